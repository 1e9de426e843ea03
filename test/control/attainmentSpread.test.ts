import { describe, expect, it } from "vitest";
import { attainmentSpread, controlPlan, openControl, type Scope } from "../../src/control";
import type { Plan } from "../../src/plan";
import { fact, salesFacts, salesTeam } from "./salesTeam";

const company: Scope = { kind: "company" };
function spreadOf(plan: Plan, scope: Scope = company, facts = salesFacts) {
  const control = openControl({ plan, facts, today: "2026-11-20" });
  return attainmentSpread(control, controlPlan(control, "month"), scope);
}

describe("how people stand", () => {
  it("is the spread of what came over what was due", () => {
    // 14 of 20 days: due 840, 770, 700, 630 and 560 thousand; came 910, 740, 520, 410 and 500.
    const spread = spreadOf(salesTeam);
    expect(spread).toMatchObject({ people: 5, reached: 1 });
    expect(spread?.median).toBeCloseTo(500 / 560, 3);
    expect(spread?.quartiles[0]).toBeCloseTo(520 / 700, 3);
    expect(spread?.quartiles[1]).toBeCloseTo(740 / 770, 3);
  });

  it("leaves out heads and looks below the one asked for", () => {
    const [first, second, ...others] = salesTeam.team ?? [];
    if (first === undefined || second === undefined) throw new Error("no team");
    const headed: Plan = { ...salesTeam, team: [first, second, ...others.map((person) => ({ ...person, reportsTo: first.id }))] };
    expect(spreadOf(headed, { kind: "person", person: first.id })).toMatchObject({ people: 3 });
    expect(spreadOf(headed)).toMatchObject({ people: 4 });
  });

  it("is nothing for a stream, for two people, or where no money is known", () => {
    expect(spreadOf(salesTeam, { kind: "stream", stream: "New" })).toBeUndefined();
    expect(spreadOf({ ...salesTeam, team: (salesTeam.team ?? []).slice(0, 2) })).toBeUndefined();
    expect(spreadOf(salesTeam, company, [fact({ person: "maria", stream: "New", stage: "Leads", count: 3 })])).toBeUndefined();
  });
});
