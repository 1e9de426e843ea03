import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateOf, decompose, parsePlan, serialOf, type Plan, type Tasks } from "../../src/plan";

/** The worked example with changes: 20 leads, 10 meetings, 3 new deals of 600,000 and 4 repeat deals of 400,000 in November 2026. */
function planOf(changes: object): Plan {
  const { plan, faults } = parsePlan({ ...(JSON.parse(readFileSync("examples/million/plan.json", "utf8")) as object), ...changes });
  if (plan === undefined) throw new Error(JSON.stringify(faults));
  return plan;
}

function tasksOf(plan: Plan, today?: string): Tasks {
  const { tasks } = decompose(plan, today === undefined ? undefined : serialOf(today));
  if (tasks === undefined) throw new Error("no tasks");
  return tasks;
}

/** Each task in short: who, how many of what, by when. */
function shortly({ tasks }: Tasks): readonly string[] {
  return tasks.map(({ person, count, stage = "deals", stream, by }) => `${person}: ${count} ${stage} of ${stream} by ${dateOf(by)}`);
}

const pair = [
  { id: "a", name: "A", weight: 2 },
  { id: "b", name: "B", weight: 1 },
];

describe("the tasks of a plan", () => {
  it("are nobody's without people", () => {
    expect(decompose(planOf({})).tasks).toBeUndefined();
  });

  it("share the whole plan between two sellers, 2 to 1, where it has no calendar: the last working day of November is the 30th", () => {
    expect(shortly(tasksOf(planOf({ team: pair })))).toEqual([
      "a: 13 Leads of New clients by 2026-11-30",
      "a: 7 Meetings of New clients by 2026-11-30",
      "a: 2 deals of New clients by 2026-11-30",
      "a: 3 deals of Repeat clients by 2026-11-30",
      "b: 7 Leads of New clients by 2026-11-30",
      "b: 3 Meetings of New clients by 2026-11-30",
      "b: 1 deals of New clients by 2026-11-30",
      "b: 1 deals of Repeat clients by 2026-11-30",
    ]);
  });

  it("say what they are for: the stream's money in the period", () => {
    const { tasks } = tasksOf(planOf({ team: pair }));
    expect(new Set(tasks.map(({ stream, target }) => `${stream} ${String(target)}`))).toEqual(
      new Set(["New clients 600000", "Repeat clients 400000"]),
    );
  });

  it("give a stage to those whose role it is, though they sell nothing; heads of sellers have no tasks", () => {
    const funnels = [
      {
        name: "New clients",
        stages: [
          { name: "Leads", conversion: 0.5, role: "Telesales" },
          { name: "Meetings", conversion: 0.3, role: "nobody" },
        ],
      },
    ];
    const team = [
      { id: "head", name: "Head" },
      { id: "a", name: "A", reportsTo: "head" },
      { id: "t", name: "T", role: "telesales", reportsTo: "a", weight: 0 },
      { id: "u", name: "U", role: "telesales", reportsTo: "a", weight: 0, hired: "2026-11-16" },
    ];
    const tasks = tasksOf(planOf({ funnels, team }));
    // T works the whole month and U half of it: 20 × 2/3 and 20 × 1/3.
    expect(shortly(tasks)).toEqual([
      "a: 10 Meetings of New clients by 2026-11-30",
      "a: 3 deals of New clients by 2026-11-30",
      "a: 4 deals of Repeat clients by 2026-11-30",
      "t: 13 Leads of New clients by 2026-11-30",
      "u: 7 Leads of New clients by 2026-11-30",
    ]);
  });

  it("are those of the period that holds the day and of the next one, due on the last day that is worked", () => {
    const plan = planOf({ calendar: { grain: "week", holidays: [{ date: "2026-11-13" }] }, team: pair });
    const periods = (today: string): readonly (readonly string[])[] =>
      tasksOf(plan, today).periods.map(({ first, last, by }) => [first, last, by].map(dateOf));
    expect(periods("2026-11-10")).toEqual([
      ["2026-11-09", "2026-11-15", "2026-11-12"],
      ["2026-11-16", "2026-11-22", "2026-11-20"],
    ]);
    expect(periods("2020-01-01")[0]?.[0]).toBe("2026-11-01");
    expect(periods("2030-01-01")).toEqual([["2026-11-30", "2026-11-30", "2026-11-30"]]);
  });

  it("let the odd deals go round among people who are alike: 36 deals in a year of eight are 4 or 5 each, though 3 have one in a month", () => {
    const team = Array.from({ length: 8 }, (_, index) => ({ id: String(index), name: String(index) }));
    const plan = planOf({
      period: { start: "2026-01-01", end: "2026-12-31" },
      calendar: { grain: "month", season: new Array(12).fill(1) },
      goal: { amount: 36 },
      streams: [{ name: "All", share: 1, check: 1 }],
      funnels: [],
      team,
    });
    const months = Array.from({ length: 12 }, (_, month) => {
      const { periods, tasks } = tasksOf(plan, `2026-${String(month + 1).padStart(2, "0")}-01`);
      return tasks.filter(({ period }) => period === periods[0]?.first);
    });
    const given = team.map(({ id }) => months.flat().filter(({ person }) => person === id).length);
    expect(given.reduce((sum, count) => sum + count, 0)).toBe(36);
    expect(new Set(given)).toEqual(new Set([4, 5]));
  });

  it("tell what nobody can do: nobody sells where the goal is 0, yet nothing is to be done either", () => {
    expect(tasksOf(planOf({ goal: { amount: 0 }, team: pair }))).toMatchObject({ tasks: [], undone: [] });
  });

  it("split a person's money over the periods to the unit", () => {
    const plan = planOf({ calendar: { grain: "week" }, team: pair });
    const weeks = ["2026-11-01", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"];
    const money = weeks.map((week) => tasksOf(plan, week).periods[0]?.money ?? []);
    // 666,667 over 0, 5, 5, 5, 5 and 1 working days of 21: the fifths are 158,730.24, the last day 31,746.05.
    expect(money.map(([first]) => first)).toEqual([0, 158_731, 158_730, 158_730, 158_730, 31_746]);
  });
});
