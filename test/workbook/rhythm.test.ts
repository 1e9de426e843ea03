// The sheet Rhythm: what was held is read back, and its formulas say what falls due as src/control does.
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { examplePlan } from "../../src/app/examplePlan";
import en from "../../examples/million/plan.json";
import { commonKinds, rhythmDue, rhythmKinds, scoreCalls, usualSettings, type ControlSettings, type RhythmRecord } from "../../src/control";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort } from "../../src/host/port";
import { locales, routineMessages, type Locale } from "../../src/i18n";
import { serialOf, type Person, type Plan } from "../../src/plan";
import { readRhythm, writePlan, writeRhythm } from "../../src/workbook";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";
import { typeInto } from "../support/typeInto";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

const person = (id: string, hired?: string): Person => ({
  id,
  name: id.toUpperCase(),
  weight: 1,
  status: "draft",
  ...(hired === undefined ? {} : { hired }),
});
const team = [
  person("head"),
  person("new", "2026-10-01"),
  person("year", "2026-01-10"),
  person("old", "2020-01-01"),
  person("later", "2026-12-01"),
];
const today = "2026-11-20";
const records: readonly RhythmRecord[] = [
  { kind: "training", date: "2026-11-02", person: "new", topic: "=Scripts", mark: 4 },
  { kind: "training", date: "2026-05-01" },
  { kind: "training", date: "2026-11-25", person: "year" },
  { kind: "hardCase", date: "2026-11-13", topic: "Acme" },
  { kind: "scorecard", date: "2026-11-16", person: "old", wait: 40, errors: ["longWait", "poorTalk"] },
  { kind: "scorecard", date: "2026-11-18", person: "new", wait: 20, errors: ["longWait"] },
  { kind: "rules", date: "2026-09-01", mark: 0.9 },
  { kind: "telesales", date: "2026-11-13", errors: ["noEmpathy"] },
];
const planIn = (language: Locale): Plan => ({ ...examplePlan(en), language, team });

type Line = readonly (string | number | null)[];

/** What the sheet says falls due: the last time, the day, the days over; lines that are blank left out. */
async function dueOnSheet(host: HostPort): Promise<readonly Line[]> {
  const columns = await host.read(["what", "last", "by", "overdue"].map((id) => ({ name: `due_${id}` })));
  const [what] = columns;
  const lines = (what?.values ?? []).map((_, row) => columns.map((cells) => cells?.values[row]?.[0] ?? ""));
  return lines.filter(([name]) => name !== "") as readonly Line[];
}

function expectedDue(plan: Plan, held: readonly RhythmRecord[], settings: Partial<ControlSettings> = {}): readonly Line[] {
  const words: Readonly<Record<string, string>> = routineMessages[plan.language];
  const due = rhythmDue(plan, held, { ...usualSettings, ...settings }, serialOf(today));
  const line = (kind: string, id?: string): readonly Line[] => {
    const found = due.find((item) => item.kind === kind && item.person === id);
    const name = plan.team?.find((known) => known.id === id)?.name;
    const what = `${words[`habit_${kind}`] ?? ""}${name === undefined ? "" : `: ${name}`}`;
    return found === undefined ? [] : [[what, found.last ?? "", found.due, found.overdue]];
  };
  return [...commonKinds.flatMap((kind) => line(kind)), ...(plan.team ?? []).flatMap(({ id }) => line("training", id))];
}

async function write(host: HostPort, language: Locale): Promise<void> {
  await writePlan(host, planIn(language), serialOf(today));
  expect(await writeRhythm(host, language, records)).toMatchObject({ batches: 1 });
  await typeInto(host, "rhythm_today", 0, serialOf(today));
}

describe("the sheet Rhythm", () => {
  it.each(locales)("gives back what was held and says what falls due (%s)", async (locale) => {
    const host = createEngine(locale);
    expect(await readRhythm(host)).toEqual({ state: "none", settings: {} });
    await write(host, locale);
    const read = await readRhythm(host);
    expect(read).toMatchObject({ state: "records", faults: [] });
    expect(read.state === "records" && read.rows.map(({ record }) => record)).toEqual(records);
    expect(await dueOnSheet(host)).toEqual(expectedDue(planIn(locale), records));
    const states = (await host.read([{ name: "due_state" }]))[0]?.values
      .slice(0, 5)
      .map(([state]) => (typeof state === "string" ? state.charAt(0) : state));
    expect(states).toEqual(["▲", "●", "▲", "■", "▲"]); // due today, ahead, today, overdue, never: today
  });

  it("knows a person who is typed by name, and shows the name of one who stands by id", async () => {
    const host = createEngine("en");
    await write(host, "en");
    await typeInto(host, "rhythm_person", 0, "NEW");
    await typeInto(host, "rhythm_person", 4, "Old");
    const read = await readRhythm(host);
    expect(read.state === "records" && read.rows.map(({ record }) => record)).toEqual(records);
    expect(await dueOnSheet(host)).toEqual(expectedDue(planIn("en"), records));
    expect((await host.read([{ name: "rhythm_name" }]))[0]?.values.slice(0, 3)).toEqual([["NEW"], [""], ["YEAR"]]);
  });

  it("sums up the calls that were heard, and only those", async () => {
    const host = createEngine("en");
    await write(host, "en");
    const names = ["longWait", "poorTalk", "noEmpathy", "wait"];
    const areas = (await host.describe()).names;
    const above = names.map((id) => {
      const area = areas.find(({ name }) => name === `rhythm_${id}`)?.area;
      return { sheet: area?.sheet ?? "", range: `${/[A-Z]+/.exec(area?.range ?? "")?.[0] ?? ""}6` };
    });
    const { errors, wait } = scoreCalls(records);
    const cells = await host.read(above);
    expect(cells.map((each) => each?.values[0]?.[0])).toEqual([errors.longWait, errors.poorTalk, errors.noEmpathy, wait]);
  });

  it("lives without a plan or people, and follows the team when there is one", async () => {
    const host = createEngine("en");
    await writeRhythm(host, "en", records);
    await typeInto(host, "rhythm_today", 0, serialOf(today));
    expect(await dueOnSheet(host)).toEqual(expectedDue({ ...examplePlan(en) }, records));
    const plan = planIn("en");
    await writePlan(host, plan, serialOf(today));
    expect(await dueOnSheet(host)).toEqual(expectedDue(plan, records));
    await typeInto(host, "team_id", 5, "added");
    await typeInto(host, "team_name", 5, "ADDED");
    const joined = { ...plan, team: [...team, person("added")] };
    expect(await dueOnSheet(host)).toEqual(expectedDue(joined, records));
    const { team: _team, ...alone } = plan;
    await writePlan(host, alone, serialOf(today));
    expect(await dueOnSheet(host)).toEqual(expectedDue(alone, records));
  });

  it("keeps the days that were decided, and asks for those that are none", async () => {
    const host = createEngine("en");
    await write(host, "en");
    const settings = { hardCaseDays: 14, veteranDays: 90, newcomerUntil: 20, trainingDays: 60 };
    for (const [setting, days] of Object.entries(settings)) await typeInto(host, `due_${setting}`, 0, days);
    const expected = expectedDue(planIn("en"), records, settings);
    expect(await dueOnSheet(host)).toEqual(expected);
    await writePlan(host, { ...planIn("en"), company: "Other" }, serialOf(today));
    expect(await dueOnSheet(host)).toEqual(expected);
    expect((await readRhythm(host)).settings).toEqual({ ...defaults(), ...settings });
    await typeInto(host, "due_rulesDays", 0, "monthly");
    await typeInto(host, "due_rewardDays", 0, "");
    const read = await readRhythm(host);
    expect(read.state === "records" && read.faults.map(({ code, path }) => `${path} ${code}`)).toEqual([
      "due.rulesDays wrongKind",
      "due.rewardDays missing",
    ]);
    expect((await host.read([{ name: "due_state" }]))[0]?.values.slice(3, 5)).toEqual([["▲ no days given"], ["▲ no days given"]]);
  });

  it("adds what is held next below what people typed, as one undo", async () => {
    const host = createEngine("en");
    await write(host, "en");
    await typeInto(host, "rhythm_date", 8, serialOf("2026-11-19"));
    await typeInto(host, "rhythm_kind", 8, "награда");
    await typeInto(host, "rhythm_date", 9, serialOf("2026-11-19"));
    await typeInto(host, "rhythm_kind", 9, "проверка правил");
    const thanks: RhythmRecord = { kind: "reward", date: today, topic: "a good week" };
    await writeRhythm(host, "en", [thanks]);
    const typed: RhythmRecord = { kind: "rules", date: "2026-11-19" };
    const read = await readRhythm(host);
    // What cannot be read is told once, not as missing, too.
    expect(read).toMatchObject({ faults: [{ code: "notOneOf", path: "rhythm[15].kind" }] });
    expect(read.state === "records" && read.rows.map(({ record }) => record)).toEqual([...records, typed, thanks]);
    expect(read.state === "records" && read.rows.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 9, 10]);
    expect(await dueOnSheet(host)).toEqual(expectedDue(planIn("en"), [...records, typed, thanks]));
    await host.undo();
    expect(await dueOnSheet(host)).toEqual(expectedDue(planIn("en"), [...records, typed]));
  });

  it("knows every kind by its word", () => {
    for (const locale of locales) for (const kind of rhythmKinds) expect(Object.keys(routineMessages[locale])).toContain(`habit_${kind}`);
  });
});

/** The usual days. */
function defaults(): Partial<ControlSettings> {
  const names = Object.keys(usualSettings).filter((name) => /(Days|newcomerUntil|veteranFrom)$/.test(name));
  const own = names.filter((name) => !["dryDays", "idleDays", "staleDays"].includes(name));
  return Object.fromEntries(own.map((name) => [name, usualSettings[name as keyof ControlSettings]]));
}

describe.skipIf(soffice === null)("the sheet Rhythm, recalculated by LibreOffice", () => {
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const written: Uint8Array[] = [];
    for (const language of locales) {
      const created = new Date(Date.UTC(2026, 0, 1));
      const host = createFileHost({ engine: createEngine(language), language, title: "", created });
      await write(host, language);
      await typeInto(host, "rhythm_person", 0, "NEW"); // by name instead of by id
      written.push(await host.toXlsx());
    }
    files.push(...(await recalculateAll(written)));
  }, 600_000);

  it.each(locales.map((locale, index) => [locale, index] as const))("agrees (%s)", async (locale, index) => {
    const file = files[index];
    if (file === undefined) throw new Error("no file");
    expect(errorCells(await readWorkbook(file))).toEqual([]);
    expect(await dueOnSheet(await openXlsx(file))).toEqual(expectedDue(planIn(locale), records));
  });
});
