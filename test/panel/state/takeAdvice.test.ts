import { describe, expect, it } from "vitest";
import { adviseAssumptions, type AdviceKind, type Fact } from "../../../src/facts";
import { editFunnel, isTaken, planToDraft, readDraft, takeAdvice, type Draft } from "../../../src/panel/state";
import { dateOf, parsePlan, serialOf, type Plan } from "../../../src/plan";

const shaped = parsePlan({
  language: "ru",
  currency: "RUB",
  period: { start: "2026-01-01", end: "2026-12-31" },
  goal: { amount: 1_000_000 },
  streams: [{ name: "New", kind: "new", share: 1, check: 200_000, funnel: "Sales" }],
  funnels: [
    {
      name: "Sales",
      stages: [
        { name: "Leads", conversion: 0.5, lag: 10 },
        { name: "Meetings", conversion: 0.3 },
      ],
    },
  ],
  calendar: { grain: "month" },
});
if (shaped.plan === undefined) throw new Error(JSON.stringify(shaped.faults));
const plan: Plan = shaped.plan;

/** A lead every third day of two years and a half: each second meets after 4 days, each of those buys for 150 after 3 more. */
const facts = Array.from({ length: 300 }, (_, deal): readonly Fact[] => {
  const event = (after: number, more: Partial<Fact>): Fact => ({
    ...{ source: "crm", deal: `d${deal}`, date: dateOf(serialOf("2024-01-01") + 3 * deal + after), person: "a", count: 1, amount: 0 },
    ...more,
  });
  const lead = event(0, { stage: "Leads" });
  return deal % 2 === 0 ? [lead, event(4, { stage: "Meetings" }), event(7, { amount: 150 })] : [lead];
}).flat();
const { advice } = adviseAssumptions(plan, facts, [], "2026-06-30");
const draft = planToDraft(plan, "ru");

function said(kind: AdviceKind) {
  const found = advice.find((item) => item.kind === kind && !("reason" in item.said));
  if (found === undefined) throw new Error(`silent on ${kind}`);
  return found;
}
const take = (from: Draft, kind: AdviceKind): Draft => takeAdvice(from, plan, said(kind), "ru");

describe("what the facts say, taken over", () => {
  it("stands in the draft as it is typed in the language, and nowhere else", () => {
    const stages = (change: object) => [
      { ...draft.funnels[0], stages: [{ ...draft.funnels[0]?.stages[0], ...change }, draft.funnels[0]?.stages[1]] },
    ];
    expect(take(draft, "lag")).toEqual({ ...draft, funnels: stages({ lag: "4" }) });
    expect(take(draft, "norm")).toEqual({ ...draft, funnels: stages({ norm: "0,47" }) });
    const taken = take(draft, "season").calendar;
    expect(taken.seasonal).toBe(true);
    expect(taken.season).toHaveLength(12);
    expect(taken.season.every((index) => /^[01](,\d{1,3})?$/.test(index))).toBe(true);
    expect(taken).toEqual({ ...draft.calendar, seasonal: true, season: taken.season });
  });

  it("leaves alone what cannot be read yet", () => {
    const typing = editFunnel(draft, draft.funnels[0]?.id ?? 0, { name: "" });
    expect(take(typing, "lag").funnels[0]?.name).toBe("");
  });

  it.each(["check", "conversion", "lag", "norm", "season"] as const)("is read back as a plan that says the same: %s", (kind) => {
    expect(isTaken(plan, said(kind))).toBe(false);
    const read = readDraft(take(draft, kind), "ru");
    expect(read.faults).toEqual([]);
    if (read.counted === undefined) throw new Error("unread");
    expect(isTaken(read.counted.plan, said(kind))).toBe(true);
  });
});
