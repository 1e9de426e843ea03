import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { decompose, serialOf } from "../../src/plan";
import { readPlan, writePlan } from "../../src/workbook";
import { arbitraryPlan } from "../support/arbitraryPlan";
import { sheetResults } from "../support/sheetResults";

describe("a plan in sheets", () => {
  it("is read back as it was written, and works itself out as decompose does", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        const host = createEngine(plan.language);
        const today = serialOf(plan.period.start) + 10;
        await writePlan(host, plan, today);
        await sheetResults.setToday(host, today);
        expect(await readPlan(host)).toEqual({ state: "plan", plan });
        expect(await sheetResults(host)).toEqual(sheetResults.of(decompose(plan, today)));
      }),
      { numRuns: 12, seed: 20 },
    );
  });

  it("holds another plan after a second write, in the same sheets", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, arbitraryPlan, async (first, second) => {
        const host = createEngine(first.language);
        const plan = { ...second, language: first.language };
        const today = serialOf(plan.period.start);
        const before = await writePlan(host, first, serialOf(first.period.start));
        const after = await writePlan(host, plan, today);
        await sheetResults.setToday(host, today);
        expect(after.sheets.slice(0, 2)).toEqual(before.sheets.slice(0, 2));
        expect(await readPlan(host)).toEqual({ state: "plan", plan });
        expect(await sheetResults(host)).toEqual(sheetResults.of(decompose(plan)));
      }),
      { numRuns: 6, seed: 21 },
    );
  });
});
