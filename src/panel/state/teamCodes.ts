import { sameName } from "../../plan";
import type { PersonDraft } from "./draft";

/** The longest name that leaves room for a number behind it: ids hold 100 characters. */
const longest = 90;

/** The plan's id of every person, by the id in the draft: the code, or the name where there is none yet, numbered when it is taken. */
export function teamCodes(team: readonly PersonDraft[]): ReadonlyMap<number, string> {
  const taken = team.map(({ code }) => code).filter((code) => code !== "");
  const codes = team.map(({ id, code, name }) => {
    if (code !== "") return [id, code] as const;
    const free = freeCode(name.trim().slice(0, longest) || String(id), taken);
    taken.push(free);
    return [id, free] as const;
  });
  return new Map(codes);
}

function freeCode(wanted: string, taken: readonly string[]): string {
  let candidate = wanted;
  for (let number = 2; taken.some((code) => sameName(code, candidate)); number++) candidate = `${wanted} ${number}`;
  return candidate;
}
