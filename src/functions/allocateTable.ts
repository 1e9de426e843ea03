import { allocateTable as allocate, count, fault, nonNegative, type FaultError } from "../core";
import { sizeOf, type Matrix } from "./cells";
import { defineFunction } from "./define";
import { grid, list, optional } from "./params";
import { unlessLeftOut } from "./shapes";

export const allocateTable = defineFunction({
  id: "ALLOCATE_TABLE",
  group: "allocation",
  text: {
    en: "Whole numbers for a table with given row and column totals, as near to the weights as the totals allow",
    ru: "Целые числа для таблицы с заданными итогами строк и столбцов, настолько близкие к весам, насколько позволяют итоги",
    el: "Ακέραιοι αριθμοί για πίνακα με δοσμένα σύνολα γραμμών και στηλών, όσο κοντά στα βάρη επιτρέπουν τα σύνολα",
  },
  params: {
    row_totals: list(
      {
        word: { en: "row_totals", ru: "итоги_строк", el: "σύνολα_γραμμών" },
        text: {
          en: "What each row adds up to, whole numbers: the plan of each product, person or region",
          ru: "Сумма каждой строки, целые числа: план каждого продукта, человека или региона",
          el: "Το άθροισμα κάθε γραμμής, ακέραιοι αριθμοί: το πλάνο κάθε προϊόντος, ατόμου ή περιοχής",
        },
      },
      count,
    ),
    column_totals: list(
      {
        word: { en: "column_totals", ru: "итоги_столбцов", el: "σύνολα_στηλών" },
        text: {
          en: "What each column adds up to, whole numbers: the plan of each month; the same sum as the rows have",
          ru: "Сумма каждого столбца, целые числа: план каждого месяца; общая сумма та же, что у строк",
          el: "Το άθροισμα κάθε στήλης, ακέραιοι αριθμοί: το πλάνο κάθε μήνα· ίδιο γενικό σύνολο με τις γραμμές",
        },
      },
      count,
    ),
    weights: optional(
      grid(
        {
          word: { en: "weights", ru: "веса", el: "βάρη" },
          text: {
            en: "A weight per cell, such as last year's sales: 0 stays 0; all alike when left out",
            ru: "Вес каждой ячейки, например прошлогодние продажи: 0 остаётся 0; если не указать, все равны",
            el: "Ένα βάρος ανά κελί, π.χ. περσινές πωλήσεις: το 0 μένει 0· αν λείπουν, όλα ίσα",
          },
        },
        nonNegative,
      ),
    ),
  },
  examples: [
    {
      args: [
        [[5], [3]],
        [[4, 4]],
        [
          [2, 1],
          [1, 2],
        ],
      ],
      result: [
        [3, 2],
        [1, 2],
      ],
      text: {
        en: "Two products over two months, in proportion to last year",
        ru: "Два продукта на два месяца, пропорционально прошлому году",
        el: "Δύο προϊόντα σε δύο μήνες, ανάλογα με πέρυσι",
      },
    },
    {
      args: [[[1, 1, 1]], [[1, 1, 1]]],
      result: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    { args: [[[3]], [[1, 1]]], result: { error: "#VALUE!" } },
    {
      args: [
        [[1], [1]],
        [[2, 0]],
        [
          [0, 1],
          [1, 1],
        ],
      ],
      result: { error: "#NUM!" },
    },
  ],
  shape: (ranges) => weightsShape(ranges) ?? sumsOfTotals(ranges),
  run: (values) => allocate(values.row_totals, values.column_totals, values.weights),
});

interface Ranges {
  readonly row_totals: Matrix | undefined;
  readonly column_totals: Matrix | undefined;
  readonly weights: Matrix | undefined;
}

/** Weights: a row per row total, a column per column total. */
function weightsShape(ranges: Ranges): FaultError | undefined {
  const weights = unlessLeftOut(ranges.weights);
  if (weights === undefined) return undefined;
  const expectedRows = ranges.row_totals?.flat().length ?? 0;
  const expectedColumns = ranges.column_totals?.flat().length ?? 0;
  const { rows, columns } = sizeOf(weights);
  if (rows === expectedRows && columns === expectedColumns) return undefined;
  return fault("shapesDiffer", { rows, columns, expectedRows, expectedColumns }, "weights");
}

/** Totals that cannot belong to one table. */
function sumsOfTotals(ranges: Ranges): FaultError | undefined {
  const rows = sumOf(ranges.row_totals);
  const columns = sumOf(ranges.column_totals);
  const alike = Math.abs(rows - columns) <= 1e-9 * Math.max(Math.abs(rows), Math.abs(columns));
  return alike || !Number.isFinite(rows - columns) ? undefined : fault("sumsDiffer", { rows, columns }, "column_totals");
}

/** The sum of a range's numbers; whatever else it holds is another fault. */
function sumOf(range: Matrix | undefined): number {
  return (range ?? []).flat().reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);
}
