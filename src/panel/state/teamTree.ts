import type { PersonDraft } from "./draft";

/** A person in the tree. */
export interface Branch {
  readonly person: PersonDraft;
  /** 1 at the top. */
  readonly level: number;
}

/** The people as a tree, each head right above those who report to them. Nobody is left out, whatever they report to. */
export function teamTree(team: readonly PersonDraft[]): readonly Branch[] {
  const known = new Set(team.map(({ id }) => id));
  const headOf = ({ reportsTo }: PersonDraft) => (typeof reportsTo === "number" && known.has(reportsTo) ? reportsTo : null);
  const people = new Map<number | null, PersonDraft[]>();
  for (const person of team) people.set(headOf(person), [...(people.get(headOf(person)) ?? []), person]);
  const tree: Branch[] = [];
  const placed = new Set<number>();
  const place = (person: PersonDraft, level: number): void => {
    if (placed.has(person.id)) return;
    placed.add(person.id);
    tree.push({ person, level });
    for (const below of people.get(person.id) ?? []) place(below, level + 1);
  };
  for (const person of people.get(null) ?? []) place(person, 1);
  for (const person of team) place(person, 1); // who stand in a ring
  return tree;
}

/** Everybody under a person, and the person. */
export function branchOf(team: readonly PersonDraft[], id: number): ReadonlySet<number> {
  const branch = new Set([id]);
  for (const { person } of teamTree(team)) if (typeof person.reportsTo === "number" && branch.has(person.reportsTo)) branch.add(person.id);
  return branch;
}
