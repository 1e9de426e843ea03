import type { Control } from "./control";
import type { Scope } from "./measures";
import { sees } from "./sight";

/** Whether the facts hold money to judge a scope by: else what came is not known, which is no nought. */
export function seesMoney({ plan, seen }: Control, scope: Scope): boolean {
  if (scope.kind === "person") return sees(seen.people, "money");
  const places = plan.streams.flatMap(({ name }, place) => (scope.kind === "stream" && name === scope.stream ? [place] : []));
  return sees(seen.company, "money", scope.kind === "stream" ? places : undefined);
}
