// What people do to the sheets of a plan by hand, in the page: the plan follows, or the panel says exactly what is missing.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import type { Area } from "../../src/host/port";
import { parsePlan, type Plan } from "../../src/plan";
import { readPlan, writePlan } from "../../src/workbook";
import { startPages, typeInto, type OpenPage, type PageSource } from "../support/page";

const { plan: example } = parsePlan(JSON.parse(readFileSync("examples/million/plan.json", "utf8")));
const person = (id: string, name: string, reportsTo?: string) =>
  ({ id, name, role: "Seller", weight: 1, status: "draft", ...(reportsTo === undefined ? {} : { reportsTo }) }) as const;

function plan(): Plan {
  if (example === undefined) throw new Error("the example is no plan");
  return { ...example, team: [person("h", "Head"), person("a", "Anna", "h"), person("b", "Boris", "h")] };
}

let pages: PageSource;
let open: OpenPage;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  open = await pages.open({ width: 1500, height: 900 });
  await open.page.evaluate(() => localStorage.clear());
  await writePlan(open.host, plan(), 46_350);
});
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

/** Where a part of the plan stands now. */
async function place(name: string): Promise<Area> {
  const area = (await open.host.describe()).names.find((known) => known.name === name)?.area;
  if (!area) throw new Error(`no ${name}`);
  return area;
}

/** Types into the cell of a named column, `row` rows below its first. */
async function typeAt(name: string, row: number, text: string): Promise<void> {
  const { sheet, range } = await place(name);
  const [, column = "", first = ""] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
  const cell = `${column}${Number(first) + row}`;
  await open.host.write([{ kind: "activate", sheet, cell }]);
  await open.type(cell, text);
}

/** Brings a cell into sight; where its corner stands in the picture of the sheet, headings included. */
async function sought({ sheet, range }: Area): Promise<{ readonly x: number; readonly y: number }> {
  const cell = range.split(":")[0] ?? "";
  await open.host.write([{ kind: "activate", sheet, cell }]);
  return open.page.evaluate((xc) => {
    const { model } = window.planHost as unknown as { model: { getters: Record<string, (...args: unknown[]) => unknown> } };
    const { getters } = model;
    const { zone } = getters["getRangeFromSheetXC"]?.(getters["getActiveSheetId"]?.(), xc) as { zone: object };
    return getters["getVisibleRect"]?.(zone) as { x: number; y: number };
  }, cell);
}

/** Right-clicks the heading of a cell's row or column, and takes an item of the menu. */
async function headingMenu(area: Area, heading: "row" | "column", item: string): Promise<void> {
  const { page } = open;
  const { x, y } = await sought(area);
  const bar = page.locator(heading === "row" ? ".o-row-resizer" : ".o-col-resizer");
  // The rectangle counts from the corner of the headings, a bar of headings from its own edge.
  const { left, top } = await page.evaluate(() => {
    const [columns, rows] = [".o-col-resizer", ".o-row-resizer"].map((part) => document.querySelector(part)?.getBoundingClientRect());
    return { left: rows?.width ?? 0, top: columns?.height ?? 0 };
  });
  await bar.click({ button: "right", position: heading === "row" ? { x: 20, y: y - top + 8 } : { x: x - left + 8, y: 8 } });
  await page.locator(`.o-menu-item[data-name="${item}"]`).click();
}

async function planNow(): Promise<Plan> {
  const read = await readPlan(open.host);
  if (read.state !== "plan") throw new Error(JSON.stringify(read));
  return read.plan;
}

const bar = () => open.page.locator("#panel").getByText("The plan in the sheets cannot be read");

describe("a template filled in by hand", () => {
  it("is written where there is no plan yet, says what it lacks while it is filled in, and then is the plan", async () => {
    const { page, host } = open;
    await page.reload();
    await page.waitForFunction(() => window.planHost !== undefined);
    await page.getByRole("button", { name: "Fill in a template in the sheet" }).click();
    await page.getByText("2 sheets added: fill in the yellow cells.").waitFor();
    // It is not offered twice: a second one would take the names of the first.
    expect(await page.getByRole("button", { name: "Fill in a template in the sheet" }).count()).toBe(0);
    await typeAt("plan_goal", 0, "1000000");
    await bar().waitFor();
    expect(await page.locator("#panel").innerText()).toContain("Streams: is missing; fill it in");
    const streams = { name: "New", share: "60%", check: "200000" };
    const again = { name: "Repeat", share: "40%", check: "100000" };
    for (const [row, cells] of [streams, again].entries())
      for (const [column, text] of Object.entries(cells)) await typeAt(`streams_${column}`, row, text);
    await typeAt("stages_funnel", 0, "New");
    await typeAt("stages_name", 0, "Leads");
    await typeAt("stages_conversion", 0, "15%");
    await typeAt("streams_funnel", 0, "New");
    await page.getByRole("button", { name: "Continue with the plan in the sheets" }).waitFor();
    expect((await host.read([{ name: "streams_deals" }]))[0]?.values.slice(0, 3)).toEqual([[3], [4], [""]]);
    expect((await host.read([{ name: "stages_count" }]))[0]?.values[0]).toEqual([20]);
    expect(await bar().count()).toBe(0);
    await page.getByRole("button", { name: "Continue with the plan in the sheets" }).click();
    await page.getByRole("button", { name: "Update the sheets" }).click();
    await page.getByText("The sheets are up to date").waitFor();
    expect((await host.read([{ name: "streams_for90" }]))[0]?.values[0]).toEqual([34]);
  });
});

describe("by hand in the page", () => {
  it("a seller typed into a free row belongs to the team, and the plan is shared anew", async () => {
    await typeAt("team_id", 3, "c");
    await typeAt("team_name", 3, "Vera");
    await typeAt("team_head", 3, "h");
    await typeAt("team_weight", 3, "2");
    const { team = [] } = await planNow();
    expect(team.map(({ id }) => id)).toEqual(["h", "a", "b", "c"]);
    expect(team[3]).toEqual({ id: "c", name: "Vera", reportsTo: "h", weight: 2, status: "draft" });
    const [cells] = await open.host.read([{ name: "team_plan" }]);
    expect(cells?.values.slice(0, 4)).toEqual([[1_000_000], [250_000], [250_000], [500_000]]);
    await open.page.getByRole("button", { name: "Continue with the plan in the sheets" }).waitFor();
    expect(await bar().count()).toBe(0);
  });

  it("a row inserted above moves the tables, and a seller typed into it belongs to the team", async () => {
    const area = await place("team_id");
    const first = Number(/\d+/.exec(area.range)?.[0]);
    await headingMenu({ sheet: area.sheet, range: `A${first - 2}` }, "row", "add_row_before");
    expect((await place("team_id")).range).toBe(area.range.replace(/\d+/g, (row) => String(Number(row) + 1)));
    expect(await planNow()).toEqual(plan());
    // Between Anna and Boris: the formulas of the row are the panel's to fill, its inputs are read at once.
    await headingMenu({ sheet: area.sheet, range: `A${first + 3}` }, "row", "add_row_before");
    await typeAt("team_id", 2, "n");
    await typeAt("team_name", 2, "Nina");
    await typeAt("team_head", 2, "h");
    await typeAt("team_weight", 2, "1");
    expect((await planNow()).team?.map(({ id }) => id)).toEqual(["h", "a", "n", "b"]);
    await writePlan(open.host, await planNow(), 46_350);
    const [cells] = await open.host.read([{ name: "team_plan" }]);
    expect(
      cells?.values
        .slice(0, 4)
        .flat()
        .slice(1)
        .reduce<number>((sum, value) => sum + Number(value), 0),
    ).toBe(1_000_000);
    expect(await bar().count()).toBe(0);
  });

  it("a renamed sheet is still the same plan", async () => {
    const { page } = open;
    const { sheet } = await place("team_id");
    await page.locator(".o-sheet", { hasText: sheet }).dblclick();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Our people");
    await page.keyboard.press("Enter");
    expect((await place("team_id")).sheet).toBe("Our people");
    expect(await planNow()).toEqual(plan());
    const { x, y } = await sought(await place("plan_goal"));
    await page.locator(".o-grid-overlay").click({ position: { x: x - 48 + 8, y: y - 26 + 8 } });
    await typeInto(page, "2000000");
    expect((await planNow()).goal.amount).toBe(2_000_000);
    expect(await bar().count()).toBe(0);
  });

  it("a deleted column is named in the panel, and writing the plan again brings it back", async () => {
    await headingMenu(await place("streams_check"), "column", "delete_column");
    await bar().waitFor();
    await open.page.getByText("is gone from the workbook").first().waitFor();
    const said = await open.page.locator("#panel").innerText();
    expect(said).toContain("Average deal size is gone from the workbook; undo its removal, or write the plan again from the panel");
    expect(said.match(/is gone from/g)).toHaveLength(1);
    await writePlan(open.host, plan(), 46_350);
    expect(await planNow()).toEqual(plan());
  });
});
