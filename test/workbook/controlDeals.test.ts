// The Control sheet weighs open deals against what is still to be sold as src/control does, and as deals come in.
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { openControl, pipelineOf } from "../../src/control";
import type { OpenDeal } from "../../src/facts";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort } from "../../src/host/port";
import { serialOf } from "../../src/plan";
import { writeControl, writeDeals, writeFacts, writePlan } from "../../src/workbook";
import { salesFacts, salesTeam } from "../control/salesTeam";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

const today = "2026-11-20";
const deal = (id: number, more: Partial<OpenDeal>): OpenDeal => ({ source: "crm", id: String(id), ...more });
const deals: readonly OpenDeal[] = [
  deal(1, { stream: "New", stage: "Meetings", amount: 700_000, closes: "2026-11-28" }),
  deal(2, { stream: "New", stage: "Leads" }),
  deal(3, { stream: "New", stage: "Elsewhere", amount: 100_000 }),
  deal(4, { stream: "New", amount: 250_000, probability: 0.8, closes: "2026-11-30" }),
  deal(5, { stream: "Repeat", probability: 0.5 }),
  deal(6, { stream: "Repeat", stage: "Leads", amount: 90_000 }),
  deal(7, { stream: "Nobody's", amount: 40_000, probability: 0.25 }),
  deal(8, { amount: 30_000 }),
  deal(9, { stream: "New", stage: "Meetings", amount: 500_000, closes: "2026-12-01" }),
];
const more = Array.from({ length: 30 }, (_, index) =>
  deal(100 + index, { stream: "New", stage: "Meetings", amount: 10_000 * (index + 1) }),
);
const added = (rows: readonly OpenDeal[]) => ({ added: rows, changed: [], removed: [] });

async function write(host: HostPort, grain: string): Promise<void> {
  await writePlan(host, salesTeam, serialOf(today));
  await writeFacts(host, "en", { added: salesFacts, changed: [], removed: [] });
  await writeDeals(host, "en", added(deals));
  await writeControl(host, salesTeam, serialOf(today), { date: serialOf(today), grain, level: "pavel" });
}

async function shown(host: HostPort): Promise<readonly unknown[]> {
  const [cells] = await host.read([{ name: "control_openDeals" }]);
  return (cells?.values ?? []).map(([value]) => (typeof value === "number" ? Number(value.toFixed(6)) : value));
}

function expected(list: readonly OpenDeal[], grain: "month" | "week"): readonly unknown[] {
  const pipeline = pipelineOf(openControl({ plan: salesTeam, facts: salesFacts, deals: list, today }), grain);
  const { open, weighted, remaining, coverage, needed, gap } = pipeline;
  return [open, weighted, remaining, coverage, needed, gap].map((value) => (value === undefined ? "" : Number(value.toFixed(6))));
}

describe("open deals on the Control sheet", () => {
  it("are weighed in the embedded engine, and follow deals that come in", async () => {
    const host = createEngine("en");
    await write(host, "month");
    expect(await shown(host)).toEqual(expected(deals, "month"));
    await writeDeals(host, "en", added(more));
    expect(await shown(host)).toEqual(expected([...deals, ...more], "month"));
  });

  it.skipIf(soffice === null)(
    "are weighed by LibreOffice",
    async () => {
      const created = new Date(Date.UTC(2026, 0, 1));
      const host = createFileHost({ engine: createEngine("en"), language: "en", title: "", created });
      await write(host, "week");
      const [file] = await recalculateAll([await host.toXlsx()]);
      if (file === undefined) throw new Error("no file");
      expect(errorCells(await readWorkbook(file))).toEqual([]);
      expect(await shown(await openXlsx(file))).toEqual(expected(deals, "week"));
    },
    300_000,
  );
});
