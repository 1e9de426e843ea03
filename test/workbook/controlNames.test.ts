// Names with the signs that stand for other text in criteria and look-ups: * ? and ~. The sheet Control tells them apart as src/control does.
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { openControl } from "../../src/control";
import type { Fact, OpenDeal } from "../../src/facts";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort } from "../../src/host/port";
import { controlMessages, sheetsMessages } from "../../src/i18n";
import { serialOf } from "../../src/plan";
import { writeControl, writeDeals, writeFacts, writePlan } from "../../src/workbook";
import { planFrom, salesFacts, salesTeam } from "../control/salesTeam";
import { controlResults, expectedControl } from "../support/controlResults";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

const today = "2026-11-20";
const day = serialOf(today);

/** Each name as a pattern means another one that stands before it, or not itself. */
const names: Readonly<Record<string, string>> = {
  New: "New again",
  Repeat: "New*",
  Leads: "Leads!",
  Meetings: "Leads?",
  maria: "m~o",
  oleg: "m*",
  irina: "m~*",
  pavel: "m?",
  darya: "~~",
};
const renamed = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_key, value: unknown) => (typeof value === "string" ? (names[value] ?? value) : value)) as T;
const plan = planFrom(renamed(salesTeam));
const facts: readonly Fact[] = renamed(salesFacts);
const deal: OpenDeal = { id: "d*", source: "test", stream: "New*", opened: "2026-11-18", amount: 400_000 };
const levels = ["Company", "New*", "m*", "m~*", "~~"] as const;

async function write(host: HostPort, level: string): Promise<void> {
  await writePlan(host, plan, day);
  await writeFacts(host, "en", { added: facts, changed: [], removed: [] });
  await writeDeals(host, "en", { added: [deal], changed: [], removed: [] });
  await writeControl(host, plan, day, { date: day, grain: sheetsMessages.en.grain_month, level });
}

/** What the sheet shows of the level: its money, what the check of the causes says, and why the deal is worth a look: it is large for its stream alone. */
async function shown(host: HostPort): Promise<readonly unknown[]> {
  const { measures } = await controlResults(host);
  const [verdict, deals] = await host.read([{ name: "control_causesVerdict" }, { name: "control_deals" }]);
  return [measures[0]?.[1], verdict?.values[0]?.[0], deals?.values[0]?.[7]];
}

function moneyOf(level: string): number {
  const won = facts.filter(({ stage, stream, person }) => stage === undefined && ["Company", stream, person].includes(level));
  return won.reduce((sum, { amount }) => sum + amount, 0);
}
const { verdict_fresh: fresh } = sheetsMessages.en;
const large = `▲ ${controlMessages.en.control_mark_large}, ${controlMessages.en.control_mark_noNextStep}`;

describe("names with * ? ~ on the sheet Control", () => {
  it.each(levels)("stand for themselves in the embedded engine: %s", async (level) => {
    const host = createEngine("en");
    await write(host, level);
    expect(await shown(host)).toEqual([moneyOf(level), fresh, large]);
    if (level === "Company") expect(await controlResults(host)).toEqual(expectedControl(openControl({ plan, facts, today }), "month"));
  });

  it("turn the causes out of date where one takes another's place", async () => {
    const host = createEngine("en");
    await write(host, "Company");
    for (const [name, row, value] of [
      ["facts_person", 4, "m~o"],
      ["facts_stream", 3, "New again"],
      ["facts_stage", 0, "Leads?"],
    ] as const) {
      const area = (await host.describe()).names.find((known) => known.name === name)?.area;
      const [, column = "", first = ""] = /^([A-Z]+)(\d+)/.exec(area?.range.replaceAll("$", "") ?? "") ?? [];
      await host.write([{ kind: "values", sheet: area?.sheet ?? "", range: `${column}${Number(first) + row}`, values: [[value]] }]);
      expect([name, (await shown(host))[1]]).toEqual([name, controlMessages.en.control_causesStale]);
      await host.undo();
    }
  });
});

describe.skipIf(soffice === null)("names with * ? ~ on the sheet Control, recalculated by LibreOffice", () => {
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const written: Uint8Array[] = [];
    for (const level of levels) {
      const host = createFileHost({ engine: createEngine("en"), language: "en", title: "", created: new Date(Date.UTC(2026, 0, 1)) });
      await write(host, level);
      written.push(await host.toXlsx());
    }
    files.push(...(await recalculateAll(written)));
  }, 600_000);

  it.each(levels.map((level, index) => [level, index] as const))("stand for themselves: %s", async (level, index) => {
    const host = await openXlsx(files[index] ?? new Uint8Array());
    expect(await shown(host)).toEqual([moneyOf(level), fresh, large]);
    if (level === "Company") expect(await controlResults(host)).toEqual(expectedControl(openControl({ plan, facts, today }), "month"));
  });
});
