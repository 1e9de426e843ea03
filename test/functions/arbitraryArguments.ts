import fc from "fast-check";
import type { Argument, SheetFunction } from "../../src/functions";

/**
 * Arguments for a function: half of them likely ones that are an example with some of its cells changed, or told in
 * columns; half whatever a sheet may hand over for each parameter.
 */
export function argumentsOf(definition: SheetFunction): fc.Arbitrary<readonly Argument[]> {
  const { params, examples } = definition;
  const some = Object.values(params).map(({ kind, takes }) => {
    const likely = likelyCells[kind];
    const shape = takes === "cell" ? fc.oneof({ weight: 12, arbitrary: likely }, rangeOf(likely)) : fc.oneof(likely, rangeOf(likely));
    return fc.oneof({ weight: 12, arbitrary: shape }, { weight: 1, arbitrary: fc.oneof(anyCell, rangeOf(anyCell), ragged) });
  });
  const least = Object.values(params).filter((param) => !param.optional).length;
  const free = fc
    .tuple(fc.tuple(...some), fc.nat({ max: some.length + 1 }), fc.nat({ max: 9 }))
    .map(([args, count, chance]) => [...args, 1].slice(0, chance > 0 ? Math.max(least, Math.min(count, some.length)) : count));
  const changed = fc.constantFrom(...examples).chain(({ args }) =>
    fc.tuple(
      ...args.map((argument, index) => {
        const { kind, takes } = Object.values(params)[index] ?? { kind: "any", takes: "cell" };
        const near = changedCells(argument, likelyCells[kind]);
        const column = takes === "column" ? columnOf(argument, likelyCells[kind]) : near;
        return fc.oneof({ weight: 10, arbitrary: near }, { weight: 3, arbitrary: column }, { weight: 1, arbitrary: some[index] ?? near });
      }),
    ),
  );
  return fc.oneof(changed, free);
}

/** An argument with a few of its cells changed. */
function changedCells(argument: Argument, cell: SomeCell): fc.Arbitrary<Argument> {
  const change = (old: unknown) => fc.oneof({ weight: 9, arbitrary: fc.constant(old) }, { weight: 1, arbitrary: cell });
  if (!Array.isArray(argument)) return change(argument) as fc.Arbitrary<Argument>;
  const rows = argument as readonly (readonly unknown[])[];
  return fc.tuple(...rows.map((row) => fc.tuple(...row.map(change)))) as unknown as fc.Arbitrary<Argument>;
}

/** Three rows of a number, some of them changed. */
function columnOf(argument: Argument, cell: SomeCell): fc.Arbitrary<Argument> {
  const value = Array.isArray(argument) ? (argument as readonly (readonly unknown[])[])[0]?.[0] : argument;
  return changedCells([[value], [value], [value]] as Argument, cell);
}

const blank = fc.constantFrom(null, 0, "", undefined);
const small = fc.integer({ min: 0, max: 12 });
const share = fc.constantFrom(0.01, 0.15, 0.5, 0.9, 0.95, 1);
const money = fc.constantFrom(1, 100, 1000.5, 200_000, 600_000, 1e6);
const huge = fc.constantFrom(1e9, 1e9 + 1, 2 ** 53, 1e15 + 0.5, 1e100, 1e308, -1e9, -1e308, 1e-9, 5e-324, -0);
const wild = fc.double({ noNaN: true, noDefaultInfinity: true });
const serial = fc.oneof(fc.integer({ min: 45_600, max: 45_800 }), fc.constantFrom(61, 60, 2_958_465, 2_958_466, 45_658.75, 100_000));

const numberCell = fc.oneof(
  { weight: 5, arbitrary: small },
  { weight: 5, arbitrary: share },
  { weight: 5, arbitrary: money },
  { weight: 2, arbitrary: blank },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: wild },
);
const word = fc.constantFrom("day", "week", "month", "quarter", "half-year", "year", "Неделя", "έτος", "decade", "0000011", "1111111");
const name = fc.constantFrom("a", "b", "c", " A ", "101", "root", "");
const odd = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constantFrom("15%", "5", "2026-01-31", "#N/A"),
  fc.constantFrom({ error: "#N/A" }, { error: "#REF!" }, { error: "#DIV/0!" }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

type SomeCell = fc.Arbitrary<string | number | boolean | null | undefined | { error: string }>;

const anyCell: SomeCell = fc.oneof(numberCell, serial, word, name, odd);
const likelyCells: Readonly<Record<"number" | "date" | "text" | "any", SomeCell>> = {
  number: numberCell,
  date: fc.oneof({ weight: 6, arbitrary: serial }, { weight: 1, arbitrary: numberCell }),
  text: fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: anyCell }),
  any: fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: anyCell }),
};

/** A range of cells: lists mostly, tables too, a long one now and then. */
function rangeOf(cell: SomeCell): fc.Arbitrary<Argument> {
  const size = (most: number) => fc.integer({ min: 1, max: most });
  const sizes = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(size(4), fc.constant(1)) },
    { weight: 4, arbitrary: fc.tuple(fc.constant(1), size(4)) },
    { weight: 2, arbitrary: fc.constantFrom<[number, number]>([12, 1], [1, 12], [24, 1], [2, 2], [3, 3], [3, 2]) },
    { weight: 1, arbitrary: fc.tuple(size(5), size(5)) },
  );
  const plain = sizes.chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
  // A long one repeats a few cells, or making it would take all the time there is.
  const long = fc
    .tuple(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.constantFrom(50, 365, 3000), fc.boolean())
    .map(([cells, count, lies]) => {
      const list = Array.from({ length: count }, (_, index) => cells[index % cells.length]);
      return lies ? [list] : list.map((one) => [one]);
    });
  return fc.oneof({ weight: 30, arbitrary: plain }, { weight: 1, arbitrary: long });
}

/** What is no rectangle, or no cell: hosts never hand it over, lines of JSON may. */
const ragged = fc.constantFrom([], [[]], [[1], [1, 2]], [1, 2], [[[1]]], { any: 1 }) as unknown as fc.Arbitrary<Argument>;
