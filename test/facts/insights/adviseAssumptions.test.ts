import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseAssumptions, applyAdvice, type Advice, type AdviceKind, type Fact, type OpenDeal } from "../../../src/facts";
import { dateOf, parsePlan, serialOf, type Plan } from "../../../src/plan";

const shaped = parsePlan({
  currency: "EUR",
  period: { start: "2026-01-01", end: "2026-12-31" },
  goal: { amount: 1_000_000 },
  streams: [
    { name: "New", kind: "new", share: 0.6, check: 200_000, funnel: "Sales" },
    { name: "Repeat", kind: "repeat", share: 0.4, check: 100_000 },
  ],
  funnels: [
    {
      name: "Sales",
      stages: [
        { name: "Leads", conversion: 0.5, lag: 10, role: "Seller", norm: 2 },
        { name: "Meetings", conversion: 0.3, lag: 20 },
      ],
    },
  ],
  calendar: { grain: "month" },
  team: [
    { id: "a", name: "Anna", role: "Seller" },
    { id: "b", name: "Boris", role: "Assistant" },
  ],
});
if (shaped.plan === undefined) throw new Error(JSON.stringify(shaped.faults));
const plan: Plan = shaped.plan;

const day = (start: string, days: number): string => dateOf(serialOf(start) + days);
const event = (deal: string, date: string, more: Partial<Fact> = {}): Fact => ({
  ...{ source: "crm", date, deal, count: 1, amount: 0, stream: "New" },
  ...more,
});
const lead = (deal: string, date: string, more: Partial<Fact> = {}): Fact => event(deal, date, { stage: "Leads", ...more });

type Of<Kind extends AdviceKind> = Extract<Advice, { kind: Kind }>;
function ask<Kind extends AdviceKind>(
  kind: Kind,
  path: string,
  facts: readonly Fact[],
  { deals = [], until = "2026-06-30", of = plan }: { deals?: readonly OpenDeal[]; until?: string; of?: Plan } = {},
): Of<Kind> {
  const found = adviseAssumptions(of, facts, deals, until).advice.find((advice) => advice.kind === kind && advice.path === path);
  if (found === undefined) throw new Error(`no advice for ${path}`);
  return found as Of<Kind>;
}
const leadsPath = "funnels[0].stages[0]";
const meetingsPath = "funnels[0].stages[1]";

/** Ten leads a day apart: six met after ten days, of which two were won after twenty more; two lost; two open. */
const leads = Array.from({ length: 10 }, (_, index) => {
  const [id, came] = [`d${index}`, day("2026-01-01", index)];
  const met = day(came, 10);
  if (index < 2) return [lead(id, came), event(id, met, { stage: "Meetings" }), event(id, day(met, 20), { amount: 150_000 })];
  if (index < 6) return [lead(id, came), event(id, met, { stage: "Meetings" }), event(id, day(met, 5), { stage: "Meetings", lost: true })];
  return index < 8 ? [lead(id, came), event(id, day(came, 3), { stage: "Leads", lost: true })] : [lead(id, came)];
}).flat();

describe("conversions by cohort", () => {
  it("count each deal that had time to pass, with what was lost and what is open", () => {
    const { said, agrees } = ask("conversion", `${leadsPath}.conversion`, leads);
    expect(said).toMatchObject({
      value: 0.6,
      mature: { from: "2026-01-01", to: "2026-01-10", reached: 10, passed: 6, lost: 2, open: 2 },
      closedRate: 0.75,
      bounds: [0.6, 0.8],
      horizon: 10,
    });
    // Wilson, 6 of 10, 95%: Newcombe (1998) and every calculator give 0.3127 to 0.8318.
    if (!("interval" in said)) throw new Error("silent");
    expect(said.interval[0]).toBeCloseTo(0.3127, 4);
    expect(said.interval[1]).toBeCloseTo(0.8318, 4);
    expect(agrees).toBe(true);
  });

  it("leave out the deals that have not had time", () => {
    // Seen on 2026-01-15: the first five leads are ten days old, and those of them that pass have passed.
    const { said } = ask("conversion", `${leadsPath}.conversion`, leads, { until: "2026-01-15" });
    expect(said).toMatchObject({ value: 1, mature: { reached: 5, passed: 5 }, all: { reached: 10, passed: 5, open: 3, lost: 2 } });
  });

  it("are not the ratio within a month", () => {
    // Growing leads: each month ten times as many, half of which are won a month later.
    const grown = [1, 10, 100].flatMap((many, month) =>
      Array.from({ length: many * 2 }, (_, index) => {
        const [id, came] = [`m${month}-${index}`, `2026-0${month + 1}-10`];
        return index < many && month < 2 ? [lead(id, came), event(id, `2026-0${month + 2}-10`, { stage: "Meetings" })] : [lead(id, came)];
      }).flat(),
    );
    const { said } = ask("conversion", `${leadsPath}.conversion`, grown, { until: "2026-03-31" });
    expect(said).toMatchObject({ value: 0.5, mature: { reached: 22, passed: 11 } }); // in March: 10 of 200
  });

  it("take a deal seen further down for one that passed, though nobody noted its first stage", () => {
    const skipped = [event("x", "2026-02-01", { stage: "Meetings" }), event("x", "2026-02-20", { amount: 5 })];
    expect(ask("conversion", `${leadsPath}.conversion`, [...leads, ...skipped]).said).toMatchObject({ mature: { reached: 11, passed: 7 } });
    expect(ask("lag", `${leadsPath}.lag`, [...leads, ...skipped]).said).toMatchObject({ passed: 6 }); // its way is not known
  });

  it("take a deal that was lost and came back for what it became", () => {
    const back = [lead("y", "2026-02-01"), lead("y", "2026-02-05", { lost: true }), event("y", "2026-02-09", { stage: "Meetings" })];
    expect(ask("conversion", `${leadsPath}.conversion`, [...leads, ...back]).said).toMatchObject({ mature: { passed: 7, lost: 2 } });
  });

  it("know open deals by where they stand", () => {
    const open: OpenDeal = { source: "crm", id: "z", stream: "New", stage: "Meetings", since: "2026-01-05" };
    expect(ask("conversion", `${meetingsPath}.conversion`, leads, { deals: [open] }).said).toMatchObject({
      mature: { reached: 7, passed: 2, lost: 4, open: 1 },
    });
  });

  it("of streams that are not the plan's are not guessed", () => {
    const strange = leads.map((fact) => ({ ...fact, stream: "Elsewhere", ...(fact.stage === undefined ? {} : { stage: "Elsewhere" }) }));
    const two: Plan = {
      ...plan,
      funnels: [...plan.funnels, { name: "Other", stages: [{ name: "Calls", conversion: 1, source: { kind: "guess" }, lag: 0 }] }],
    };
    const list = adviseAssumptions(two, strange, [], "2026-06-30");
    expect(list.unplacedDeals).toBe(10);
    expect(list.advice.find(({ path }) => path === `${leadsPath}.conversion`)?.said).toEqual({ reason: "noDeals" });
  });

  it("say why they say nothing", () => {
    const silence = (facts: readonly Fact[], until?: string): unknown =>
      ask("conversion", `${leadsPath}.conversion`, facts, until === undefined ? {} : { until }).said;
    expect(silence([])).toEqual({ reason: "noDeals" });
    const { deal: _, ...summed } = lead("", "2026-01-01", { count: 40 });
    expect(silence([summed])).toEqual({ reason: "noDealIds", count: 40 });
    expect(silence([lead("a", "2026-01-01")])).toEqual({ reason: "nonePassed", count: 1 });
    const young = [lead("a", "2026-01-01"), event("a", "2026-03-01", { stage: "Meetings" }), lead("b", "2026-02-20")];
    expect(silence(young, "2026-02-28")).toEqual({ reason: "nonePassed", count: 2 });
  });

  it("never rise by one more open deal of the same age as the others", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.nat(20), (passed, lost, open) => {
        const made = (more: number): readonly Fact[] => [
          ...Array.from({ length: passed }, (_, n) => [
            lead(`p${n}`, "2026-01-01"),
            event(`p${n}`, "2026-01-09", { stage: "Meetings" }),
          ]).flat(),
          ...Array.from({ length: lost }, (_, n) => [lead(`l${n}`, "2026-01-01"), lead(`l${n}`, "2026-01-05", { lost: true })]).flat(),
          ...Array.from({ length: open + more }, (_, n) => lead(`o${n}`, "2026-01-01")),
        ];
        const rate = (more: number) => {
          const { said } = ask("conversion", `${leadsPath}.conversion`, made(more));
          if ("reason" in said) throw new Error(said.reason);
          return said;
        };
        const [before, after] = [rate(0), rate(1)];
        expect(before.mature).toMatchObject({ passed, lost, open });
        expect(after.value).toBeLessThan(before.value);
        expect(after.bounds[0]).toBeLessThan(before.bounds[0]);
        expect(after.bounds[1]).toBeGreaterThanOrEqual(before.bounds[1]);
        expect(after.closedRate).toBe(before.closedRate);
      }),
      { numRuns: 40 },
    ));
});

describe("lags", () => {
  it("are the median with its quartiles, whole days", () => {
    const { said, agrees } = ask("lag", `${leadsPath}.lag`, leads);
    expect(said).toMatchObject({ value: 10, quartiles: [10, 10], late: 10, passed: 6, open: 2 });
    expect(agrees).toBe(true);
  });

  it("grow by deals that have waited longer than those that passed", () => {
    const ways = [1, 2, 3, 30].flatMap((days, n) => [
      lead(`w${n}`, "2026-01-01"),
      event(`w${n}`, day("2026-01-01", days), { stage: "Meetings" }),
    ]);
    const waiting = [1, 2, 3, 4].map((n) => lead(`o${n}`, "2026-02-10"));
    expect(ask("lag", `${leadsPath}.lag`, ways, { until: "2026-03-01" }).said).toMatchObject({ value: 2 });
    expect(ask("lag", `${leadsPath}.lag`, [...ways, ...waiting], { until: "2026-03-01" }).said).toMatchObject({ value: 30, open: 4 });
  });
});

describe("average checks", () => {
  const won = (amount: number, n: number): Fact => event(`r${n}`, `2026-03-0${n + 1}`, { stream: "repeat ", amount });

  it("are money over deals, with their spread", () => {
    const { said, agrees } = ask("check", "streams[1].check", [80, 90, 100, 110, 220].map(won));
    expect(said).toMatchObject({ value: 120, deals: 5, withoutAmount: 0, from: "2026-03-01", to: "2026-03-05", quartiles: [90, 110] });
    if (!("interval" in said)) throw new Error("silent");
    // s = √3250 = 57.009, s/√5 = 25.495, × 1.95996
    expect(said.interval?.[0]).toBeCloseTo(70.03, 2);
    expect(said.interval?.[1]).toBeCloseTo(169.97, 2);
    expect(agrees).toBe(false); // the plan says 100,000
  });

  it("of sums have no spread", () => {
    const { deal: _, ...summed } = won(5000, 0);
    const { said } = ask("check", "streams[1].check", [{ ...summed, count: 50 }, won(200, 1)]);
    expect(said).toEqual({ value: 5200 / 51, deals: 51, withoutAmount: 0, from: "2026-03-01", to: "2026-03-02" });
  });

  it("leave out deals without money, and say so", () => {
    expect(ask("check", "streams[1].check", [won(0, 0), won(100, 1)]).said).toMatchObject({ value: 100, deals: 1, withoutAmount: 1 });
    expect(ask("check", "streams[1].check", [won(0, 0)]).said).toEqual({ reason: "noAmounts", count: 1 });
    expect(ask("check", "streams[1].check", []).said).toEqual({ reason: "noDeals" });
  });
});

describe("norms", () => {
  it("are events over working days between a person's first and last, of people in the stage's role", () => {
    // 2026-02-02 is a Monday; 2026-02-02 to 2026-02-27 are 20 working days.
    const calls = (person: string, count: number): readonly Fact[] =>
      ["2026-02-02", "2026-02-27"].map((date) => ({ source: "crm", date, person, stage: "Leads", stream: "New", count, amount: 0 }));
    const { said, agrees } = ask("norm", `${leadsPath}.norm`, [...calls("a", 25), ...calls("b", 100)]);
    expect(said).toMatchObject({ value: 2.5, people: 1, days: 20, from: "2026-02-02", to: "2026-02-27" });
    expect(agrees).toBe(false);
    expect(ask("norm", `${leadsPath}.norm`, calls("b", 100)).said).toEqual({ reason: "noPeople" });
  });
});

describe("the season", () => {
  const monthly = (from: number, months: number, amountOf: (month: number) => number): readonly Fact[] =>
    Array.from({ length: months }, (_, index) => {
      const month = (from + index - 1) % 12;
      const date = `${2024 + Math.floor((from + index - 1) / 12)}-${String(month + 1).padStart(2, "0")}-01`;
      return event(`s${index}`, date, { amount: amountOf(month) });
    });

  it("is found again, per working day, whatever the month the facts begin in", () => {
    // Every day is worked, and a month's money is its days × its index: July sells twice as well as the others.
    const everyDay: Plan = { ...plan, weekend: "0000000" };
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const { said, agrees } = ask(
      "season",
      "calendar.season",
      monthly(10, 15, (m) => (days[m] ?? 0) * (m === 6 ? 2 : 1)),
      {
        of: everyDay,
        until: "2025-12-31",
      },
    );
    if ("reason" in said) throw new Error(said.reason);
    expect(said).toMatchObject({ months: 15, from: "2024-10-01", to: "2025-12-31" });
    said.value.forEach((index, month) => expect(index).toBeCloseTo((month === 6 ? 24 : 12) / 13, 2));
    expect(agrees).toBe(false);
  });

  it("is not made of less than a year, nor of a year with an empty month", () => {
    expect(
      ask(
        "season",
        "calendar.season",
        monthly(1, 11, () => 1),
        { until: "2024-12-15" },
      ).said,
    ).toEqual({ reason: "shortHistory", months: 11 });
    expect(
      ask(
        "season",
        "calendar.season",
        monthly(1, 12, (m) => (m === 3 ? 0 : 1)),
        { until: "2024-12-31" },
      ).said,
    ).toEqual({
      reason: "emptyMonth",
      month: "2024-04",
    });
  });
});

describe("applyAdvice", () => {
  const chosen = adviseAssumptions(plan, leads, [], "2026-06-30").advice;

  it("puts what the facts say in the plan's own shape, as facts with number and period", () => {
    const told = applyAdvice(plan, chosen);
    expect(told.funnels[0]?.stages[0]).toMatchObject({
      conversion: 0.6,
      source: { kind: "fact", passed: 6, reached: 10, period: "2026-01-01 – 2026-01-10" },
      lag: 10,
    });
    expect(told.funnels[0]?.stages[1]).toMatchObject({ conversion: 0.3333, source: { kind: "fact", passed: 2, reached: 6 }, lag: 20 });
    expect(told.streams[0]).toMatchObject({ check: 150_000, checkSource: { kind: "fact", deals: 2, period: "2026-01-31 – 2026-02-01" } });
    expect(told.streams[1]).toEqual(plan.streams[1]); // silent: nothing changes
    expect(told.calendar).toEqual(plan.calendar);
    expect(parsePlan(JSON.parse(JSON.stringify(told))).faults).toEqual([]);
  });

  it("changes only what was chosen", () => {
    const told = applyAdvice(
      plan,
      chosen.filter(({ path }) => path === `${meetingsPath}.lag`),
    );
    const [first, second] = plan.funnels[0]?.stages ?? [];
    expect(told).toEqual({ ...plan, funnels: [{ name: "Sales", stages: [first, { ...second, lag: 20 }] }] });
    expect(applyAdvice(plan, [])).toBe(plan);
  });
});
