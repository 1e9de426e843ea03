import type { Advice } from "../../facts";
import { monthWord, type Words } from "../words";
import type { AdviceSay } from "./useAdviceWords";

/** Why the facts say nothing of some assumptions: a sentence a reason, with the names of all that it holds for. */
export function silenceSentences(
  silent: readonly Advice[],
  nameOf: (advice: Advice) => string,
  say: AdviceSay,
  { locale }: Words,
): readonly string[] {
  const groups = new Map<string, { readonly first: Advice; readonly names: string[] }>();
  for (const advice of silent) {
    if (!("reason" in advice.said)) continue;
    const group = groups.get(advice.said.reason) ?? { first: advice, names: [] };
    groups.set(advice.said.reason, group);
    const count = "count" in advice.said ? ` (${advice.said.count})` : "";
    group.names.push(`${nameOf(advice)}${count}`);
  }
  return [...groups.values()].flatMap(({ first: { said }, names }) => {
    if (!("reason" in said)) return [];
    const list = names.join(", ");
    if (said.reason === "shortHistory") return [say("shortHistory", { months: said.months })];
    if (said.reason === "emptyMonth") {
      const [year = "", month = ""] = said.month.split("-");
      return [say("emptyMonth", { month: `${monthWord(Number(month), locale)} ${year}` })];
    }
    return [say(said.reason, { list })];
  });
}
