import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import type { CellValue, HostPort } from "../../src/host/port";
import { parsePlan, serialOf, type Plan } from "../../src/plan";
import { isOutOfDate, readPlan, writePlan } from "../../src/workbook";

/** The worked example by weeks, for two sellers and somebody who calls. */
function planOf(changes: object = {}): Plan {
  const input = {
    ...(JSON.parse(readFileSync("examples/million/plan.json", "utf8")) as object),
    calendar: { grain: "week" },
    team: [
      { id: "a", name: "Anna", weight: 2, role: "Seller" },
      { id: "b", name: "Boris", weight: 1, role: "Seller" },
      { id: "t", name: "Tina", weight: 0, role: "Telesales" },
    ],
    ...changes,
  };
  const { plan, faults } = parsePlan(JSON.parse(JSON.stringify(input)));
  if (plan === undefined) throw new Error(JSON.stringify(faults));
  return plan;
}

const thursday = serialOf("2026-11-12");

async function bookOf(plan: Plan, today = thursday): Promise<HostPort> {
  const host = createEngine(plan.language);
  await writePlan(host, plan, today);
  await type(host, "tasks_today", 0, today);
  return host;
}

async function column(host: HostPort, name: string): Promise<readonly CellValue[]> {
  const [cells] = await host.read([{ name }]);
  return (cells?.values ?? []).map((row) => row[0] ?? null);
}

/** Types into a row of a named column, as a person would. */
async function type(host: HostPort, name: string, row: number, value: string | number): Promise<void> {
  const area = (await host.describe()).names.find((known) => known.name === name)?.area;
  const [, letter = "", first = ""] = /^\$?([A-Z]+)\$?(\d+)/.exec(area?.range ?? "") ?? [];
  await host.write([{ kind: "values", sheet: area?.sheet ?? "", range: `${letter}${Number(first) + row}`, values: [[value]] }]);
}

/** The first row of the current period with this person and work. */
async function rowOf(host: HostPort, who: string, what: string): Promise<number> {
  const [people, works, when] = [await column(host, "tasks_who"), await column(host, "tasks_what"), await column(host, "tasks_when")];
  const row = people.findIndex((person, index) => person === who && works[index] === what && when[index] === "now");
  if (row < 0) throw new Error(`no row of ${who}: ${what}`);
  return row;
}

async function planIn(host: HostPort): Promise<Plan> {
  const read = await readPlan(host);
  if (read.state !== "plan") throw new Error(JSON.stringify(read));
  return read.plan;
}

describe("the Tasks sheet", () => {
  it("keeps what people type: own tasks in free rows, done, fact and note beside the others, also when the plan is written again", async () => {
    const host = await bookOf(planOf());
    const row = await rowOf(host, "Anna", "Deals");
    await type(host, "tasks_done", row, "yes");
    await type(host, "tasks_fact", row, 1);
    const free = (await column(host, "tasks_slot")).findIndex((slot) => slot === null || slot === "");
    await type(host, "tasks_who", free + 3, "Boris");
    await type(host, "tasks_what", free + 3, "Prepare the fair");
    await type(host, "tasks_by", free + 3, serialOf("2026-11-20"));
    const typed = {
      ownTasks: [{ who: "Boris", what: "Prepare the fair", by: "2026-11-20", done: false }],
      taskMarks: [{ period: "2026-11-09", person: "a", stream: "New clients", done: true, fact: 1 }],
    };
    const plan = await planIn(host);
    expect(plan).toEqual({ ...planOf(), ...typed });
    const { sheets } = await writePlan(host, { ...plan, goal: { ...plan.goal, amount: 3_000_000 } }, thursday);
    expect(sheets).toContain("Tasks");
    expect(await planIn(host)).toEqual({ ...planOf({ goal: { amount: 3_000_000 } }), ...typed });
  });

  it("moves what came of tasks to the rows of earlier periods when the next week is written", async () => {
    const host = await bookOf(planOf());
    await type(host, "tasks_fact", await rowOf(host, "Anna", "Deals"), 1);
    const plan = await planIn(host);
    await type(host, "tasks_today", 0, thursday + 7);
    expect((await column(host, "tasks_proof"))[0]).toBe(
      "▲ The period changed: done and fact belong to the one before. Write the plan again from the panel, it keeps them",
    );
    expect(await planIn(host)).toEqual(plan);
    await writePlan(host, plan, thursday + 7);
    expect((await column(host, "tasks_proof"))[0]).toBe("● All work of these periods is somebody's task");
    const past = (await column(host, "tasks_when")).indexOf("earlier");
    const shown = await Promise.all(["who", "what", "count", "fact"].map(async (id) => (await column(host, `tasks_${id}`))[past]));
    expect(shown).toEqual(["Anna", "Deals", 1, 1]);
    expect(await planIn(host)).toEqual(plan);
  });

  it("follows the day, the goal and a weight without the panel", async () => {
    const host = await bookOf(planOf());
    const counts = async (): Promise<string> => JSON.stringify(await column(host, "tasks_count"));
    const seen = [await counts()];
    await type(host, "tasks_today", 0, thursday - 7);
    seen.push(await counts());
    await type(host, "plan_goal", 0, 4_000_000);
    seen.push(await counts());
    await type(host, "team_weight", 1, 9);
    seen.push(await counts());
    expect(new Set(seen).size).toBe(4);
    expect((await column(host, "tasks_proof"))[0]).toMatch(/^●/);
  });

  it("says when somebody has joined whose tasks are not there yet", async () => {
    const host = await bookOf(planOf());
    for (const [id, value] of Object.entries({ id: "c", name: "Clara", weight: 5, status: "draft" })) {
      await type(host, `team_${id}`, 3, value);
    }
    expect((await column(host, "tasks_proof"))[0]).toBe("▲ Tasks and work differ: the team changed, write the plan again from the panel");
    expect(await isOutOfDate(host)).toBe(true);
    await writePlan(host, await planIn(host), thursday);
    expect(await isOutOfDate(host)).toBe(false);
    expect((await column(host, "tasks_proof"))[0]).toMatch(/^●/);
    expect(await column(host, "tasks_who")).toContain("Clara");
  });

  it("keeps the name that people gave it and the day they typed when it is made anew", async () => {
    const host = await bookOf(planOf());
    const plan = planOf({ team: [{ id: "z", name: "Zoe" }] });
    await writePlan(host, plan, thursday + 30);
    expect((await column(host, "tasks_today"))[0]).toBe(thursday);
    expect((await column(host, "tasks_who")).filter((who) => who === "Zoe").length).toBeGreaterThan(0);
    await writePlan(host, planOf({ team: undefined }), thursday);
    const names = (await host.describe()).sheets.map(({ name }) => name);
    expect(names.some((name) => ["Tasks", "_tasks", "Card"].includes(name))).toBe(false);
  });
});

describe("the card", () => {
  it("shows the plan and the tasks of whoever is chosen, own ones among them", async () => {
    const host = await bookOf(planOf({ ownTasks: [{ who: "Boris", what: "Prepare the fair" }] }));
    const shown = async (): Promise<readonly string[]> => {
      const [cells] = await host.read([{ sheet: "Card", range: "A13:C24" }]);
      return (cells?.values ?? []).map((row) =>
        row
          .map((cell) => (cell === null ? "" : JSON.stringify(cell).replace(/"/g, "")))
          .join(" ")
          .trim(),
      );
    };
    await type(host, "card_person", 0, "Boris");
    expect((await shown()).slice(0, 3)).toEqual(["Meetings New clients 1", "Prepare the fair", ""]);
    await type(host, "card_person", 0, "Tina");
    expect((await shown()).some((line) => line.includes("fair"))).toBe(false);
    await type(host, "card_person", 0, "Nobody");
    const [verdict] = await host.read([{ sheet: "Card", range: "C4" }]);
    expect(verdict?.values[0]?.[0]).toBe("▲ Not on the Team sheet");
  });
});
