import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { HostPort } from "../../src/host/port";
import { fillMessage, hostMessages, panelMessages, sheetsMessages, type Locale } from "../../src/i18n";
import { numbers } from "../support/numbers";
import { createSheets, walkToReview } from "../support/walkWizard";

/** A built page before a workbook, and what people and the host do to the workbook behind its back. */
export interface TroubledPage {
  readonly page: Page;
  /** The workbook, as its engine sees it. */
  readonly host: Pick<HostPort, "describe" | "read">;
  /** Somebody types into a cell. */
  edit(sheet: string, cell: string, value: number | string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  /** Somebody locks a sheet, and lets it go again. */
  protect(sheet: string, on: boolean): Promise<void>;
  /** The host breaks the next write off in the middle, with these words. */
  breakNextWrite(words: string): Promise<void>;
  close(): Promise<void>;
}

/** One suite for the built page of every host: what goes wrong with a plan ends in a clear sentence, and nothing is lost. */
export function planTroubles(hostName: string, locale: Locale, openPage: () => Promise<TroubledPage>): void {
  const [panel, reasons, sheets] = [panelMessages[locale], hostMessages[locale], sheetsMessages[locale]];
  const say = (text: string, details: Readonly<Record<string, string | number>> = {}): string => fillMessage(text, locale, details);
  /** What stands before the first detail of a sentence. */
  const opening = (text: string): string => text.split("{")[0] ?? "";

  const openEmpty = async (): Promise<TroubledPage> => {
    const open = await openPage();
    open.page.setDefaultTimeout(60_000);
    return open;
  };
  const openPlan = async (): Promise<TroubledPage> => {
    const open = await openEmpty();
    await walkToReview(open, locale);
    await createSheets(open, locale);
    await open.page.getByRole("button", { name: panel.upToDate }).waitFor();
    return open;
  };
  const typeGoal = async ({ host, edit }: TroubledPage, value: number): Promise<void> => {
    const [cell] = await host.read([{ name: "plan_goal" }]);
    await edit(cell?.sheet ?? "", cell?.range ?? "", value);
  };
  /** Changes the goal in the panel and comes back to the review. */
  const changeGoal = async ({ page }: TroubledPage, value: number): Promise<void> => {
    const field = page.getByLabel(panel.revenueAmount, { exact: true });
    while (!(await field.isVisible())) await page.getByRole("button", { name: panel.back, exact: true }).click();
    await field.fill(String(value));
    const update = page.getByRole("button", { name: panel.updateSheets });
    while (!(await update.isVisible())) await page.getByRole("button", { name: /^(?:Next|Далее|Επόμεν)/ }).click();
  };
  const update = ({ page }: TroubledPage): Promise<void> => page.getByRole("button", { name: panel.updateSheets }).click();
  const reads = ({ page }: TroubledPage, text: string): Promise<void> => page.getByText(text).first().waitFor();
  const goalIn = async ({ host }: TroubledPage): Promise<readonly unknown[]> => numbers(host, "plan_goal");

  describe(`the built page of ${hostName}, in ${locale}`, { timeout: 240_000 }, () => {
    test("reads back a cell changed by hand, writes again, and leaves what stands beside the plan", async () => {
      const open = await openPlan();
      const [goal] = await open.host.read([{ name: "plan_goal" }]);
      const note = { sheet: goal?.sheet ?? "", range: "Z40" };
      await open.edit(note.sheet, note.range, "0,5");
      await typeGoal(open, 2_000_000);
      await reads(open, panel.followed);
      expect(await numbers(open.host, "stages_count")).toEqual([40, 20]);
      await changeGoal(open, 3_000_000);
      await update(open);
      await reads(open, opening(panel.sheetsUpdated));
      expect(await goalIn(open)).toEqual([3_000_000]);
      expect(await numbers(open.host, "stages_count")).toEqual([60, 30]);
      const [kept] = await open.host.read([note]);
      expect(kept?.values[0]?.[0]).not.toBeNull();
      await open.close();
    });

    test("says why a write broke off in the middle, leaves the workbook as it was, and can be asked again", async () => {
      const open = await openEmpty();
      await walkToReview(open, locale);
      const before = await open.host.describe();
      await open.breakNextWrite("out of room");
      await open.page.getByRole("button", { name: panel.createSheets }).click();
      await reads(open, say(panel.writeFailed, { reason: say(reasons.refused, { detail: "out of room" }) }));
      const { sheets: left, names } = await open.host.describe();
      expect({ sheets: left, names }).toEqual({ sheets: before.sheets, names: before.names });
      await createSheets(open, locale);
      await reads(open, say(panel.sheetsAdded, { count: 2 }));
      expect(await numbers(open.host, "stages_count")).toEqual([20, 10]);
      await open.close();
    });

    test("finds a sheet under its new name; names the one that somebody protected, and writes nothing meanwhile", async () => {
      const open = await openPlan();
      await open.renameSheet(sheets.plan_sheet, "Our 2027");
      await typeGoal(open, 2_000_000);
      await reads(open, panel.followed);
      await open.protect("Our 2027", true);
      await changeGoal(open, 4_000_000);
      await update(open);
      await reads(open, `${opening(panel.writeFailed)}${opening(reasons.protected)}Our 2027`);
      expect(await goalIn(open)).toEqual([2_000_000]);
      await open.protect("Our 2027", false);
      await update(open);
      await reads(open, opening(panel.sheetsUpdated));
      expect(await goalIn(open)).toEqual([4_000_000]);
      await open.close();
    });

    test("says what went with a deleted sheet, and makes it anew with the plan that it knows", async () => {
      const open = await openPlan();
      await typeGoal(open, 2_000_000);
      await reads(open, panel.followed);
      await open.deleteSheet(sheets.funnels_sheet);
      await reads(open, panel.sheetsFaulty);
      await reads(open, `${sheets.stages_name}, ${sheets.stages_conversion}, `);
      await reads(open, panel.partsGone.split("{parts}").at(-1) ?? "");
      expect(await goalIn(open)).toEqual([2_000_000]);
      await update(open);
      await open.page.getByRole("button", { name: panel.upToDate }).waitFor();
      expect(await goalIn(open)).toEqual([2_000_000]);
      expect(await numbers(open.host, "stages_count")).toEqual([40, 20]);
      await open.close();
    });

    test("does not write over what somebody else typed since the panel looked, and lets the person choose", async () => {
      const open = await openPlan();
      await changeGoal(open, 3_000_000);
      await typeGoal(open, 2_000_000);
      await update(open);
      await reads(open, panel.notWritten);
      await reads(open, panel.sheetsChanged);
      expect(await goalIn(open)).toEqual([2_000_000]);
      await open.page.getByRole("button", { name: panel.keepMine }).click();
      await update(open);
      await reads(open, opening(panel.sheetsUpdated));
      expect(await goalIn(open)).toEqual([3_000_000]);
      await open.close();
    });
  });
}
