// A first plan and somebody who was faster.
import { describe, expect, it } from "vitest";
import million from "../../examples/million/plan.json";
import { createEngine } from "../../src/app/engine";
import { examplePlan } from "../../src/app/examplePlan";
import { readPlan, writePlan } from "../../src/workbook";

const plan = examplePlan(million);
const other = { ...plan, goal: { ...plan.goal, amount: 2_000_000 } };
const today = 46_000;

describe("a first plan", () => {
  it("is not written over the one that somebody made meanwhile", async () => {
    const host = createEngine();
    await writePlan(host, other, today, true);
    await expect(writePlan(host, plan, today, true)).rejects.toMatchObject({ code: "changed", detail: "Plan" });
    expect(await readPlan(host)).toEqual({ state: "plan", plan: other });
  });

  it("is written where no more than a piece of an old one is left", async () => {
    const host = createEngine();
    await writePlan(host, other, today, true);
    await host.write(["Plan", "_plan"].map((sheet) => ({ kind: "removeSheet", sheet })));
    expect(await readPlan(host)).toEqual({ state: "none" });
    await writePlan(host, plan, today, true);
    expect(await readPlan(host)).toEqual({ state: "plan", plan });
  });
});
