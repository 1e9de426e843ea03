import { writeXlsx } from "hucre";
import type { AreaCells, CellValue, HostPort, Place, Step } from "../port";
import { HostError } from "../port";
import { printRange } from "../grid";
import { applyStep } from "./applyStep";
import { cellKey, emptyBook, type Book } from "./book";
import { finishPackage, type FileProperties } from "./finishPackage";
import { toNames, toSheets } from "./toWorkbook";
import { describeBook, readBook, usedArea } from "./viewBook";

export interface FileHostOptions extends FileProperties {
  /**
   * An empty workbook that computes: every step goes to it as well, and it is asked what formulas come to. The sheets it
   * begins with stay out of the file, and out of the way of ours.
   */
  readonly engine?: HostPort;
}

export interface FileHost extends HostPort {
  /**
   * The workbook as an .xlsx file: live formulas, beside each what it came to (where there is an engine), and the wish to be
   * recalculated when it is opened.
   * @throws {Error} when no sheet shows.
   */
  toXlsx(): Promise<Uint8Array>;
}

/**
 * A workbook that becomes an .xlsx file: it keeps the steps, and the state they lead to, in memory. Without an engine a
 * formula's value reads as null.
 */
export function createFileHost(options: FileHostOptions = {}): FileHost {
  const { engine, ...properties } = options;
  let batches: readonly (readonly Step[])[] = [];
  let book: Book = emptyBook();
  let cleared: Promise<void> | null = null;

  const keep = (kept: readonly (readonly Step[])[]): void => {
    batches = kept;
    book = emptyBook();
    for (const steps of kept) for (const [index, step] of steps.entries()) applyStep(book, step, index);
  };

  /** Leaves an engine that cannot be without a sheet one whose name no plan uses. */
  const clear = async (workbook: HostPort): Promise<void> => {
    const { sheets } = await workbook.describe();
    const removals = sheets.map(({ name }): Step => ({ kind: "removeSheet", sheet: name }));
    if (removals.length > 0) await workbook.write([{ kind: "sheet", name: spareSheet }, ...removals]);
  };

  /** Keeps a batch, or what the engine lets stand of it. */
  const record = async (steps: readonly Step[]): Promise<void> => {
    batches = [...batches, steps];
    try {
      await engine?.write(steps);
    } catch (error) {
      const stands = error instanceof HostError ? steps.slice(0, error.step) : [];
      keep(batches.map((batch) => (batch === steps ? stands : batch)).filter((batch) => batch.length > 0));
      throw error;
    }
  };

  const read = async (places: readonly Place[]): Promise<readonly (AreaCells | null)[]> => {
    const cells = readBook(book, places);
    if (engine === undefined) return cells;
    const computed = await engine.read(cells.flatMap((area) => (area === null ? [] : [{ sheet: area.sheet, range: area.range }])));
    const left = [...computed];
    return cells.map((area) => (area === null ? null : withComputed(area, left.shift() ?? null)));
  };

  return {
    watches: { kind: "none" },
    describe: () => Promise.resolve(describeBook(book)),
    read,

    async write(steps) {
      if (engine !== undefined) await (cleared ??= clear(engine));
      const carriedOut: Step[] = [];
      try {
        for (const [index, step] of steps.entries()) {
          applyStep(book, step, index);
          carriedOut.push(step);
        }
      } finally {
        // What stands of a batch that failed goes to the engine as well, before the failure is told.
        if (carriedOut.length > 0) await record(carriedOut);
      }
    },

    async undo() {
      if (batches.length === 0) return false;
      if (engine !== undefined && !(await engine.undo())) return false;
      keep(batches.slice(0, -1));
      return true;
    },

    spell: (formula) => engine?.spell(formula) ?? formula,
    watch: () => () => undefined,

    async toXlsx() {
      if (!book.sheets.some((sheet) => sheet.look.hidden !== true)) throw new Error("a workbook without a sheet that shows makes no file");
      const computed = await compute(book, read);
      const bytes = await writeXlsx({ sheets: toSheets(computed, properties.language), namedRanges: toNames(computed) });
      return finishPackage(bytes, computed, properties);
    },
  };
}

/** The one sheet an engine keeps for itself. */
const spareSheet = "~";

/** The cells with what the engine says where there is a formula. */
function withComputed(area: AreaCells, computed: AreaCells | null): AreaCells {
  const valueAt = (value: CellValue, row: number, column: number): CellValue =>
    (area.formulas[row]?.[column] ?? null) === null ? value : (computed?.values[row]?.[column] ?? null);
  return { ...area, values: area.values.map((values, row) => values.map((value, column) => valueAt(value, row, column))) };
}

/** The book with what its formulas come to. */
async function compute(book: Book, read: HostPort["read"]): Promise<Book> {
  const sheets = await Promise.all(
    book.sheets.map(async (sheet) => {
      const used = usedArea(sheet);
      if (used === null) return sheet;
      const [area] = await read([{ sheet: sheet.look.name, range: printRange(used) }]);
      const cells = new Map(sheet.cells);
      area?.formulas.forEach((formulas, row) =>
        formulas.forEach((formula, column) => {
          if (formula !== null) cells.set(cellKey(row, column), { formula, value: area.values[row]?.[column] ?? null });
        }),
      );
      return { ...sheet, cells };
    }),
  );
  return { ...book, sheets };
}
