import { callErrors, rhythmKinds, type ControlSettings, type RhythmRecord } from "../control";
import { fault, type Fault } from "../core";
import type { CellValue, HostPort } from "../host/port";
import { isBlank } from "./cellReader";
import { dueSettings } from "./dueTable";
import { given, readRecords, textsOf, type ReadRecords, type RowReader } from "./readRecords";
import { rhythmSheet } from "./rhythmSheet";

/** What stands on the sheet Rhythm: its records, and the days that a company decided about. */
export type ReadRhythm = ReadRecords<RhythmRecord> & { readonly settings: Partial<ControlSettings> };

/** Reads the sheet Rhythm: every whole row, a fault for each other one (`rhythm[9].date`) and for days that are no whole number. */
export async function readRhythm(host: HostPort): Promise<ReadRhythm> {
  const records = await readRecords(host, rhythmSheet, recordAt);
  if (records.state === "none") return { ...records, settings: {} };
  const faults: Fault[] = [];
  const days = (await settingCells(host)).flatMap(([setting, value]): readonly [keyof ControlSettings, number][] => {
    if (typeof value === "number" && Number.isInteger(value) && value >= 1) return [[setting, value]];
    faults.push(dayFault(value, `due.${setting}`));
    return [];
  });
  return { ...records, faults: [...records.faults, ...faults], settings: Object.fromEntries(days) };
}

function dayFault(value: CellValue, path: string): Fault {
  if (isBlank(value)) return fault("missing", {}, path).fault;
  if (typeof value === "number")
    return (value < 1 ? fault("tooSmall", { value, limit: 1 }, path) : fault("notWhole", { value }, path)).fault;
  const text = typeof value === "object" ? (value?.error ?? "") : String(value);
  return fault("wrongKind", { value: text, expected: "number" }, path).fault;
}

/** The cells of the days that were decided, of those that stand. */
export async function settingCells(host: HostPort): Promise<readonly (readonly [keyof ControlSettings, CellValue])[]> {
  const cells = await host.read(dueSettings.map((setting) => ({ name: `due_${setting}` })));
  return dueSettings.flatMap((setting, index) => (cells[index] ? [[setting, cells[index].values[0]?.[0] ?? null] as const] : []));
}

function recordAt({ text, person, day, number, word, missing }: RowReader): RhythmRecord | undefined {
  const [date, kind] = [day("date"), word("kind", "habit_", rhythmKinds)];
  const errors = callErrors.filter((error) => (number(error, { max: 1 }) ?? 0) > 0);
  const more = given({ person: person("person"), mark: number("mark"), wait: number("wait", { above: -Number.MIN_VALUE }) });
  if (date === undefined) missing("date");
  if (kind === undefined) missing("kind");
  if (date === undefined || kind === undefined) return undefined;
  return { kind, date, ...textsOf(text, ["topic"]), ...more, ...(errors.length === 0 ? {} : { errors }) };
}
