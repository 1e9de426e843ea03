import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { createEngine } from "../../src/app/engine";
import { createFileHost, openXlsx } from "../../src/host/file";
import { decompose, parsePlan, serialOf, type Plan } from "../../src/plan";
import { readPlan, writePlan } from "../../src/workbook";
import { arbitraryPlans } from "../support/arbitraryPlan";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";
import { sheetResults } from "../support/sheetResults";
import { editXlsx, type CellEdit } from "../support/xlsxEdit";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

/** `npm run soak` names how many random plans there are. */
const soak = process.env["SOAK_RUNS"];

/** The plans whose files are recalculated, with the goal that is typed into the file first (none: left as it was). */
interface Case {
  readonly plan: Plan;
  readonly goal?: number;
  /** The day that is typed into the file as today, counted from the plan's first; that for which it was written when left out. */
  readonly day?: number;
}

function example(file: string): Plan {
  const { plan } = parsePlan(JSON.parse(readFileSync(`examples/million/${file}`, "utf8")));
  if (plan === undefined) throw new Error(`${file} is no plan`);
  return plan;
}

const examples = ["plan.json", "plan.ru.json", "plan.el.json"].map(example);
/** What the soak has found: a half of a cent that no double holds, and a last fiscal year of two days that nobody works. */
const found: readonly Plan[] = examples.slice(0, 1).flatMap((plan) => {
  const streams = plan.streams.map((stream) => ({ ...stream, margin: 0.8 }));
  const period = { start: "2026-06-28", end: "2027-08-02" };
  const team = [{ id: "a", name: "Anna", role: "Seller", weight: 1, status: "draft" }] as const;
  return [
    { ...plan, streams, goal: { kind: "profit", amount: 0.14, fixedCosts: 6 } } as const,
    { ...plan, period, fiscalStart: 8, weekend: 2, team },
  ];
});
const cases: readonly Case[] = [
  ...examples.map((plan) => ({ plan })),
  ...found.map((plan) => ({ plan })),
  ...examples.map((plan) => ({ plan, goal: 2_000_000 })),
  ...fc.sample(arbitraryPlans(soak === undefined ? 40 : 300), { numRuns: Number(soak ?? 20), seed: 7 }).map((plan) => ({ plan })),
  ...fc.sample(arbitraryPlans(20), { numRuns: 6, seed: 8 }).map((plan) => ({ plan: withoutMarks(plan), day: 130 })),
];

/** What came of tasks belongs to a period: the sheet says so when another day is typed. */
function withoutMarks({ taskMarks: _, ...plan }: Plan): Plan {
  return plan;
}

async function fileOf({ plan, goal, day }: Case): Promise<Uint8Array> {
  const host = createFileHost({ engine: createEngine(plan.language), language: plan.language });
  await writePlan(host, plan, dayOf(plan));
  const bytes = await host.toXlsx();
  const { names } = await (await openXlsx(bytes)).describe();
  const edit = (name: string, value: number | undefined): readonly CellEdit[] => {
    const area = names.find((known) => known.name === name)?.area;
    return area && value !== undefined ? [{ sheet: area.sheet, cell: area.range, value }] : [];
  };
  const edits = [...edit("plan_goal", goal), ...edit("tasks_today", dayOf(plan, day))];
  return edits.length === 0 ? bytes : editXlsx(bytes, edits);
}

/** A day of the plan, by default one that is not its first: for which the file is written, and that is typed into it as today. */
function dayOf({ period }: Plan, day = 45): number {
  return serialOf(period.start) + day;
}

describe.skipIf(soffice === null)("the .xlsx of a plan, recalculated by LibreOffice", () => {
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const written: Uint8Array[] = [];
    for (const entry of cases) written.push(await fileOf(entry));
    const pack = 8;
    for (let start = 0; start < written.length; start += pack) files.push(...(await recalculateAll(written.slice(start, start + pack))));
  }, 3_600_000);

  it.each(cases.map((entry, index) => [index, entry] as const))(
    "shows no error and the numbers of decompose (%i)",
    async (index, { plan, goal, day }) => {
      const file = files[index];
      if (file === undefined) throw new Error("no file");
      expect(errorCells(await readWorkbook(file))).toEqual([]);
      const now = goal === undefined ? plan : { ...plan, goal: { ...plan.goal, amount: goal } };
      const expected = sheetResults.of(decompose(now, dayOf(now, day)));
      const host = await openXlsx(file);
      // Values from the panel stay as they were when the goal is changed in the file, and say so.
      const stale = goal === undefined ? {} : { upToDate: false, for90: sheetResults.of(decompose(plan)).for90 };
      expect(await sheetResults(host)).toEqual({ ...expected, ...stale });
      expect(await readPlan(host)).toEqual({ state: "plan", plan: now });
    },
  );
});
