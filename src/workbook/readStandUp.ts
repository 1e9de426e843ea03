import type { StandUpNote } from "../control";
import type { AreaCells, HostPort } from "../host/port";
import { date, filledRows } from "./cellReader";
import { given, readRecords, textsOf, type ReadRecords, type RowReader } from "./readRecords";
import { outcomes, standUpSheet } from "./standUpSheet";

/**
 * Reads the sheet Stand-up: every whole note, typed or written by the panel, each with an id, and a fault for each other one
 * (`standup[9].due`: row 9 of the sheet).
 */
export function readStandUp(host: HostPort): Promise<ReadRecords<StandUpNote>> {
  let ids: ReadonlyMap<number, string> | undefined;
  return readRecords(host, standUpSheet, (cells, row, found) => noteAt(cells, (ids ??= idsOf(found)).get(row)));
}

function noteAt({ text, person, day, word, missing }: RowReader, id: string | undefined): StandUpNote | undefined {
  const when = day("date");
  const texts = textsOf(text, ["matter", "evidence", "explanation", "action", "gives", "answer"]);
  const more = given({ id, person: person("person"), due: day("due"), outcome: word("outcome", "outcome_", outcomes) });
  if (when === undefined) missing("date");
  return when === undefined ? undefined : { date: when, ...texts, ...more };
}

/**
 * The ids of the rows that hold anything: as they stand there, else made of what tells a note from others, the day, the
 * person and the matter.
 *
 * @param found the columns of the sheet by their names
 */
export function idsOf(found: ReadonlyMap<string, AreaCells>): ReadonlyMap<number, string> {
  const rows = filledRows(found, standUpSheet.id);
  const at = (id: string, row: number): unknown => found.get(`${standUpSheet.id}_${id}`)?.values[row]?.[0] ?? undefined;
  const typed = new Map(rows.flatMap((row) => (plain(at("id", row)) === "" ? [] : [[row, plain(at("id", row))] as const])));
  const taken = new Set(typed.values());
  return new Map(
    rows.map((row) => {
      const known = typed.get(row);
      if (known !== undefined) return [row, known];
      const made = noteId({
        date: plain(date(at("date", row) as never)),
        person: plain(at("person", row)),
        matter: plain(at("matter", row)),
      });
      const free = freeId(made, taken);
      taken.add(free);
      return [row, free];
    }),
  );
}

function plain(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell).trim() : "";
}

/** What tells a note from others where it has no id of its own. */
export function noteId({ date: day, person, matter }: { readonly [Key in "date" | "person" | "matter"]?: string | null }): string {
  return [day, person, matter].filter((part) => part !== undefined && part !== null && part !== "").join(" ");
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(id)) return id;
  }
}
