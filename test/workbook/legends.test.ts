// No spreadsheet lets a text run on from columns that stay into those that scroll: what stands in the former is cut.
import { expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { parseRange } from "../../src/host/grid";
import type { HostPort, Step } from "../../src/host/port";
import { locales } from "../../src/i18n";
import { writeControl, writeDeals, writeFacts, writePlan, writeRhythm, writeStandUp, writeTrial } from "../../src/workbook";
import { teamMonth } from "../support/teamMonth";

it.each(locales)("no legend is cut by columns that stay (%s)", async (locale) => {
  const { plan, facts, deals } = teamMonth(locale);
  const engine = createEngine(locale);
  const steps: Step[] = [];
  const host: HostPort = { ...engine, write: async (batch) => (steps.push(...batch), engine.write(batch)) };
  const day = 46_300;
  await writePlan(host, plan, day);
  await writeFacts(host, locale, { added: facts.slice(0, 1), changed: [], removed: [] });
  await writeDeals(host, locale, { added: deals.slice(0, 1), changed: [], removed: [] });
  await writeStandUp(host, locale, []);
  await writeRhythm(host, locale, []);
  await writeTrial(host, locale, { name: "A", kind: "script", uplift: 0.2 });
  await writeControl(host, plan, day);
  const kept = new Map(
    steps.flatMap((step) => (step.kind === "sheet" && (step.freezeColumns ?? 0) > 0 ? [[step.name, step] as const] : [])),
  );
  const above = steps.flatMap((step) => {
    const zone = step.kind === "values" && step.values.length === 1 && step.values[0]?.length === 1 ? parseRange(step.range) : null;
    const sheet = step.kind === "values" ? kept.get(step.sheet) : undefined;
    const text = step.kind === "values" ? step.values[0]?.[0] : undefined;
    if (zone === null || sheet === undefined || zone.top !== 1 || typeof text !== "string") return [];
    const room = (sheet.widths ?? []).slice(zone.left, sheet.freezeColumns ?? 0).reduce<number>((sum, width) => sum + (width ?? 0), 0);
    return [{ sheet: sheet.name, text, isCut: zone.left < (sheet.freezeColumns ?? 0) && text.length > room }];
  });
  expect(above.length).toBeGreaterThanOrEqual(9);
  expect(above.filter(({ isCut }) => isCut)).toEqual([]);
});
