import { funnelOf } from "./funnelOf";
import type { Person, Plan } from "./plan";
import { sameName } from "./sameName";
import type { TeamResult } from "./team";

/** Work that people share: a stage of a stream, or its deals. */
export interface TaskLine {
  /** The stream's place in the plan, from 0. */
  readonly stream: number;
  readonly streamName: string;
  /** The stage's place in the stream's funnel, from 0; none for deals. */
  readonly stage?: number;
  readonly stageName?: string;
  /** What share each person takes, by the order of the team; all 0 where nobody does it. */
  readonly weights: readonly number[];
}

/**
 * Who shares what. Deals are shared by the sellers: those who carry a plan while nobody under them does, by their plans. A
 * stage is shared by the people whose role is the stage's: by their plans where they are sellers, else by their days at
 * full speed; it falls to the sellers where it names no role, or one that nobody has.
 */
export function taskLines(plan: Plan, team: readonly Person[], { people }: TeamResult): readonly TaskLine[] {
  const sells = people.map(({ sells: money }) => money);
  const able = people.map(({ able: days }) => days);
  const inRole = (role: string, weights: readonly number[]): readonly number[] =>
    weights.map((weight, person) => (sameName(team[person]?.role ?? "", role) ? weight : 0));
  const weightsOf = (role: string | undefined): readonly number[] => {
    if (role === undefined) return sells;
    return [inRole(role, sells), inRole(role, able)].find((weights) => weights.some((weight) => weight > 0)) ?? sells;
  };
  return plan.streams.flatMap((stream, index): readonly TaskLine[] => {
    const own = { stream: index, streamName: stream.name };
    const stages = (funnelOf(plan, stream)?.stages ?? []).map(({ name, role }, stage): TaskLine => ({
      ...own,
      stage,
      stageName: name,
      weights: weightsOf(role),
    }));
    return [...stages, { ...own, weights: sells }];
  });
}
