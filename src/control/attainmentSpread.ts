import { quantile } from "../core";
import { sameName } from "../plan";
import type { Control } from "./control";
import type { ControlReport } from "./controlPlan";
import type { Scope } from "./measures";

/** How people stand beside each other: money that came over what was due by now. */
export interface AttainmentSpread {
  /** Those who sell themselves and can be judged. */
  readonly people: number;
  /** Of them, who have all that was due. */
  readonly reached: number;
  readonly median: number;
  /** The slower quarter stays below the first, the faster one above the second. */
  readonly quartiles: readonly [number, number];
}

/** Of fewer people each is read by name; a spread would say nothing more. */
const fewest = 3;

/**
 * The spread of people's attainment: how many have all that was due by now, the median and the quartiles (method 22 of
 * Plan Cascade). A person counts who sells, with money due and facts that tell it; heads do not, their people stand for them.
 *
 * @param scope the company, or a person with all below; a stream is not shared out by people here
 * @returns undefined with fewer than three people
 */
export function attainmentSpread({ members }: Control, { people }: ControlReport, scope: Scope): AttainmentSpread | undefined {
  if (scope.kind === "stream") return undefined;
  const top = scope.kind === "person" ? members.find(({ id }) => sameName(id, scope.person)) : undefined;
  const wanted = top === undefined ? members.map((_, place) => place) : top.below;
  const paces = wanted.flatMap((place) => {
    const pace = people[place]?.rows[0]?.pace;
    return members[place]?.carries === true && pace !== undefined ? [pace] : [];
  });
  if (paces.length < fewest) return undefined;
  paces.sort((left, right) => left - right);
  return {
    people: paces.length,
    reached: paces.filter((pace) => pace >= 1).length,
    median: quantile(paces, 0.5),
    quartiles: [quantile(paces, 0.25), quantile(paces, 0.75)],
  };
}
