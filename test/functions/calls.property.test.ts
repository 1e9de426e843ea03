import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayIn } from "../../src/app/say";
import {
  appsScriptCall,
  excelCall,
  functions,
  invoke,
  type Answer,
  type AnswerCell,
  type Argument,
  type FaultyCell,
} from "../../src/functions";
import { locales } from "../../src/i18n";
import { argumentsOf } from "./arbitraryArguments";

/** `npm run fuzz` asks for more of them. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 1000);
const settings = { numRuns, seed: 20_261_101 };
const fewer = { ...settings, numRuns: Math.ceil(numRuns / 4) };
const list = functions.map((definition) => [definition.id, definition] as const);
const byRows = list.filter(([, { byRows: rows }]) => rows !== undefined);
const says = locales.map(sayIn);

function cellsOf(answer: Answer): readonly (readonly AnswerCell[])[] {
  return Array.isArray(answer) ? (answer as readonly (readonly AnswerCell[])[]) : [[answer as AnswerCell]];
}

/** Values, and faults by their code, so that sentences may differ. */
function bare(answer: Answer): unknown {
  const cell = (value: AnswerCell) => (typeof value === "object" ? value.error : value);
  return Array.isArray(answer) ? answer.map((row: readonly AnswerCell[]) => row.map(cell)) : cell(answer as AnswerCell);
}

function frozen(args: readonly Argument[]): readonly Argument[] {
  for (const argument of args) {
    if (!Array.isArray(argument)) continue;
    for (const row of argument as readonly unknown[]) Object.freeze(row);
    Object.freeze(argument);
  }
  return Object.freeze(args);
}

/** Every cell through a function, ranges row by row. */
function mapCells(args: readonly Argument[], change: (cell: unknown) => unknown): readonly Argument[] {
  return args.map((argument) =>
    Array.isArray(argument) ? argument.map((row: unknown) => (Array.isArray(row) ? row.map(change) : row)) : change(argument),
  ) as readonly Argument[];
}

describe("whatever the arguments, a call gives values or faults with their sentences", () => {
  test.each(list)("%s", (_, definition) => {
    fc.assert(
      fc.property(argumentsOf(definition), (args) => {
        const rows = cellsOf(invoke(definition, frozen(args)));
        expect(rows.length).toBeLessThanOrEqual(100_000);
        expect(rows.filter((row) => row.length !== rows[0]?.length)).toEqual([]);
        expect(rows.flat().filter((cell) => typeof cell === "number" && (!Number.isFinite(cell) || Object.is(cell, -0)))).toEqual([]);
        const faults = new Map(
          rows
            .flat()
            .flatMap((cell): [string, FaultyCell][] => (typeof cell === "object" ? [[`${cell.fault.code} ${cell.fault.path}`, cell]] : [])),
        );
        for (const cell of faults.values()) {
          expect(cell.error).toMatch(/^#(VALUE!|NUM!|N\/A|DIV\/0!|REF!)$/);
          for (const say of says) expect(say(cell, definition)).toMatch(/^.{8,}$/s);
        }
      }),
      settings,
    );
  });
});

describe("a blank cell, a zero, an empty text and nothing are one and the same", () => {
  test.each(list)("%s", (_, definition) => {
    fc.assert(
      fc.property(argumentsOf(definition), fc.constantFrom(null, 0, -0, "", undefined), (args, blank) => {
        const isBlank = (cell: unknown) => cell === null || cell === undefined || cell === "" || cell === 0;
        const changed = mapCells(args, (cell) => (isBlank(cell) ? blank : cell));
        expect(bare(invoke(definition, changed))).toEqual(bare(invoke(definition, args)));
      }),
      fewer,
    );
  });
});

describe("a value is the range of one cell that holds it, and nothing at the end need not be said", () => {
  test.each(list)("%s", (_, definition) => {
    fc.assert(
      fc.property(argumentsOf(definition), (args) => {
        const wrapped = args.map((argument): Argument => (Array.isArray(argument) ? argument : ([[argument]] as Argument)));
        expect(bare(invoke(definition, wrapped))).toEqual(bare(invoke(definition, args)));
        const count = Object.keys(definition.params).length;
        const least = Object.values(definition.params).filter(({ optional }) => !optional).length;
        if (args.length < least || args.length > count) return;
        const full = [...args, ...new Array<null>(count - args.length).fill(null)];
        expect(bare(invoke(definition, full))).toEqual(bare(invoke(definition, args)));
      }),
      fewer,
    );
  });
});

describe("a row of a call by rows is the call of that row, or blank when it is empty", () => {
  test.each(byRows)("%s", (_, definition) => {
    const params = Object.values(definition.params);
    const columns = params.flatMap(({ takes }, index) => (takes === "column" ? [index] : []));
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }).chain((count) => fc.tuple(...Array.from({ length: count }, () => argumentsOf(definition)))),
        fc.subarray(columns, { minLength: 1 }),
        (calls, asColumns) => {
          const cellAt = (args: readonly Argument[], index: number) => (Array.isArray(args[index]) ? 1 : (args[index] ?? null));
          const first = calls[0] ?? [];
          // Lists and single numbers are those of the first call; the chosen numbers come from each.
          const shared = params.map(({ takes }, index) => (takes === "column" ? cellAt(first, index) : (first[index] ?? null)));
          const isTable = shared.some(
            (argument, index) => params[index]?.takes === "stages" && Array.isArray(argument) && argument.length > 1,
          );
          const together = shared.map((argument, index) =>
            asColumns.includes(index) ? calls.map((args) => [cellAt(args, index)]) : argument,
          ) as readonly Argument[];
          const answer = invoke(definition, together);
          const setsRows = asColumns.some((index) => !params[index]?.optional || !isAllBlank(together[index]));
          if (isTable || !setsRows || !Array.isArray(answer)) return;
          for (const [row, args] of calls.entries()) {
            const given = shared.map((argument, index) => (asColumns.includes(index) ? cellAt(args, index) : argument));
            const isEmpty = asColumns.every(
              (index) => isBlankOrZero(given[index]) || (params[index]?.optional && isAllBlank(together[index])),
            );
            const single = cellsOf(invoke(definition, given))[0] ?? [];
            const codes = (cells: readonly AnswerCell[]) => cells.map((cell) => (typeof cell === "object" ? cell.error : cell));
            const width = definition.byRows?.columns ?? 1;
            const due = isEmpty
              ? new Array<string>(width).fill("")
              : single.length === width
                ? single
                : new Array<AnswerCell>(width).fill(single[0] ?? "");
            expect(codes((answer as readonly (readonly AnswerCell[])[])[row] ?? [])).toEqual(codes(due));
          }
        },
      ),
      fewer,
    );
  });

  const isBlankOrZero = (cell: unknown) => cell === null || cell === undefined || cell === "" || cell === 0;
  const isAllBlank = (range: unknown) => Array.isArray(range) && range.flat().every(isBlankOrZero);
});

describe("every host takes whatever it is given", () => {
  const host = appsScriptCall(functions, { serialOf: () => 45_658, say: sayIn("en") });

  test.each(list)("%s", (id, definition) => {
    const inExcel = excelCall(definition, sayIn("en"));
    fc.assert(
      fc.property(argumentsOf(definition), (args) => {
        const answer = invoke(definition, args);
        if (args.length <= Object.keys(definition.params).length) {
          const rows = inExcel(...mapCells(args, (cell) => (isCellError(cell) ? { code: cell.error } : cell)));
          const codes = rows.map((row) => row.map((cell) => (typeof cell === "object" ? cell.code : cell)));
          expect(codes).toEqual(cellsOf(answer).map((row) => row.map(excelCode)));
        }
        const fault = cellsOf(answer).length === 1 && cellsOf(answer)[0]?.length === 1 ? cellsOf(answer)[0]?.[0] : undefined;
        // Google Sheets hands over errors as texts, so a text that is one is no text there.
        if (args.flat(2).some((cell) => cell === "#N/A")) return;
        const given = mapCells(args, (cell) => (isCellError(cell) ? cell.error : cell));
        if (typeof fault === "object")
          expect(() => host(id, given)).toThrow(new RegExp(`^${fault.error.replace(/[?/]/g, "\\$&")} .{8,}`, "s"));
        else expect(() => host(id, given)).not.toThrow();
      }),
      fewer,
    );
  });

  const isCellError = (cell: unknown): cell is { error: string } => typeof cell === "object" && cell !== null && "error" in cell;
  const excelCode = (cell: AnswerCell) => (typeof cell !== "object" ? cell : cell.error === "#REF!" ? "#VALUE!" : cell.error);
});
