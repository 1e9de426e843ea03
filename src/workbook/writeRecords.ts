import { fault } from "../core";
import type { Fact, OpenDeal, RecordChanges } from "../facts";
import type { Area, AreaCells, HostPort, Step, WorkbookInfo } from "../host/port";
import type { Locale } from "../i18n";
import { rangeOf, type Frame } from "./address";
import { isBlank } from "./cellReader";
import { rowScene, spareRows, type Frames, type Scalar, type Scene } from "./column";
import { dealsSheet } from "./dealsSheet";
import { factsSheet } from "./factsSheet";
import { framesOf } from "./frames";
import { infoAfter } from "./infoAfter";
import { freeName } from "./planSteps";
import { choiceSteps, inputNames, longerSteps, recordFrames, recordSheetSteps, type RecordSheet } from "./recordSheet";
import { wordsOf } from "./words";

/** Called after each batch; false stops the write, and what was written of it is taken back. */
export type Going = (done: number, all: number) => boolean | Promise<boolean>;

/** What a write of records came to. */
export interface RecordsWritten {
  readonly sheet: string;
  /** How many batches stand, each of them one undo; 0 after a stop that the host could take back. */
  readonly batches: number;
  readonly stopped: boolean;
}

/** Rows that go to the workbook at once. */
const batchRows = 1000;

/** Writes facts to their sheet, which is made where there is none. Rows that the changes don't name stay as they are, wherever they stand. */
export function writeFacts(host: HostPort, language: Locale, changes: RecordChanges<Fact>, going?: Going): Promise<RecordsWritten> {
  return writeRecords(host, factsSheet, language, changes, going);
}

/** Writes open deals to their sheet, as `writeFacts` does. */
export function writeDeals(host: HostPort, language: Locale, changes: RecordChanges<OpenDeal>, going?: Going): Promise<RecordsWritten> {
  return writeRecords(host, dealsSheet, language, changes, going);
}

/**
 * Writes records to their sheet in batches, each of them one undo.
 *
 * @param beside what is written with the first batch, from the workbook as it is then
 */
export async function writeRecords<Row>(
  host: HostPort,
  record: RecordSheet<Row>,
  language: Locale,
  changes: RecordChanges<Row>,
  going: Going = () => true,
  beside: (info: WorkbookInfo) => readonly Step[] = () => [],
): Promise<RecordsWritten> {
  const info = await host.describe();
  const place = placeOf(info, record, language, changes.added.length);
  const cells: Cells = place.fresh ? new Map() : await readColumns(host, info, record, place, changes.added.length);
  const typed = inputNames(record).flatMap((name) => cells.get(name) ?? []);
  const rows = placed(changes, typed);
  const order = [...rows.keys()].sort((left, right) => left - right);
  const last = order[order.length - 1] ?? -1;
  const more = last + 1 + spareRows - place.length;
  const longer = place.fresh
    ? []
    : [
        ...longerSteps(record, language, place.frames, more, place.scene),
        ...formulaSteps(record, language, place, cells, Math.max(0, more)),
      ];
  const parts = Array.from({ length: Math.max(1, Math.ceil(order.length / batchRows)) }, (_, index) =>
    order.slice(index * batchRows, (index + 1) * batchRows),
  );
  let batches = 0;
  try {
    for (const part of parts) {
      const table = batches === 0 ? [...place.steps, ...longer, ...place.choices(more)] : [];
      const first = batches === 0 ? [...table, ...beside(infoAfter(info, table))] : [];
      const steps = [...first, ...columnSteps(record, place, cells, part, rows)];
      if (steps.length === 0) continue;
      await host.write(steps);
      batches++;
      const done = Math.min(order.length, batches * batchRows);
      if (await going(done, order.length)) continue;
      return { sheet: place.sheet, batches: await takeBack(host, batches), stopped: true };
    }
  } catch (error) {
    await takeBack(host, batches);
    throw error;
  }
  return { sheet: place.sheet, batches, stopped: false };
}

/** The steps that make a sheet of records that is not there yet, with no rows. */
export function newSheetSteps<Row>(info: WorkbookInfo, record: RecordSheet<Row>, language: Locale): readonly Step[] {
  const place = placeOf(info, record, language, 0);
  return [...place.steps, ...place.choices(0)];
}

/** Takes batches back, the last one first; gives how many the host could not take back. */
async function takeBack(host: HostPort, batches: number): Promise<number> {
  for (let left = batches; left > 0; left--) if (!(await host.undo())) return left;
  return 0;
}

/** Where a table stands, or is to stand. */
interface PlaceOfTable {
  readonly sheet: string;
  readonly fresh: boolean;
  readonly length: number;
  readonly frames: Frames;
  readonly scene: Scene;
  /** What makes the sheet; none where it is there. */
  readonly steps: readonly Step[];
  /** What people choose from, over all rows. */
  readonly choices: (more: number) => readonly Step[];
}

function placeOf<Row>(info: WorkbookInfo, record: RecordSheet<Row>, language: Locale, count: number): PlaceOfTable {
  const words = wordsOf(language);
  const names = inputNames(record);
  const standing = framesOf(info, new RegExp(`^${record.id}_`));
  const fresh = names.every((name) => standing[name] === undefined);
  const lost = fresh ? undefined : names.find((name) => standing[name] === undefined);
  if (lost !== undefined) throw fault("sheetPartMissing", { part: `${words(`${record.id}_sheet`)}: ${words(lost)}` });
  const taken = info.sheets.map(({ name }) => name);
  const sheet = fresh ? freeName(words(`${record.id}_sheet`), taken) : (standing[names[0] ?? ""]?.sheet ?? "");
  const frames = fresh ? recordFrames(record, language, sheet, count) : standing;
  const scene: Scene = { frames, words };
  return {
    sheet,
    fresh,
    length: frames[names[0] ?? ""]?.rows ?? 0,
    frames,
    scene,
    steps: fresh ? recordSheetSteps(record, language, sheet, count, scene) : [],
    choices: (more) => choiceSteps(record, language, lengthened(frames, Math.max(0, more)), areasOf(info), scene),
  };
}

function lengthened(frames: Frames, more: number): Frames {
  return Object.fromEntries(Object.entries(frames).map(([name, frame]) => [name, { ...frame, rows: frame.rows + more }]));
}

/** Where the people, streams and stages of the plan stand. */
function areasOf({ names }: WorkbookInfo): ReadonlyMap<string, Area> {
  return new Map(names.flatMap(({ name, area }) => (area === null ? [] : [[name, area] as const])));
}

/** What stands in the columns of a table, by their defined names. */
type Cells = ReadonlyMap<string, AreaCells>;

/** The columns of the table and what people may have written below it, as far as the new rows would reach. */
async function readColumns<Row>(
  host: HostPort,
  info: WorkbookInfo,
  record: RecordSheet<Row>,
  place: PlaceOfTable,
  added: number,
): Promise<Cells> {
  const used = new Map(info.sheets.map(({ name, rows }) => [name, rows]));
  const columns = new Set(record.columns("en").map(({ id }) => `${record.id}_${id}`));
  const frames = Object.entries(place.frames).filter(([name]) => columns.has(name));
  const read = await host.read(frames.map(([, frame]) => ({ sheet: frame.sheet, range: rangeOf(reaching(frame, used, added)) })));
  return new Map(frames.flatMap(([name], index) => (read[index] ? [[name, read[index]] as const] : [])));
}

function reaching(frame: Frame, used: ReadonlyMap<string, number>, added: number): Frame {
  const below = (used.get(frame.sheet) ?? 0) - (frame.row + frame.rows - 1);
  return { ...frame, rows: frame.rows + Math.max(0, Math.min(below, added + spareRows)) };
}

/** Which record each row is to hold; null: none. New ones take the rows where nothing was typed: formulas stand in all of them. */
function placed<Row>(changes: RecordChanges<Row>, columns: readonly AreaCells[]): ReadonlyMap<number, Row | null> {
  const rows = new Map<number, Row | null>(changes.removed.map((row) => [row, null]));
  for (const { row, record } of changes.changed) rows.set(row, record);
  const isFree = (row: number): boolean =>
    rows.has(row) ? rows.get(row) === null : columns.every(({ values }) => isBlank(values[row]?.[0]));
  let next = 0;
  for (const record of changes.added) {
    while (!isFree(next)) next++;
    rows.set(next, record);
  }
  return rows;
}

/** Writes some rows column by column: only cells that are to hold something else. */
function columnSteps<Row>(
  record: RecordSheet<Row>,
  place: PlaceOfTable,
  cells: Cells,
  part: readonly number[],
  rows: ReadonlyMap<number, Row | null>,
): readonly Step[] {
  return record.columns("en").flatMap(({ id, value }): readonly Step[] => {
    const name = `${record.id}_${id}`;
    const frame = place.frames[name];
    if (frame === undefined || value === undefined) return [];
    const wanted = (row: number): Scalar => {
      const [now, holds] = [cells.get(name)?.values[row]?.[0] ?? null, rows.get(row) ?? null];
      if (record.isPatch === true && holds !== null && (holds as Readonly<Record<string, unknown>>)[id] === undefined) return null;
      const next = (holds === null ? null : value(holds, place.scene.words)) ?? "";
      return next === now || (next === "" && now === null) ? null : next;
    };
    return runs(part).flatMap(({ first, length }): readonly Step[] => {
      const values = Array.from({ length }, (_, index) => [wanted(first + index)]);
      const area = { ...frame, row: frame.row + first, rows: length };
      return values.every(([cell]) => cell === null) ? [] : [{ kind: "values", sheet: frame.sheet, range: rangeOf(area), values }];
    });
  });
}

/** The formulas of a table that stand in no row yet: in rows that are new, and where a person put rows in between. */
function formulaSteps<Row>(record: RecordSheet<Row>, language: Locale, place: PlaceOfTable, cells: Cells, more: number): readonly Step[] {
  return record.columns(language).flatMap(({ id, formula }): readonly Step[] => {
    const name = `${record.id}_${id}`;
    const frame = place.frames[name];
    if (frame === undefined || formula === undefined) return [];
    const now = cells.get(name);
    const isBare = (row: number): boolean => (now?.formulas[row]?.[0] ?? null) === null && isBlank(now?.values[row]?.[0]);
    const bare = Array.from({ length: frame.rows + more }, (_, row) => row).filter(isBare);
    return runs(bare).map(({ first, length }): Step => {
      const area = { ...frame, row: frame.row + first, rows: length };
      const formulas = Array.from({ length }, (_, index) => [formula(rowScene(place.scene, frame.sheet, area.row + index))]);
      return { kind: "formulas", sheet: frame.sheet, range: rangeOf(area), formulas };
    });
  });
}

/** Rising numbers as runs without gaps. */
function runs(numbers: readonly number[]): readonly { readonly first: number; readonly length: number }[] {
  const found: { first: number; length: number }[] = [];
  for (const number of numbers) {
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.length === number) last.length++;
    else found.push({ first: number, length: 1 });
  }
  return found;
}
