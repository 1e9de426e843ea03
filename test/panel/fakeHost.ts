import type { AreaCells, CellValue, HostChange, HostPort, NameInfo, Place, SheetInfo, Step, WorkbookInfo } from "../../src/host/port";
import type { Locale } from "../../src/i18n";

/** A workbook in memory for tests of the panel: it keeps what is written, and works no formula out. */
export interface FakeHost extends HostPort {
  /** What a person does: types into the first cell of a name or place. */
  type(place: Place, value: CellValue): void;
  select(sheet: string, range: string): void;
  remove(name: string): void;
  /** Refuses the next write. */
  refuse(error: Error): void;
}

interface Book {
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly NameInfo[];
  readonly values: Readonly<Record<string, CellValue>>;
  readonly formulas: Readonly<Record<string, string>>;
}

export function createFakeHost(locale: Locale): FakeHost {
  let book: Book = { sheets: [{ name: "Sheet1", hidden: false, rows: 0, columns: 0 }], names: [], values: {}, formulas: {} };
  let before: Book[] = [];
  let selection = { sheet: "Sheet1", range: "F5" };
  let refusal: Error | null = null;
  const listeners = new Set<(change: HostChange) => void>();
  const tell = (kind: HostChange["kind"]) => listeners.forEach((listener) => listener({ kind }));
  const areaOf = (place: Place) => ("name" in place ? (book.names.find(({ name }) => name === place.name)?.area ?? null) : place);

  return {
    watches: { kind: "push" },
    describe: async (): Promise<WorkbookInfo> => ({ sheets: book.sheets, names: book.names, selection }),
    read: async (places) => places.map((place) => readArea(book, areaOf(place))),
    write: async (steps) => {
      if (refusal !== null) {
        const error = refusal;
        refusal = null;
        throw error;
      }
      before = [...before, book];
      for (const step of steps) book = carryOut(book, step);
    },
    undo: async () => {
      const last = before.at(-1);
      if (last === undefined) return false;
      before = before.slice(0, -1);
      book = last;
      return true;
    },
    spell: (formula) => (locale === "en" ? formula : formula.replace(/,/g, ";").replace(/(\d)\.(\d)/g, "$1,$2")),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (place, value) => {
      const area = areaOf(place);
      if (area === null) throw new Error("no such place");
      book = put(book, area.sheet, area.range, [[value]]);
      tell("edit");
    },
    select: (sheet, range) => {
      selection = { sheet, range };
      tell("select");
    },
    remove: (name) => {
      book = { ...book, names: book.names.filter((known) => known.name !== name) };
      tell("structure");
    },
    refuse: (error) => {
      refusal = error;
    },
  };
}

function carryOut(book: Book, step: Step): Book {
  if (step.kind === "sheet") {
    return { ...book, sheets: [...book.sheets, { name: step.name, hidden: step.hidden ?? false, rows: 0, columns: 0 }] };
  }
  if (step.kind === "values") return put(book, step.sheet, step.range, step.values);
  if (step.kind === "formulas") {
    const { row, column } = corner(step.range);
    const formulas = { ...book.formulas };
    step.formulas.forEach((line, down) =>
      line.forEach((formula, along) => formula !== null && (formulas[key(step.sheet, row + down, column + along)] = formula)),
    );
    return { ...book, formulas };
  }
  if (step.kind === "name") {
    const name = { name: step.name, area: { sheet: step.sheet, range: step.range } };
    return { ...book, names: [...book.names.filter((known) => known.name !== step.name), name] };
  }
  if (step.kind === "removeSheet") return { ...book, sheets: book.sheets.filter(({ name }) => name !== step.sheet) };
  return book;
}

function put(book: Book, sheet: string, range: string, rows: readonly (readonly CellValue[])[]): Book {
  const { row, column } = corner(range);
  const values = { ...book.values };
  rows.forEach((line, down) =>
    line.forEach((value, along) => value !== null && (values[key(sheet, row + down, column + along)] = value === "" ? null : value)),
  );
  return { ...book, values };
}

function readArea(book: Book, area: { readonly sheet: string; readonly range: string } | null): AreaCells | null {
  if (area === null || !book.sheets.some(({ name }) => name === area.sheet)) return null;
  const { row, column } = corner(area.range);
  const last = corner(area.range.split(":")[1] ?? area.range);
  const grid = <T>(pick: (at: string) => T) =>
    Array.from({ length: last.row - row + 1 }, (_, down) =>
      Array.from({ length: last.column - column + 1 }, (_, along) => pick(key(area.sheet, row + down, column + along))),
    );
  return { ...area, values: grid((at) => book.values[at] ?? null), formulas: grid((at) => book.formulas[at] ?? null) };
}

function corner(range: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", row = "1"] = /^\$?([A-Z]+)\$?(\d+)/.exec(range) ?? [];
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function key(sheet: string, row: number, column: number): string {
  return `${sheet}!${row}:${column}`;
}
