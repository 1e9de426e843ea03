import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spellIn, startPages, typeInto, type OpenPage, type PageSource } from "../support/page";
import { hostContract, type Acts } from "./contract";

let pages: PageSource;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

hostContract(
  "the embedded sheet in its page",
  async (lang) => {
    const opened = await pages.open({ lang });
    const { host, close, page } = opened;
    return { host, acts: actsIn(opened), close, spell: (formula) => spellIn(page, formula) };
  },
  { recalculates: true, undo: true, checksFormulas: true, people: true, watches: true, selects: true, locales: ["en", "ru", "el"] },
);

describe("the embedded page", () => {
  test.each([
    ["en", "=SUM(1,0.5)", "1.5"],
    ["ru", "=SUM(1;0,5)", "1,5"],
    ["el", "=SUM(1;0,5)", "1,5"],
  ])("in %s, %s typed by keyboard is 1.5", async (lang, formula, shown) => {
    const { host, type, page, complaints, close } = await pages.open({ lang });
    const sheet = (await host.describe()).sheets[0]?.name ?? "";
    await type("B2", formula);
    const [read] = await host.read([{ sheet, range: "B2" }]);
    expect(read).toMatchObject({ values: [[1.5]], formulas: [["=SUM(1,0.5)"]] });
    await type("B3", shown);
    expect(await host.read([{ sheet, range: "B3" }])).toMatchObject([{ values: [[1.5]], formulas: [[null]] }]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    expect(complaints).toEqual([]);
    await close();
  });

  test("speaks the browser's language when none is asked for, and shows sheet and panel side by side", async () => {
    const { page, close } = await pages.open({ lang: "el" });
    await page.goto(new URL("/", page.url()).href);
    await page.waitForFunction(() => window.planHost !== undefined);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("el");
    const widths = await page.evaluate(() => ["sheet", "panel"].map((id) => document.getElementById(id)?.clientWidth));
    expect(widths).toEqual([1280 - 361, 360]);
    await close();
  });

  test("on a narrow screen the panel takes it, and a button brings the sheet", async () => {
    const { page, host, complaints, close } = await pages.open({ width: 400, height: 700 });
    const front = () => page.evaluate(() => document.elementFromPoint(200, 300)?.closest("#sheet, #panel")?.id);
    expect(await front()).toBe("panel");
    await page.locator("#toggle").click();
    expect(await front()).toBe("sheet");
    const { sheets } = await host.describe();
    expect(sheets).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });

  test("says in its own words what may be typed and why a value is refused", async () => {
    const { page, host, type, complaints, close } = await pages.open({ lang: "ru" });
    await host.write([
      { kind: "sheet", name: "План" },
      { kind: "values", sheet: "План", range: "B2", values: [[600_000]] },
      {
        kind: "validation",
        sheet: "План",
        range: "B2",
        rule: { type: "number", min: 0, whole: true },
        note: { title: "Цель", text: "Сколько денег принесёт поток." },
        error: "Цель не бывает меньше нуля.",
      },
      { kind: "activate", sheet: "План", cell: "B2" },
    ]);
    await page.locator(".o-grid-overlay").hover({ position: { x: 140, y: 35 } });
    expect(await page.locator(".plan-note").innerText()).toBe("Цель\nСколько денег принесёт поток.");
    for (const refused of ["-5", "1,5"]) {
      await type("B2", refused);
      expect(await page.locator(".plan-dialog p").innerText()).toBe("Цель не бывает меньше нуля.");
      await page.keyboard.press("Enter");
      await page.locator(".plan-dialog").waitFor({ state: "detached" });
    }
    await typeInto(page, "700000");
    expect(await host.read([{ sheet: "План", range: "B2" }])).toMatchObject([{ values: [[700_000]] }]);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["en", "File"],
    ["ru", "Файл"],
    ["el", "Αρχείο"],
  ])("in %s the first menu is %s", async (lang, file) => {
    const { page, close } = await pages.open({ lang });
    expect(await page.locator(".o-topbar-menu").first().innerText()).toBe(file);
    await close();
  });

  test("goes dark and light with the system, and keeps the sheet", async () => {
    const { page, host, complaints, close } = await pages.open();
    await host.write([{ kind: "values", sheet: "Sheet1", range: "A1", values: [["kept"]] }]);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForSelector(".o-spreadsheet.dark");
    expect(await background()).not.toBe(light);
    expect(await page.locator(".o-spreadsheet").count()).toBe(1);
    expect(await host.read([{ sheet: "Sheet1", range: "A1" }])).toMatchObject([{ values: [["kept"]] }]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("asks nobody but its own server for anything", async () => {
    const opened = await pages.open();
    const asked: string[] = [];
    opened.page.on("request", (request) => asked.push(new URL(request.url()).hostname));
    await opened.page.reload();
    await opened.page.waitForFunction(() => window.planHost !== undefined);
    expect(new Set(asked.filter((host) => host !== ""))).toEqual(new Set(["localhost"]));
    await opened.close();
  });
});

/** What a person does in the page: typing by keyboard, the rest by the commands of the menus. */
function actsIn({ page, host, type }: OpenPage): Acts {
  const dispatch = (command: string, sheet: string, payload: object): Promise<void> =>
    page.evaluate(
      ([name, sheetName, rest]) => {
        const { model } = window.planHost as unknown as {
          model: { getters: Record<string, (name: string) => string>; dispatch: (...args: unknown[]) => void };
        };
        model.dispatch(name, { sheetId: model.getters["getSheetIdByName"]?.(sheetName), sheetName, ...rest });
      },
      [command, sheet, payload] as const,
    );
  return {
    insertRows: (sheet, before, count) =>
      dispatch("ADD_COLUMNS_ROWS", sheet, { dimension: "ROW", base: before - 1, quantity: count, position: "before" }),
    deleteRows: (sheet, first, count) =>
      dispatch("REMOVE_COLUMNS_ROWS", sheet, {
        dimension: "ROW",
        elements: Array.from({ length: count }, (_, index) => first - 1 + index),
      }),
    renameSheet: (sheet, newName) => dispatch("RENAME_SHEET", sheet, { oldName: sheet, newName }),
    edit: async (sheet, cell, value) => {
      await host.write([{ kind: "activate", sheet, cell }]);
      await type(cell, String(value));
    },
  };
}
