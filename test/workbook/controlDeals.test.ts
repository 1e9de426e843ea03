// The Control sheet weighs open deals against what is still to be sold as src/control does, and as deals come in.
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { openControl, pipelineOf } from "../../src/control";
import type { OpenDeal } from "../../src/facts";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort } from "../../src/host/port";
import { controlMessages, sheetsMessages } from "../../src/i18n";
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
  deal(1, { stream: "New", stage: "Meetings", amount: 700_000, closes: "2026-11-28", client: "Alpha", nextStep: "Call" }),
  deal(2, { stream: "New", stage: "Leads", since: "2026-11-05", nextStep: " " }),
  deal(3, { stream: "New", stage: "Elsewhere", amount: 100_000, opened: "2026-10-01", nextStep: "Offer" }),
  deal(4, { stream: "New", amount: 250_000, probability: 0.8, closes: "2026-11-30", nextStep: "Sign", since: "2026-11-06" }),
  deal(5, { stream: "Repeat", probability: 0.5 }),
  deal(6, { stream: "Repeat", stage: "Leads", amount: 90_000 }),
  deal(7, { stream: "Nobody's", amount: 40_000, probability: 0.25 }),
  deal(8, { amount: 30_000 }),
  deal(9, { stream: "New", stage: "Meetings", amount: 500_000, closes: "2026-12-01" }),
  deal(10, { stream: "Repeat", amount: 300_000, probability: 0.01, closes: "2026-11-19", since: "2026-11-05", opened: "2026-09-01" }),
];
const more = Array.from({ length: 30 }, (_, index) =>
  deal(100 + index, { stream: "New", stage: "Meetings", amount: 10_000 * (index + 1) }),
);
const added = (rows: readonly OpenDeal[]) => ({ added: rows, changed: [], removed: [] });

async function write(host: HostPort, grain: string, facts = salesFacts): Promise<void> {
  await writePlan(host, salesTeam, serialOf(today));
  await writeFacts(host, "en", { added: facts, changed: [], removed: [] });
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

/** The list of deals as it stands: id or client, and its marks. */
async function listed(host: HostPort): Promise<readonly unknown[]> {
  const [cells] = await host.read([{ name: "control_deals" }]);
  return (cells?.values ?? []).map((row) => [row[0], row[2] ?? "", row[7]]);
}
const words: Readonly<Record<string, string>> = controlMessages.en;
function expectedList(list: readonly OpenDeal[]): readonly unknown[] {
  const { deals: weighed } = pipelineOf(openControl({ plan: salesTeam, facts: salesFacts, deals: list, today }), "month");
  return weighed.slice(0, 30).map(({ deal: { id, client, amount }, marks }) => {
    const sign = marks.some((mark) => mark === "overdue" || mark === "stale") ? "■" : marks.every((mark) => mark === "large") ? "●" : "▲";
    const named = marks.map((mark) => words[`control_mark_${mark}`]).join(", ");
    return [client ?? id, amount ?? "", marks.length === 0 ? words["control_mark_none"] : `${sign} ${named}`];
  });
}
const verdict = async (host: HostPort): Promise<unknown> => (await host.read([{ name: "control_dealsVerdict" }]))[0]?.values[0]?.[0];

describe("the list of open deals on the Control sheet", () => {
  it("holds each kind of mark somewhere", () => {
    const all = expectedList(deals).map(String).join();
    for (const mark of ["large", "overdue", "stale", "noNextStep", "noAmount", "none"])
      expect(all).toContain(words[`control_mark_${mark}`]);
  });

  it("stands in the panel's order, follows the sheet Deals, and says when it is no longer whole", async () => {
    const host = createEngine("en");
    await write(host, "month");
    expect(await listed(host)).toEqual(expectedList(deals));
    expect(await verdict(host)).toBe(sheetsMessages.en.verdict_fresh);
    // A deal that closes later is no longer overdue, at once; the limit of large ones is to be typed over.
    const later = deals.map((each) => (each.id === "10" ? { ...each, closes: "2026-12-24" } : each));
    const row = deals.findIndex(({ id }) => id === "10");
    const changed = later.flatMap((record, place) => (place === row ? [{ row, record }] : []));
    await writeDeals(host, "en", { added: [], changed, removed: [] });
    expect(await listed(host)).toEqual(expectedList(later));
    const limit = (await host.describe()).names.find(({ name }) => name === "control_largeDeal")?.area;
    await host.write([{ kind: "values", sheet: limit?.sheet ?? "", range: limit?.range ?? "", values: [[4]] }]);
    expect((await listed(host))[0]).toEqual(["Alpha", 700_000, words["control_mark_none"]]);
    await writeDeals(host, "en", added(more));
    expect(await verdict(host)).toBe(controlMessages.en.control_causesStale);
    await writeControl(host, salesTeam, serialOf(today));
    expect([await verdict(host), (await listed(host)).length]).toEqual([sheetsMessages.en.verdict_fresh, 30]);
    expect((await host.read([{ name: "control_largeDeal" }]))[0]?.values).toEqual([[4]]);
  });
});

describe("open deals on the Control sheet", () => {
  it("are weighed in the embedded engine, and follow deals that come in", async () => {
    const host = createEngine("en");
    await write(host, "month");
    expect(await shown(host)).toEqual(expected(deals, "month"));
    await writeDeals(host, "en", added(more));
    expect(await shown(host)).toEqual(expected([...deals, ...more], "month"));
  });

  const bare = salesFacts.map((each) => ({ ...each, amount: 0 }));
  const weighedAlone = (): readonly unknown[] => {
    const [open, weighted, , , needed] = expected(deals, "month");
    return [open, weighted, controlMessages.en.control_cause_noFacts, "", needed, ""];
  };

  it.each([
    ["stages alone", salesFacts.filter(({ stage }) => stage !== undefined)],
    ["deals without money", bare],
  ])("stand against nothing where the facts are %s", async (_name, facts) => {
    const host = createEngine("en");
    await write(host, "month", facts);
    expect(await shown(host)).toEqual(weighedAlone());
    expect((await host.read([{ name: "control_people" }]))[0]?.values.map((row) => row[8])).toEqual(
      Array.from({ length: 6 }, () => controlMessages.en.light_noFacts),
    );
  });

  it.skipIf(soffice === null)(
    "are weighed by LibreOffice",
    async () => {
      const created = new Date(Date.UTC(2026, 0, 1));
      const fresh = (): ReturnType<typeof createFileHost> =>
        createFileHost({ engine: createEngine("en"), language: "en", title: "", created });
      const [host, other] = [fresh(), fresh()];
      await write(host, "week");
      await write(other, "month", bare);
      const [file, without] = await recalculateAll([await host.toXlsx(), await other.toXlsx()]);
      if (file === undefined || without === undefined) throw new Error("no file");
      expect(errorCells(await readWorkbook(without))).toEqual([]);
      expect(await shown(await openXlsx(without))).toEqual(weighedAlone());
      expect(errorCells(await readWorkbook(file))).toEqual([]);
      const read = await openXlsx(file);
      expect(await shown(read)).toEqual(expected(deals, "week"));
      expect(await listed(read)).toEqual(expectedList(deals));
      expect(await verdict(read)).toBe(sheetsMessages.en.verdict_fresh);
    },
    300_000,
  );
});
