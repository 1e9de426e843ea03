import { anyNumber, count, fault, inside, nonNegative, positive, share } from "../../src/core";
import { defineFunction, type Result, type SheetFunction } from "../../src/functions/define";
import { grid, list, number, optional, optionalNumber, single, stages } from "../../src/functions/params";
import { sameShape, unlessLeftOut } from "../../src/functions/shapes";

/** Functions that show the rules alone, without any arithmetic of a plan. */
const words = (word: string) => ({ word: { en: word, ru: `${word}_ru`, el: `${word}_el` }, text: { en: word, ru: word, el: word } });
const text = { en: "A probe", ru: "Проба", el: "Δοκιμή" };
const examples = [{ args: [1], result: 1 }] as const;

/** first + 10 × second, by rows, one cell a row, no list. */
export const addition = defineFunction({
  id: "ADDITION",
  group: "goal",
  text,
  params: {
    first: number(words("first")),
    second: number(words("second"), nonNegative),
    third: optionalNumber(words("third"), positive, 100),
    cap: single(optionalNumber(words("cap"), positive)),
  },
  byRows: { columns: 1 },
  examples,
  run: ({ first, second, third, cap }) => Math.min(first + 10 * second + third, cap ?? Infinity),
});

/** first and the sum of a list, by rows, two cells a row. */
export const beside = defineFunction({
  id: "BESIDE",
  group: "goal",
  text,
  params: {
    first: number(words("first"), count),
    weights: list(words("weights"), nonNegative),
    third: optionalNumber(words("third"), inside),
  },
  byRows: { columns: 2 },
  examples,
  run: ({ first, weights, third }) => {
    if (first === 7) throw fault("noTrials", {}, "first");
    return [first, weights.reduce((sum, weight) => sum + weight, third ?? 0)];
  },
});

/** target × the product of the conversions, by rows. */
export const product = defineFunction({
  id: "PRODUCT_OF",
  group: "funnel",
  text,
  params: {
    target: number(words("target"), nonNegative),
    conv: stages(words("conv"), share),
    confidence: optionalNumber(words("confidence"), inside, 0.5),
  },
  byRows: { columns: 1 },
  examples,
  run: ({ target, conv, confidence }) => conv.reduce((so, far) => so * far, target) * 2 * confidence,
});

/** A range of numbers, doubled; `other` must have its shape. */
export const doubled = defineFunction({
  id: "DOUBLED",
  group: "allocation",
  text,
  params: {
    total: single(number(words("total"), positive)),
    weights: grid(words("weights"), nonNegative),
    other: optional(grid(words("other"), anyNumber)),
    step: single(optionalNumber(words("step"), positive, 1)),
  },
  examples,
  shape: ({ weights, other }) => sameShape(unlessLeftOut(other), weights, "other"),
  run: ({ total, weights }) => weights.map((row) => row.map((weight) => total * weight)),
});

/** Gives back what it is told to: numbers that no cell holds, rows without end, faults in cells. */
export const giving = (result: Result): SheetFunction =>
  defineFunction({
    id: "GIVING",
    group: "goal",
    text,
    params: { any: optionalNumber(words("any"), anyNumber) },
    examples,
    run: () => result,
  });
