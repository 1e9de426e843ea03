import type { Plan } from "../../plan";
import { freeId, type Draft, type PersonDraft } from "./draft";
import { branchOf, teamTree } from "./teamTree";

/** What a person does to the team of a draft. Whoever is moved takes their people along, and heads stay above. */

/** Somebody to add. */
export type NewPerson = Pick<PersonDraft, "name" | "role" | "reportsTo">;

export function editPerson(draft: Draft, id: number, change: Partial<PersonDraft>): Draft {
  return { ...draft, team: draft.team.map((person) => (person.id === id ? { ...person, ...change } : person)) };
}

/** People at the end of those who report to the same head. A head may be one of the people added: by its place among them, −1 the first. */
export function addPeople(draft: Draft, people: readonly NewPerson[]): Draft {
  const first = freeId(draft);
  const added = people.map(({ name, role, reportsTo }, index): PersonDraft => {
    const head = typeof reportsTo === "number" && reportsTo < 0 ? first - reportsTo - 1 : reportsTo;
    return { ...nobody, id: first + index, name, role, reportsTo: head };
  });
  return ordered(draft, [...draft.team, ...added]);
}

/** Those who reported to the person report to the head above. */
export function removePerson(draft: Draft, id: number): Draft {
  const head = draft.team.find((person) => person.id === id)?.reportsTo ?? null;
  const others = draft.team.filter((person) => person.id !== id);
  return ordered(
    draft,
    others.map((person) => (person.reportsTo === id ? { ...person, reportsTo: head } : person)),
  );
}

/** Puts a person under another head, as the last there. Nobody can stand under their own people. */
export function moveUnder(draft: Draft, id: number, reportsTo: PersonDraft["reportsTo"]): Draft {
  const moved = draft.team.find((person) => person.id === id);
  if (moved === undefined || (typeof reportsTo === "number" && branchOf(draft.team, id).has(reportsTo))) return draft;
  return ordered(draft, [...draft.team.filter((person) => person !== moved), { ...moved, reportsTo }]);
}

/** Swaps a person with the colleague before (−1) or after (1) under the same head; as it was at either end. */
export function moveBeside(draft: Draft, id: number, by: -1 | 1): Draft {
  const moved = draft.team.find((person) => person.id === id);
  const colleagues = draft.team.filter(({ reportsTo }) => reportsTo === moved?.reportsTo);
  const other = colleagues[colleagues.findIndex((person) => person === moved) + by];
  if (moved === undefined || other === undefined) return draft;
  return ordered(
    draft,
    draft.team.map((person) => (person === moved ? other : person === other ? moved : person)),
  );
}

/** How much more a level hands on; levels above that were left empty are written as they count. */
export function editCushion(draft: Draft, level: number, typed: string): Draft {
  const { cushion } = draft;
  const length = Math.max(cushion.length, level + 1);
  return { ...draft, cushion: Array.from({ length }, (_, at) => (at === level ? typed : (cushion[at] ?? usualCushion(cushion, at)))) };
}

/** What counts at a level that is left empty: the last one above, or nothing. */
export function usualCushion(cushion: readonly string[], level: number): string {
  return cushion.slice(0, level).reduce((last, part) => (part.trim() === "" ? last : part), "0");
}

/** The ids that a written plan has given its people stay theirs. */
export function settleCodes(draft: Draft, plan: Plan): Draft {
  const { team = [] } = plan;
  if (team.length !== draft.team.length) return draft;
  return { ...draft, team: draft.team.map((person, index) => ({ ...person, code: team[index]?.id ?? person.code })) };
}

const nobody: Omit<PersonDraft, "id" | "name" | "role" | "reportsTo"> = {
  code: "",
  weight: "1",
  hired: "",
  ramp: "",
  proposal: "",
  proposalFrom: "",
  status: "draft",
  reason: "",
  setBy: "",
  setOn: "",
};

function ordered(draft: Draft, team: readonly PersonDraft[]): Draft {
  return { ...draft, team: teamTree(team).map(({ person }) => person) };
}
