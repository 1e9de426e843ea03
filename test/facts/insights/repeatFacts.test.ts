import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseAfter, repeatFacts, type Fact, type RepeatAhead, type RepeatFacts, type RepeatPlan } from "../../../src/facts";
import { dateOf, serialOf } from "../../../src/plan";
import { simulateClients } from "../../core/simulateClients";

const news = { name: "New", kind: "new", check: 200 } as const;
const again = { name: "Again", kind: "repeat", check: 100 } as const;
/** 60 days, of which the first is the day after the facts end. */
const plan: RepeatPlan = { period: { start: "2026-07-01", end: "2026-08-29" }, streams: [news, again] };
const until = "2026-06-30";

const won = (client: string | undefined, date: string, more: Partial<Fact> = {}): Fact => ({
  ...{ source: "crm", date, stream: "Again", count: 1, amount: 0 },
  ...(client === undefined ? {} : { client }),
  ...more,
});
const ask = (facts: readonly Fact[], of: RepeatPlan = plan, day = until) => repeatFacts(of, again, facts, day);
function known(facts: readonly Fact[], of: RepeatPlan = plan, day = until): RepeatFacts {
  const said = ask(facts, of, day);
  if ("reason" in said) throw new Error(said.reason);
  return said;
}
function ahead(facts: readonly Fact[], of: RepeatPlan = plan, day = until): RepeatAhead {
  const said = known(facts, of, day).ahead;
  if ("reason" in said) throw new Error(said.reason);
  return said;
}

/** Clients who buy on their own for a year until 2026-06-30, as facts. */
function drawn(seed: number, count: number, more: Partial<Fact> = {}): readonly Fact[] {
  const { clients } = simulateClients(seed, count, { shape: 3, scale: 60, leave: 0, stay: 1 }, 365, 0);
  return clients.flatMap(({ repeats, recency, age }, client) =>
    Array.from({ length: repeats + 1 }, (_, purchase) => {
      const day = repeats === 0 ? 0 : (recency * purchase) / repeats;
      return won(`c${client}`, dateOf(serialOf(until) - Math.floor(age) + Math.floor(day)), more);
    }),
  );
}

describe("who bought again", () => {
  const four = [
    won("A", "2026-01-01", { stream: "New" }),
    won("a ", "2026-02-10"), // 40 days later, the same client
    won("B", "2026-01-01"),
    won("B", "2026-03-20"), // 78 days later
    won("C", "2026-04-01", { stream: "new" }),
    won("D", "2026-06-01"), // known for 29 days
    won("D", "2026-06-05"),
  ];

  it("counts those known as long as the plan lasts, each from the first purchase of either stream", () => {
    const { clients, rate, from, to } = known(four);
    expect({ clients, from, to }).toEqual({ clients: 4, from: "2026-01-01", to: until });
    expect(rate).toMatchObject({ days: 60, reached: 3, again: 1, value: 1 / 3 });
    // Wilson, 1 of 3, 95%: 0.0615 to 0.7923
    expect(rate?.interval[0]).toBeCloseTo(0.0615, 4);
    expect(rate?.interval[1]).toBeCloseTo(0.7923, 4);
  });

  it("is told by age, the young left out", () => {
    // Whole months by 30 June: A and B 5 (180 days), C 2 (90 days are short of 3), D none.
    expect(known(four).byAge).toEqual([
      { month: 1, reached: 3, bought: 0, again: 0 },
      { month: 2, reached: 3, bought: 1, again: 1 },
      { month: 3, reached: 2, bought: 1, again: 2 },
      { month: 4, reached: 2, bought: 0, again: 2 },
      { month: 5, reached: 2, bought: 0, again: 2 },
    ]);
  });

  it("is not touched by a client who came yesterday", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (fresh) => {
        const more = Array.from({ length: fresh }, (_, index) => won(`fresh${index}`, "2026-06-29"));
        expect(known([...four, ...more])).toMatchObject({ rate: known(four).rate, byAge: known(four).byAge });
      }),
    ));

  it("is silent where nobody has been known as long", () => {
    const { rate, byAge, base } = known([won("A", "2026-06-20"), won("A", "2026-06-25")]);
    expect({ rate, byAge, base }).toEqual({ rate: undefined, byAge: [], base: undefined });
  });

  it("looks at won deals alone, not later than the day asked for", () => {
    const others = [
      won("A", "2026-03-01", { stage: "Leads" }),
      won("A", "2026-03-01", { stage: "Leads", lost: true }),
      won("B", "2026-01-20", { stream: "Elsewhere" }),
      won("C", "2026-07-05"),
    ];
    expect(known([...four, ...others])).toEqual(known(four));
  });

  it("of several such streams keeps to each one's own deals", () => {
    const two: RepeatPlan = { ...plan, streams: [...plan.streams, { name: "Service", kind: "repeat", check: 1 }] };
    expect(known(four, two)).toMatchObject({ alone: true, clients: 3, rate: { reached: 2, again: 0 } }); // A comes in February, C never
  });

  it("says why it says nothing", () => {
    expect(ask([])).toEqual({ reason: "noWins" });
    expect(ask([won(undefined, "2026-01-01", { count: 3 }), won(" ", "2026-01-02")])).toEqual({ reason: "noClients", count: 4 });
    expect(known([...four, won(undefined, "2026-01-01")]).unnamed).toBe(1);
    expect(known(four).ahead).toEqual({ reason: "fewClients", count: 4, least: 20 });
    const once = Array.from({ length: 30 }, (_, index) => won(`x${index}`, "2026-01-01"));
    expect(known([...once, ...once.slice(0, 9).map((fact) => ({ ...fact, date: "2026-02-01" }))]).ahead).toEqual({
      reason: "fewAgain",
      count: 9,
      least: 10,
    });
    const short = Array.from({ length: 30 }, (_, index) => [won(`x${index}`, "2026-06-01"), won(`x${index}`, "2026-06-11")]).flat();
    expect(known(short).ahead).toEqual({ reason: "shortReach", back: 29, ahead: 60 });
  });
});

describe("the base", () => {
  it("keeps of a month what is active at its end without the new ones, over what was active before it", () => {
    // 30 clients active a month ago, 24 of them still, and 5 new.
    const day = (back: number): string => dateOf(serialOf(until) - back);
    const stay = Array.from({ length: 24 }, (_, n) => [won(`s${n}`, day(95)), won(`s${n}`, day(40)), won(`s${n}`, day(5))]).flat();
    const gone = Array.from({ length: 6 }, (_, n) => [won(`g${n}`, day(80))]).flat();
    const fresh = Array.from({ length: 5 }, (_, n) => [won(`f${n}`, day(10))]).flat();
    expect(known([...stay, ...gone, ...fresh]).base).toEqual({ active: 29, retention: 24 / 30, months: 1 });
  });

  it("after the plan's months holds what stays and what comes", () => {
    expect(baseAfter({ active: 100, retention: 0.5, months: 3 }, 61, 20)).toBe((100 * 0.5 + 10) * 0.5 + 10);
    expect(baseAfter({ active: 100, retention: 0.5, months: 3 }, 3, 20)).toBe(70);
  });
});

describe("what known clients will buy", () => {
  it("is about what they bought, where nobody leaves: deals, and money at their own average", () => {
    const facts = drawn(1, 120, { amount: 150 });
    const { rate, ahead: said } = { rate: known(facts).rate, ahead: ahead(facts) };
    expect(rate?.value).toBeGreaterThan(0.7);
    const [first, second] = ["2026-05-02", "2026-06-30"];
    const lately = facts.filter(
      ({ date, client }) => date >= first && date <= second && facts.some((one) => one.client === client && one.date < date),
    );
    expect(Math.abs(said.deals - lately.length)).toBeLessThan(0.2 * lately.length);
    expect(said).toMatchObject({ done: 0, check: 150, checkFrom: "facts" });
    expect(said.money).toBeCloseTo(said.deals * 150, 6);
    expect(said.dealsInterval[0]).toBeLessThan(said.deals);
    expect(said.dealsInterval[1]).toBeGreaterThan(said.deals);
  });

  it("takes several deals of a day for one purchase of as many", () => {
    const facts = drawn(2, 60);
    const twice = facts.map((fact) => ({ ...fact, count: 2 }));
    expect(ahead(twice).deals).toBeCloseTo(2 * ahead(facts).deals, 6);
    expect(ahead([...facts, ...facts]).deals).toBeCloseTo(2 * ahead(facts).deals, 6);
  });

  it("is counted at the plan's average deal where theirs is not known", () => {
    const said = ahead(drawn(2, 60));
    expect(said).toMatchObject({ check: 100, checkFrom: "plan" });
    expect(said.money).toBeCloseTo(100 * said.deals, 6);
  });

  it("counts days by the plan's season: a month that sells twice as well is worth two", () => {
    const facts = drawn(2, 60);
    const season = Array.from({ length: 12 }, (_, month) => (month === 6 || month === 7 ? 2 : 1)); // July and August, the plan's
    const lasting: RepeatPlan = { ...plan, period: { start: "2026-07-01", end: "2026-10-28" } }; // 120 days in place of 60
    const since = facts.filter(({ date }) => date >= "2025-09-01"); // so that neither month lies behind
    expect(ahead(since, { ...plan, calendar: { season } }).deals).toBeCloseTo(ahead(since, lasting).deals, 6);
    const level = Array.from({ length: 12 }, () => 0.5);
    expect(ahead(facts, { ...plan, calendar: { season: level } }).deals / ahead(facts).deals).toBeCloseTo(1, 4);
    const closed = season.map((index, month) => (month === 0 ? 0 : index));
    expect(ahead(facts, { ...plan, calendar: { season: closed } })).toEqual(ahead(facts)); // nothing can be told of a month of 0
  });

  it("holds what was won already, and once the period is over that alone", () => {
    const facts = drawn(4, 60);
    const began: RepeatPlan = { ...plan, period: { start: "2026-06-01", end: "2026-07-30" } };
    const isRepeat = ({ client, date }: Fact): boolean => facts.some((one) => one.client === client && one.date < date);
    const done = facts.filter((fact) => fact.date >= "2026-06-01" && isRepeat(fact)).length;
    expect(ahead(facts, began).done).toBe(done);
    expect(ahead(facts, began).deals).toBeGreaterThan(done);
    expect(ahead(facts, began).dealsInterval[0]).toBeGreaterThanOrEqual(done);
    const over: RepeatPlan = { ...plan, period: { start: "2026-06-01", end: "2026-06-30" } };
    expect(ahead(facts, over)).toMatchObject({ done, deals: done, dealsInterval: [done, done] });
  });

  it("of a period that is still to begin leaves out the days before it", () => {
    const facts = drawn(4, 60);
    const later: RepeatPlan = { ...plan, period: { start: "2026-08-01", end: "2026-09-29" } };
    const both: RepeatPlan = { ...plan, period: { start: "2026-07-01", end: "2026-09-29" } };
    const before: RepeatPlan = { ...plan, period: { start: "2026-07-01", end: "2026-07-31" } };
    expect(ahead(facts, later).deals + ahead(facts, before).deals).toBeCloseTo(ahead(facts, both).deals, 6);
  });
});
