// The causes on the Control sheet: what src/control says, and a check that turns as soon as anything they hang on is another.
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { causesOf, openControl, type Bridge, type ControlGrain } from "../../src/control";
import type { Fact } from "../../src/facts";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort } from "../../src/host/port";
import { controlMessages, sheetsMessages } from "../../src/i18n";
import { serialOf } from "../../src/plan";
import { writeControl, writeFacts, writePlan } from "../../src/workbook";
import { fact, salesFacts, salesTeam } from "../control/salesTeam";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";
import { editXlsx } from "../support/xlsxEdit";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

const today = "2026-11-20";
const day = serialOf(today);
const facts: readonly Fact[] = [
  ...salesFacts,
  fact({ person: "maria", date: today, time: "09:10", stream: "New", count: 1, amount: 210_000.5 }),
  fact({ person: "oleg", date: today, time: "16:30", stream: "Repeat", count: 2, amount: 90_000 }),
  fact({ date: "2026-11-12", count: 1, amount: 5_000 }),
];

interface Choice {
  readonly level: string;
  readonly grain: ControlGrain;
  readonly half?: "morning" | "afternoon";
}
const choices: readonly Choice[] = [
  { level: "Company", grain: "month" },
  { level: "maria", grain: "month" },
  { level: "New", grain: "halfDay", half: "morning" },
];
const named = choices.map((choice, index) => [`${choice.level}, ${choice.half ?? choice.grain}`, index, choice] as const);

async function write(host: HostPort, { level, grain, half }: Choice): Promise<void> {
  const words: Readonly<Record<string, string>> = { ...sheetsMessages.en, ...controlMessages.en };
  await writePlan(host, salesTeam, day);
  await writeFacts(host, "en", { added: facts, changed: [], removed: [] });
  await writeControl(host, salesTeam, day, { date: day, grain: words[`grain_${half ?? grain}`] ?? "", level });
}

function bridgeOf({ level, grain, half }: Choice): { readonly bridge: Bridge; readonly parts: readonly Bridge[] } {
  const control = openControl({ plan: salesTeam, facts, today, ...(half === "morning" ? { now: "14:00" } : {}) });
  const { company, streams, people } = causesOf(control, grain);
  const own = [...streams, ...people].find(
    ({ scope }) => (scope.kind === "stream" && scope.stream === level) || (scope.kind === "person" && scope.person === level),
  );
  return own === undefined ? { bridge: company, parts: [...streams, ...people] } : { bridge: own, parts: [] };
}

const values = async (host: HostPort, name: string): Promise<readonly (readonly unknown[])[]> =>
  (await host.read([{ name }]))[0]?.values ?? [];
const verdict = async (host: HostPort): Promise<unknown> => (await values(host, "control_causesVerdict"))[0]?.[0];
const close = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? ""));

/** The table as it ought to stand: due, plan, fact and money of each cause, what came. */
const expectedRows = ({ due, fact: came, causes }: Bridge): readonly (readonly unknown[])[] => [
  ["", "", due],
  ...causes.map(({ plan, fact: found, money }) => [close(plan), close(found), money]),
  ["", "", came],
];
const shownRows = async (host: HostPort): Promise<readonly (readonly unknown[])[]> =>
  (await values(host, "control_causes")).map((row) => [2, 3, 5].map((column) => close(row[column])));

/** What a person may type: where, in which row of it from 0, and what the check says then. */
interface Typed {
  readonly name: string;
  readonly row?: number;
  readonly value: number | string;
  readonly says: string;
}
const [fresh, stale, broken] = [
  sheetsMessages.en.verdict_fresh,
  controlMessages.en.control_causesStale,
  controlMessages.en.control_causesBroken,
];
const typedInFile: readonly Typed[] = [
  { name: "facts_count", row: 0, value: 20, says: stale },
  { name: "facts_count", row: 1, value: "two", says: broken },
  { name: "facts_amount", row: 2, value: 600_001, says: stale },
  { name: "facts_person", row: 0, value: "oleg", says: stale },
  { name: "facts_stream", row: 3, value: "New", says: stale },
  { name: "facts_stage", row: 0, value: "Meetings", says: stale },
  { name: "facts_client", row: 2, value: "Somebody", says: fresh },
  { name: "facts_date", row: 2, value: serialOf("2026-11-21"), says: stale },
  { name: "control_grain", value: "week", says: stale },
  { name: "streams_check", row: 0, value: 210_000, says: stale },
  { name: "stages_lag", row: 0, value: 3, says: stale },
  { name: "team_weight", row: 1, value: 1200, says: stale },
];
const typedInPage: readonly Typed[] = [
  { name: "facts_amount", row: 2, value: 600_001, says: stale },
  { name: "facts_date", row: 3, value: serialOf("2026-11-11"), says: stale },
  { name: "facts_person", row: 0, value: "MARIA", says: fresh },
  { name: "facts_person", row: 0, value: "irina", says: stale },
  { name: "facts_lost", row: 2, value: 1, says: stale },
  { name: "control_date", value: day - 1, says: stale },
  { name: "control_level", value: "irina", says: stale },
  { name: "control_level", value: "company", says: fresh },
  { name: "control_band", value: 0.9, says: stale },
  { name: "stages_conversion", row: 1, value: 0.31, says: stale },
  { name: "holidays_date", row: 1, value: serialOf("2026-11-11"), says: stale },
  { name: "plan_company", value: "Another", says: fresh },
];
const typedNames = typedInFile.map((each, index) => [`${each.name} = ${each.value}`, index, each] as const);

/** The cell of a name, so many rows from its first. */
async function cellOf(host: HostPort, { name, row = 0 }: Typed): Promise<{ readonly sheet: string; readonly cell: string }> {
  const area = (await host.describe()).names.find((known) => known.name === name)?.area;
  const [, column = "", first = ""] = /^([A-Z]+)(\d+)/.exec(area?.range.replaceAll("$", "") ?? "") ?? [];
  if (!area) throw new Error(`no ${name}`);
  return { sheet: area.sheet, cell: `${column}${Number(first) + row}` };
}

describe("the causes on the Control sheet", () => {
  it.each(named)("are those of src/control, and up to date: %s", async (_name, _index, choice) => {
    const host = createEngine("en");
    await write(host, choice);
    const { bridge, parts } = bridgeOf(choice);
    expect(await shownRows(host)).toEqual(expectedRows(bridge));
    expect((await values(host, "control_causesParts")).map((row) => [row[2], row[3]])).toEqual(
      parts.map(({ due, fact: came }) => [due, came]),
    );
    expect(await verdict(host)).toBe(fresh);
  });

  it("turn out of date with what they hang on, and come anew with the sheet or the plan", async () => {
    const host = createEngine("en");
    await write(host, { level: "Company", grain: "month" });
    const before = await shownRows(host);
    for (const each of typedInPage) {
      const { sheet, cell } = await cellOf(host, each);
      await host.write([{ kind: "values", sheet, range: cell, values: [[each.value]] }]);
      expect([each, await verdict(host)]).toEqual([each, each.says]);
      await host.undo();
    }
    expect(await verdict(host)).toBe(fresh);
    // Nothing follows by itself: the values stand until the sheet is written again, with the plan or alone.
    const late = fact({ person: "irina", date: today, stream: "New", count: 1, amount: 200_000 });
    await writeFacts(host, "en", { added: [late], changed: [], removed: [] });
    expect([await shownRows(host), await verdict(host)]).toEqual([before, stale]);
    await writeControl(host, salesTeam, day);
    expect(await verdict(host)).toBe(fresh);
    expect((await shownRows(host)).at(-1)).toEqual(["", "", Number(before.at(-1)?.[2]) + 200_000]);
    await writePlan(host, { ...salesTeam, company: "Other", goal: { ...salesTeam.goal, amount: 5_100_000 } }, day);
    expect(await verdict(host)).toBe(fresh);
    expect((await values(host, "control_countedFor"))[0]).toEqual([day, "month", "Company"]);
  });

  it("count the time of day only where halves of it are compared", async () => {
    const host = createEngine("en");
    await write(host, { level: "Company", grain: "halfDay", half: "morning" });
    const { sheet, cell } = await cellOf(host, { name: "facts_time", row: salesFacts.length, value: 0, says: stale });
    await host.write([{ kind: "values", sheet, range: cell, values: [[0.75]] }]);
    expect(await verdict(host)).toBe(stale);
  });

  it("name what is left out", async () => {
    const host = createEngine("en");
    await write(host, { level: "Company", grain: "month" });
    const { sheet, cell } = await cellOf(host, { name: "facts_count", row: 1, value: 0, says: stale });
    await host.write([{ kind: "values", sheet, range: cell, values: [["two"]] }]);
    await writeControl(host, salesTeam, day);
    expect(await verdict(host)).toBe(fresh);
    const area = (await host.describe()).names.find(({ name }) => name === "control_countedFor")?.area;
    const row = Number(/\d+/.exec(area?.range ?? "")?.[0]) + 1;
    const [note] = await host.read([{ sheet: area?.sheet ?? "", range: `A${row}` }]);
    expect(note?.values[0]?.[0]).toBe("1 row of the sheet Facts cannot be read and is left out here.");
  });

  it("follow the day: a sheet that was written yesterday says so", async () => {
    const host = createEngine("en");
    await writePlan(host, salesTeam, day);
    await writeFacts(host, "en", { added: facts, changed: [], removed: [] });
    await writeControl(host, salesTeam, day, { date: day, grain: "day" });
    const { sheet, cell } = await cellOf(host, { name: "control_date", value: 0, says: stale });
    await host.write([{ kind: "values", sheet, range: cell, values: [[day - 3]] }]);
    expect(await verdict(host)).toBe(stale);
    await writeControl(host, salesTeam, day);
    expect([await verdict(host), (await values(host, "control_countedFor"))[0]?.[0]]).toEqual([fresh, day - 3]);
  });
});

describe.skipIf(soffice === null)("the causes on the Control sheet, recalculated by LibreOffice", () => {
  const results: HostPort[] = [];
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const host = createFileHost({ engine: createEngine("en"), language: "en", title: "", created: new Date(Date.UTC(2026, 0, 1)) });
    const written: Uint8Array[] = [];
    for (const choice of choices) {
      await write(host, choice);
      written.push(await host.toXlsx());
    }
    await write(host, { level: "Company", grain: "month" });
    const whole = await host.toXlsx();
    for (const each of typedInFile) written.push(editXlsx(whole, [{ ...(await cellOf(host, each)), value: each.value }]));
    files.push(...(await recalculateAll(written)));
    for (const file of files) results.push(await openXlsx(file));
  }, 600_000);
  const resultAt = (index: number): HostPort => {
    const found = results[index];
    if (found === undefined) throw new Error("no file");
    return found;
  };

  it.each(named)("are up to date: %s", async (_name, index) => {
    expect(await verdict(resultAt(index))).toBe(fresh);
    expect(errorCells(await readWorkbook(files[index] ?? new Uint8Array()))).toEqual([]);
  });

  it.each(typedNames)("turn where they may be others: %s", async (_name, index, { says }) => {
    expect(await verdict(resultAt(choices.length + index))).toBe(says);
  });
});
