import type { Control, PersonalMatter, Scope } from "../../control";

/** Of all who lag, those whom a scope holds: everybody for the company and a stream, those below for a head. */
export function laggingIn<Of extends Pick<PersonalMatter, "person">>(
  all: readonly Of[],
  scope: Scope,
  { members }: Control,
): readonly Of[] {
  if (scope.kind !== "person") return all;
  const below = members.find(({ id }) => id === scope.person)?.below ?? [];
  const ids = new Set(below.map((place) => members[place]?.id));
  return all.filter(({ person }) => ids.has(person));
}
