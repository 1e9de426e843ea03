import { strFromU8, unzipSync } from "fflate";
import { editXlsx, type CellEdit } from "./xlsxEdit";
import { readWorkbook } from "./xlsxRead";

/** A workbook as somebody sees it who knows nothing but what stands in it: labels, notes and which cells are unlocked. */
export interface XlsxForm {
  /** Fills the first unlocked cell right of a label. */
  field(label: string, value: CellEdit["value"]): void;
  /** Fills the first free row of the table that has these headings. */
  row(values: Readonly<Record<string, CellEdit["value"]>>): void;
  /** The file with everything that was filled in. */
  bytes(): Uint8Array;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
interface Note {
  readonly title: string;
  readonly text: string;
  /** What may be chosen; undefined where anything may be typed. */
  readonly list?: readonly string[];
}

/** Opens a workbook to be filled in. Each cell that is filled must be unlocked, free and explained by a note that bears its label. */
export async function openForm(bytes: Uint8Array): Promise<XlsxForm> {
  const { sheets } = await readWorkbook(bytes);
  const looks = Object.fromEntries(Object.keys(sheets).map((sheet, index) => [sheet, looksOf(bytes, index + 1)]));
  const typed = new Map<string, CellEdit>();
  const texts = Object.entries(sheets).flatMap(([sheet, rows]) =>
    rows.flatMap((cells, row) => cells.map((value, column) => ({ sheet, row: row + 1, column: column + 1, value }))),
  );
  const labelled = (label: string): readonly Place[] => texts.filter(({ value }) => value === label);
  const isOpen = ({ sheet, row, column }: Place): boolean => looks[sheet]?.unlocked.has(cellName(row, column)) === true;
  const isFree = ({ sheet, row, column }: Place): boolean => !typed.has(`${sheet}!${cellName(row, column)}`);

  function fill(place: Place, label: string, value: CellEdit["value"]): void {
    const { sheet, row, column } = place;
    const cell = cellName(row, column);
    const note = looks[sheet]?.notes.get(cell);
    if (note?.title !== label || note.text === "") throw new Error(`${sheet}!${cell} has no note on "${label}"`);
    if (note.list !== undefined && !note.list.includes(String(value)))
      throw new Error(`"${String(value)}" is not among ${note.list.join()}`);
    typed.set(`${sheet}!${cell}`, { sheet, cell, value });
  }

  return {
    field: (label, value) => {
      const right = labelled(label).flatMap((place) => [1, 2, 3, 4].map((step) => ({ ...place, column: place.column + step })));
      const place = right.find(isOpen);
      if (place === undefined) throw new Error(`no cell to fill in beside "${label}"`);
      fill(place, label, value);
    },
    row: (values) => {
      const headings = Object.keys(values);
      const line = labelled(headings[0] ?? "").find(({ sheet, row }) =>
        headings.every((label) => labelled(label).some((other) => other.sheet === sheet && other.row === row)),
      );
      if (line === undefined) throw new Error(`no table with ${headings.join(", ")}`);
      const column = (label: string): number =>
        labelled(label).find(({ sheet, row }) => sheet === line.sheet && row === line.row)?.column ?? 0;
      const rows = Array.from({ length: 60 }, (_, index) => line.row + 1 + index);
      const free = rows.find((row) =>
        headings.every((label) => [{ ...line, row, column: column(label) }].every((at) => isOpen(at) && isFree(at))),
      );
      if (free === undefined) throw new Error(`no free row under ${headings.join(", ")}`);
      for (const label of headings) fill({ ...line, row: free, column: column(label) }, label, values[label] ?? null);
    },
    bytes: () => editXlsx(bytes, [...typed.values()]),
  };
}

/** What the sheet says of its cells beside their values. */
function looksOf(bytes: Uint8Array, number: number): { readonly unlocked: ReadonlySet<string>; readonly notes: ReadonlyMap<string, Note> } {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const styles = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(text("xl/styles.xml"))?.[1] ?? "";
  const unlocked = [...styles.matchAll(/<xf [^>]*?(?:\/>|>([\s\S]*?)<\/xf>)/g)].map(([, inner = ""]) => inner.includes('locked="0"'));
  const sheet = text(`xl/worksheets/sheet${number}.xml`);
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].flatMap(([, cell = "", style]) =>
    unlocked[Number(style)] === true ? [cell] : [],
  );
  const rules = [...sheet.matchAll(/<dataValidation ([^>]*)>([\s\S]*?)<\/dataValidation>/g)];
  const notes = rules.flatMap(([, attributes = "", inner = ""]) => {
    const of = (name: string): string => unescapeXml(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
    const list = /<formula1>"([^"]*)"<\/formula1>/.exec(unescapeXml(inner))?.[1]?.split(",");
    const note: Note = { title: of("promptTitle"), text: of("prompt"), ...(of("type") === "list" && list !== undefined ? { list } : {}) };
    return of("sqref")
      .split(" ")
      .flatMap(cellsOf)
      .map((cell): [string, Note] => [cell, note]);
  });
  return { unlocked: new Set(cells), notes: new Map(notes) };
}

function cellsOf(range: string): readonly string[] {
  const [, left = "A", top = "1", right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  const [first, last] = [columnNumber(left), columnNumber(right)];
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, index) => Number(top) + index);
  return rows.flatMap((row) => Array.from({ length: last - first + 1 }, (_, index) => cellName(row, first + index)));
}

function cellName(row: number, column: number): string {
  const letters = (at: number): string =>
    at <= 26 ? String.fromCharCode(64 + at) : letters(Math.floor((at - 1) / 26)) + letters(((at - 1) % 26) + 1);
  return `${letters(column)}${row}`;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}
