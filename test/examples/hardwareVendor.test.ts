// The plan of a real data set: it holds together, goes down to 30 sellers, and its workbook recalculates to the same numbers.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { toXlsx } from "../../src/app/toXlsx";
import { openXlsx } from "../../src/host/file";
import { decompose, parsePlan, serialOf, type Person, type Plan } from "../../src/plan";
import { readPlan } from "../../src/workbook";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";
import { sheetResults } from "../support/sheetResults";
import { editXlsx, type CellEdit } from "../support/xlsxEdit";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const path = "examples/hardware-vendor/plan.json";
const text = readFileSync(path, "utf8");
const { plan: parsed, faults } = parsePlan(JSON.parse(text));
const plan = given(parsed, `a plan, not ${JSON.stringify(faults)}`);
const team = given(plan.team, "a team");
const calendar = given(plan.calendar, "a calendar");
const byRole = (role: string): readonly Person[] => team.filter((person) => person.role === role);
const under = (id: string): readonly Person[] => team.filter(({ reportsTo }) => reportsTo === id);
const total = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) * 1000) / 1000;

function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${path} has no ${what}`);
  return value;
}

describe("the hardware vendor's plan", () => {
  it("has 30 sellers under 6 managers in 3 offices under one director", () => {
    expect(["Director", "Office", "Manager", "Seller"].map((role) => byRole(role).length)).toEqual([1, 3, 6, 30]);
    expect(team.length).toBe(40);
    const roleAbove = (role: string): readonly (string | undefined)[] => [
      ...new Set(byRole(role).map(({ reportsTo }) => team.find(({ id }) => id === reportsTo)?.role)),
    ];
    expect(["Director", "Office", "Manager", "Seller"].map(roleAbove)).toEqual([[undefined], ["Director"], ["Office"], ["Manager"]]);
    expect(byRole("Office").map(({ id }) => under(id).length)).toEqual([2, 2, 2]);
    expect(byRole("Manager").map(({ id }) => under(id).length)).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it("says the same wherever the deals it comes from are counted", () => {
    const { conversion, source } = given(plan.funnels[0]?.stages[0], "stage");
    expect(conversion).toBe(Math.round(((source.passed ?? 0) / (source.reached ?? 0)) * 1e4) / 1e4);
    expect(total(plan.streams.map(({ checkSource }) => checkSource.deals ?? 0))).toBe(source.passed);
    const won = given(team[0], "director").weight * 1000;
    for (const { check, checkSource, share } of plan.streams) {
      const revenue = check * (checkSource.deals ?? 0);
      expect(Math.abs((share ?? 0) - revenue / won)).toBeLessThan(0.0001);
    }
    for (const head of team.filter(({ role }) => role !== "Seller"))
      expect(total(under(head.id).map(({ weight }) => weight))).toBe(head.weight);
  });

  it("repeats its season from quarter to quarter, 1 in the mean", () => {
    const { season } = calendar;
    expect(season).toEqual([0, 1, 2, 3].flatMap(() => season.slice(0, 3)));
    expect(Math.abs(total(season) / 12 - 1)).toBeLessThan(0.001);
  });

  it("keeps its holidays on working days of the quarter", () => {
    for (const { date } of calendar.holidays) {
      expect(date >= plan.period.start && date <= plan.period.end).toBe(true);
      expect(new Date(`${date}T00:00:00Z`).getUTCDay() % 6).not.toBe(0);
    }
  });
});

describe("its decomposition", () => {
  const { goal, off, streams, funnels, schedule, team: people, guesses } = decompose(plan);
  const dated = given(schedule, "schedule");
  const plans = given(people, "people").people;
  const planOf = ({ id }: Person): number => given(plans.find((person) => person.id === id)?.plan, id);

  it("adds up: streams make the goal, products have an order each", () => {
    expect(goal).toBe(plan.goal.amount);
    expect(off).toBe(0);
    expect(total(streams.map(({ target }) => target))).toBe(goal);
    expect(streams.every(({ deals, target }) => deals > 0 && target > 0)).toBe(true);
    expect(funnels.map(({ stages }) => stages[0]?.count)).toEqual([total(streams.map(({ needed }) => needed))]);
  });

  it("adds up in time: 21, 20 and 20 working days carry all money, deals and work", () => {
    expect(dated.periods.map(({ workdays }) => workdays)).toEqual([21, 20, 20]);
    expect(total(dated.targets)).toBe(goal);
    dated.targets.forEach((target, index) => expect(total(dated.streams.map(({ targets }) => targets[index] ?? 0))).toBe(target));
    dated.streams.forEach((row, index) => {
      const stream = given(streams[index], row.name);
      expect(total(row.targets)).toBe(stream.target);
      expect(total(row.deals)).toBe(stream.deals);
      for (const { before, counts } of row.stages) {
        expect(before).toBeGreaterThan(0);
        expect(total([before, ...counts])).toBe(stream.needed);
      }
    });
  });

  it("adds up in the team: the director has the goal, those under a head have the head's plan with its cushion", () => {
    expect(planOf(given(team[0], "director"))).toBe(goal);
    for (const head of team.filter(({ role }) => role !== "Seller")) {
      const level = given(plans.find(({ id }) => id === head.id)?.level, "level");
      const cushion = given(plan.cushion[level - 1], "cushion");
      expect(total(under(head.id).map(planOf))).toBe(Math.round(total([planOf(head) * (1 + cushion)])));
    }
    const sellers = total(byRole("Seller").map(planOf));
    expect(Math.abs(sellers - goal * 1.05)).toBeLessThan(byRole("Manager").length);
  });

  it("counts no guess: every check and conversion is a fact with its numbers", () => {
    expect(guesses).toEqual([]);
    const guessed: Plan = { ...plan, streams: plan.streams.map((stream) => ({ ...stream, checkSource: { kind: "guess" } })) };
    expect(decompose(guessed).guesses.length).toBe(7);
  });
});

/** A change typed into cells of the file, and the plan that it makes. */
interface Change {
  readonly title: string;
  readonly cells: readonly { readonly name: string; readonly row: number; readonly value: number }[];
  readonly plan: Plan;
}

const star = team.findIndex(({ name }) => name === "Darcel Schlecht");
const goalTo = (amount: number) => ({ goal: { ...plan.goal, amount } });
const weightTo = (weight: number) => ({ team: team.map((person, row) => (row === star ? { ...person, weight } : person)) });
const holidayTo = (date: string) => ({
  calendar: { ...calendar, holidays: calendar.holidays.map((holiday, row) => (row === 0 ? { ...holiday, date } : holiday)) },
});
const cell = {
  goal: (value: number) => ({ name: "plan_goal", row: 0, value }),
  weight: (value: number) => ({ name: "team_weight", row: star, value }),
  holiday: (date: string) => ({ name: "holidays_date", row: 0, value: serialOf(date) }),
};
const today = serialOf("2017-11-15");
const friday = "2017-11-24";
const changes: readonly Change[] = [
  { title: "as it was written", cells: [], plan },
  { title: "with another goal", cells: [cell.goal(4_000_000)], plan: { ...plan, ...goalTo(4_000_000) } },
  { title: "with another weight", cells: [cell.weight(300)], plan: { ...plan, ...weightTo(300) } },
  { title: "with another holiday", cells: [cell.holiday(friday)], plan: { ...plan, ...holidayTo(friday) } },
  {
    title: "with all three",
    cells: [cell.goal(2_750_001), cell.weight(0), cell.holiday(friday)],
    plan: { ...plan, ...goalTo(2_750_001), ...weightTo(0), ...holidayTo(friday) },
  },
];

async function fileWith(bytes: Uint8Array, { cells }: Change): Promise<Uint8Array> {
  const { names } = await (await openXlsx(bytes)).describe();
  const edits = [...cells, { name: "tasks_today", row: 0, value: today }].map(({ name, row, value }): CellEdit => {
    const area = given(names.find((entry) => entry.name === name)?.area, name);
    const [, column = "", first = ""] = /^\$?([A-Z]+)\$?(\d+)/.exec(area.range) ?? [];
    return { sheet: area.sheet, cell: `${column}${Number(first) + row}`, value };
  });
  return editXlsx(bytes, edits);
}

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

describe.skipIf(soffice === null)("its workbook, recalculated by LibreOffice", () => {
  let files: readonly Uint8Array[] = [];
  beforeAll(async () => {
    const bytes = await toXlsx(plan);
    files = await recalculateAll(await Promise.all(changes.map((change) => fileWith(bytes, change))));
  }, 300_000);

  it.each(changes.map((change, index) => [change.title, index, change] as const))(
    "shows no error and the numbers of decompose %s",
    async (_title, index, { plan: now }) => {
      const file = given(files[index], "file");
      expect(errorCells(await readWorkbook(file))).toEqual([]);
      const host = await openXlsx(file);
      // Values from the panel stay as they were when the goal is changed in the file, and say so.
      const stale = now.goal.amount === plan.goal.amount ? {} : { upToDate: false, for90: sheetResults.of(decompose(plan)).for90 };
      expect(await sheetResults(host)).toEqual({ ...sheetResults.of(decompose(now, today)), ...stale });
      const [proof] = await host.read([{ name: "team_proof" }]);
      expect(proof?.values[0]?.[0]).toMatch(/^●/);
      expect(await readPlan(host)).toEqual({ state: "plan", plan: now });
    },
  );

  it("shows other numbers after each change", () => {
    const shown = changes.map((change) => JSON.stringify(sheetResults.of(decompose(change.plan))));
    expect(new Set(shown).size).toBe(changes.length);
  });
});

describe("the script that derives it", () => {
  const run = (...args: readonly string[]): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/hardwareVendor.ts", ...args], {
      encoding: "utf8",
    });
    return { code: status, said: stdout + stderr };
  };
  const inFolder = (work: (folder: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), "plan-vendor-"));
    try {
      work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it("refuses other data and says what is off", () =>
    inFolder((folder) => {
      const heads = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";
      writeFileSync(join(folder, "sales_pipeline.csv"), `${heads}\r\n1,Ann,GTXPro,Acme,Won,2017-04-01,2017-05-01,100\r\n`);
      const { code, said } = run(folder, join(folder, "plan.json"));
      expect(code).toBe(1);
      expect(said).toContain("deals: 1, not 8800");
      expect(said).toContain("won revenue: 100, not 10005534");
      expect(readFileSync(path, "utf8")).toBe(text);
    }));

  const source = process.env["MAVEN_CRM"] ?? "";
  if (source === "") console.warn("The plan was not derived anew: set MAVEN_CRM to the folder of the CSV files");
  it.skipIf(source === "")("makes the same file again from the CSV files", () =>
    inFolder((folder) => {
      const file = join(folder, "plan.json");
      expect(run(source, file).code).toBe(0);
      expect(readFileSync(file, "utf8")).toBe(text);
    }),
  );
});
