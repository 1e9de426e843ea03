import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../../src/plan";

const example = JSON.parse(readFileSync("examples/million/plan.json", "utf8")) as Record<string, unknown>;

/** The codes of what is wrong, each with its path. */
function wrong(changes: object): readonly string[] {
  return parsePlan({ ...example, ...changes }).faults.map(({ code, path }) => `${path ?? ""} ${code}`.trim());
}

const stream = { name: "A", check: 100 };

describe("parsePlan", () => {
  it("finds nothing wrong with the worked example", () => {
    expect(parsePlan(example).faults).toEqual([]);
  });

  it("fills in what has a default", () => {
    const { plan } = parsePlan({
      period: { start: "2026-11-01", end: "2026-11-30" },
      currency: "EUR",
      goal: { amount: 100 },
      streams: [{ ...stream, share: 1 }],
    });
    expect(plan).toMatchObject({ language: "en", fiscalStart: 1, weekend: 1, midday: "13:00", cushion: [], funnels: [] });
    expect(plan?.goal).toEqual({ kind: "revenue", amount: 100, fixedCosts: 0 });
    expect(plan?.streams[0]).toMatchObject({ kind: "other", unitsPerDeal: 1, checkSource: { kind: "guess" } });
  });

  it("names every fault at once, with its path", () => {
    const faults = parsePlan({
      period: { start: "2026-02-30", end: 5 },
      weekend: 9,
      currency: "rub",
      extra: 1,
      goal: { kind: "fame", amount: -1 },
      midday: "25:00",
      streams: [{ name: " ", check: 0, share: 15 }, 3],
    }).faults.map(({ code, path }) => `${path ?? ""} ${code}`);
    expect(faults).toEqual([
      "period.start wrongKind",
      "period.end wrongKind",
      "weekend notOneOf",
      "currency wrongKind",
      "midday wrongKind",
      "goal.kind notOneOf",
      "goal.amount tooSmall",
      "streams[0].name emptyName",
      "streams[0].share notShare",
      "streams[0].check notPositive",
      "streams[1] wrongKind",
      "extra unknownField",
    ]);
  });

  it.each([
    ["text instead of a plan", "no plan", ["notPlan"]],
    ["a list", [], ["period missing", "currency missing", "goal missing", "streams missing"]],
    ["null", null, ["notPlan"]],
  ])("takes %s for what it is", (_, input, expected) => {
    expect(parsePlan(input).faults.map(({ code, path }) => `${path ?? ""} ${code}`.trim())).toEqual(expected);
  });

  it("names a period that ends first while the rest is still to be filled in", () => {
    const faults = parsePlan({ period: { start: "2026-11-30", end: "2026-11-01" } }).faults;
    expect(faults.map(({ code, path }) => `${path ?? ""} ${code}`)).toContain("period.end endBeforeStart");
  });

  it.each([
    ["a period that ends first", { period: { start: "2026-11-30", end: "2026-11-01" } }, ["period.end endBeforeStart"]],
    ["neither share nor amount", { streams: [stream] }, ["streams[0] shareOrAmount"]],
    ["share and amount", { streams: [{ ...stream, share: 1, amount: 5 }] }, ["streams[0] shareOrAmount"]],
    ["an unknown funnel", { streams: [{ ...stream, share: 1, funnel: "B" }] }, ["streams[0].funnel unknownFunnel"]],
    [
      "a name that stands twice",
      {
        streams: [
          { ...stream, share: 0.5 },
          { ...stream, name: "a ", share: 0.5 },
        ],
      },
      ["streams[1].name repeatedName"],
    ],
    ["parts that miss the goal", { streams: [{ ...stream, share: 0.9 }] }, ["streams streamsOffGoal"]],
    [
      "a profit goal without margins",
      { goal: { kind: "profit", amount: 5 }, streams: [{ ...stream, share: 1 }] },
      ["streams[0].margin marginNeeded"],
    ],
    [
      "a fact without its sample",
      { streams: [{ ...stream, share: 1, checkSource: { kind: "fact" } }] },
      ["streams[0].checkSource factWithoutNumbers"],
    ],
    [
      "a year of days off",
      { calendar: { grain: "month" }, weekend: "1111110", period: { start: "2026-11-02", end: "2026-11-07" } },
      ["calendar noWorkingDays"],
    ],
    [
      "eleven months of season",
      { calendar: { grain: "month", season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } },
      ["calendar.season wrongCount"],
    ],
    ["too many periods", { calendar: { grain: "day" }, period: { start: "2026-01-01", end: "2027-06-01" } }, ["calendar.grain tooMany"]],
    ["a head who is not there", { team: [{ id: "a", name: "A", reportsTo: "b" }] }, ["team[0].reportsTo unknownParent"]],
    [
      "a head who stands below",
      {
        team: [
          { id: "a", name: "A", reportsTo: "b" },
          { id: "b", name: "B" },
        ],
      },
      ["team[0].reportsTo headBelow"],
    ],
    ["counts beyond all bounds", { goal: { amount: 1e15 }, streams: [{ name: "A", check: 0.001, share: 1 }] }, ["streams answerTooLarge"]],
  ])("refuses %s", (_, changes, expected) => {
    expect(wrong(changes)).toEqual(expected);
  });
});
