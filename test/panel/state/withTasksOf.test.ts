import { describe, expect, it } from "vitest";
import million from "../../../examples/million/plan.json";
import { examplePlan } from "../../../src/app/examplePlan";
import type { Plan } from "../../../src/plan";
import { withTasksOf } from "../../../src/panel/state/withTasksOf";

const plan = examplePlan(million);
const mark: NonNullable<Plan["taskMarks"]>[number] = { period: "2026-11-01", person: "anna", stream: "New clients", done: true };

describe("a plan with the tasks of the sheets", () => {
  it("takes them as they stand there, and nothing else", () => {
    const sheets: Plan = { ...plan, goal: { ...plan.goal, amount: 5 }, taskMarks: [mark] };
    expect(withTasksOf(sheets, plan)).toEqual({ ...plan, taskMarks: [mark] });
  });

  it("forgets those that are gone from the sheets", () => {
    expect(withTasksOf(plan, { ...plan, taskMarks: [mark] })).toEqual(plan);
  });
});
