import type { PersonResult } from "../../plan";
import { useOpenDraft } from "../context";
import { teamCodes } from "../state";

/** What each person gets, by the id in the draft; the last good numbers while something is being mended. */
export function useTeamResults(): ReadonlyMap<number, PersonResult> {
  const { draft, reading, counted } = useOpenDraft();
  const people = (reading.counted ?? counted)?.results.team?.people ?? [];
  const byCode = new Map(people.map((person) => [person.id, person]));
  const results = [...teamCodes(draft.team)].flatMap(([id, code]) => {
    const result = byCode.get(code);
    return result === undefined ? [] : [[id, result] as const];
  });
  return new Map(results);
}
