import { fault } from "../../src/core";
import type { SheetFunction } from "../../src/functions";
import { functionOf } from "./functionOf";

type Param = SheetFunction["params"][string];

/** Functions that show the rules of a call alone, without the arithmetic of a plan; their parameters are real ones. */
function borrow(id: string, name: string): Param {
  const param = functionOf(id).params[name];
  if (param === undefined) throw new Error(`${id} has no ${name}`);
  return param;
}

const described = {
  group: "goal",
  text: { en: "A probe", ru: "Проба", el: "Δοκιμή" },
  examples: [{ args: [1], result: 1 }],
} as const;

const cap = borrow("COMMISSION_PAYOUT", "cap");
const confidence = borrow("REQUIRED_LEADS", "confidence");
const { shape } = functionOf("ALLOCATE_PLAN");

/** first (any number) + 10 × second (0 or more) + third (above 0, else 100), at most `cap`: by rows, no list. */
export const addition: SheetFunction = {
  ...described,
  id: "ADDITION",
  params: {
    first: borrow("COMMISSION_PAYOUT", "fact"),
    second: borrow("REQUIRED_DEALS", "target"),
    third: { ...cap, takes: "column", whenLeftOut: 100 },
    cap,
  },
  byRows: { columns: 1 },
  run: ({ first, second, third, cap: most }) =>
    Math.min((first as number) + 10 * (second as number) + (third as number), (most as number | undefined) ?? Infinity),
};

/** first (a whole count), and the sum of a list and third (inside 0 and 1): by rows, two cells a row; 7 is a fault. */
export const beside: SheetFunction = {
  ...described,
  id: "BESIDE",
  params: { first: borrow("PLAN_PROBABILITY", "leads"), weights: borrow("FUNNEL_SCHEDULE", "lags"), third: confidence },
  byRows: { columns: 2 },
  run: ({ first, weights, third }) => {
    if (first === 7) throw fault("noTrials", {}, "first");
    return [first as number, (weights as readonly number[]).reduce((sum, weight) => sum + weight, (third as number | undefined) ?? 0)];
  },
};

/** target × the conversions × twice the confidence, which is ½ when left out: by rows. */
export const product: SheetFunction = {
  ...described,
  id: "PRODUCT_OF",
  params: {
    target: borrow("REQUIRED_LEADS", "target"),
    conv: borrow("REQUIRED_LEADS", "conv"),
    confidence: { ...confidence, whenLeftOut: 0.5 },
  },
  byRows: { columns: 1 },
  run: (values) =>
    (values["conv"] as readonly number[]).reduce((so, far) => so * far, values["target"] as number) * 2 * (values["confidence"] as number),
};

/** total (above 0) × each weight; `fixed` must have the shape of the weights. */
export const multiplied: SheetFunction = {
  ...described,
  id: "MULTIPLIED",
  params: {
    total: borrow("FUNNEL_PLAN", "check"),
    weights: borrow("ALLOCATE_PLAN", "weights"),
    fixed: borrow("ALLOCATE_PLAN", "fixed"),
    step: borrow("ALLOCATE_PLAN", "step"),
  },
  ...(shape && { shape }),
  run: ({ total, weights }) => (weights as readonly (readonly number[])[]).map((row) => row.map((weight) => (total as number) * weight)),
};

/** Gives back what it is told to: numbers that no cell holds, rows without end, faults in cells. */
export function giving(result: Exclude<ReturnType<SheetFunction["run"]>, readonly (string | number | boolean)[]>): SheetFunction {
  return { ...described, id: "GIVING", params: { any: cap }, run: () => result };
}
