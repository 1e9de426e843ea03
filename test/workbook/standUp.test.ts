// The sheet Stand-up: notes are read back, change by their id in what they name alone, and what people typed stays.
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { examplePlan } from "../../src/app/examplePlan";
import en from "../../examples/million/plan.json";
import type { StandUpNote } from "../../src/control";
import type { HostPort } from "../../src/host/port";
import { locales } from "../../src/i18n";
import { readPlan, readStandUp, writePlan, writeStandUp } from "../../src/workbook";
import type { Plan } from "../../src/plan";
import { typeInto } from "../support/typeInto";

const meetings: StandUpNote = {
  id: "2026-11-20 pavel",
  date: "2026-11-20",
  person: "pavel",
  matter: "Meetings",
  evidence: "3 of 6, pace 48%",
  explanation: "Three large clients took all the time",
  action: "=10 calls a day",
  due: "2026-11-27",
  gives: "2 meetings",
  answer: "accepted",
  outcome: "moved",
};
const common: StandUpNote = { id: "2026-11-20 Leads", date: "2026-11-20", matter: "Leads", evidence: "66 of 70" };

async function notesOf(host: HostPort): Promise<readonly StandUpNote[]> {
  const read = await readStandUp(host);
  if (read.state === "none") throw new Error("no notes");
  expect(read.faults).toEqual([]);
  return read.rows.map(({ record }) => record);
}

async function column(host: HostPort, id: string, rows: number): Promise<readonly unknown[]> {
  const [cells] = await host.read([{ name: `standup_${id}` }]);
  return (cells?.values ?? []).slice(0, rows).map(([value]) => value);
}

describe("the sheet Stand-up", () => {
  it.each(locales)("gives back what was written, as one undo (%s)", async (locale) => {
    const host = createEngine(locale);
    expect(await readStandUp(host)).toEqual({ state: "none" });
    expect(await writeStandUp(host, locale, [meetings, common])).toMatchObject({ batches: 1, stopped: false });
    expect(await notesOf(host)).toEqual([meetings, common]);
    expect(await host.undo()).toBe(true);
    expect(await readStandUp(host)).toEqual({ state: "none" });
  });

  it("tells common from personal, and what became of each promise by the day that is today", async () => {
    const host = createEngine("en");
    const promise = (due: string, more: Partial<StandUpNote> = {}): StandUpNote => ({ date: "2026-11-18", action: "call", due, ...more });
    await writeStandUp(host, "en", [
      { ...promise("2026-11-19"), person: "pavel" },
      promise("2026-11-20", { matter: "a" }),
      promise("2026-11-21", { matter: "b" }),
      promise("2026-11-18", { matter: "c", outcome: "kept" }),
      promise("2026-11-18", { matter: "d", outcome: "broken" }),
      promise("2026-11-20", { matter: "e", outcome: "moved" }),
      { date: "2026-11-18", matter: "f" },
      { date: "2026-11-18", matter: "g", action: "no day" },
    ]);
    await typeInto(host, "standup_today", 0, 46_346); // 2026-11-20
    expect(await column(host, "scope", 9)).toEqual(["personal", ...Array.from({ length: 7 }, () => "common"), ""]);
    expect(await column(host, "state", 9)).toEqual([
      "■ overdue",
      "▲ due today",
      "○ open",
      "● kept",
      "■ not kept",
      "▲ due today",
      "",
      "■ overdue",
      "",
    ]);
  });

  it("changes a note by its id, only in what is named, and keeps what people typed", async () => {
    const host = createEngine("en");
    await writeStandUp(host, "en", [meetings, common]);
    await typeInto(host, "standup_explanation", 0, "Typed by hand");
    await typeInto(host, "standup_due", 1, "soon");
    await typeInto(host, "standup_date", 4, 46_346);
    await typeInto(host, "standup_action", 4, "Typed below");
    await writeStandUp(host, "en", [
      { id: "2026-11-20 pavel", outcome: "kept", gives: null },
      { id: "2026-11-20 Leads", answer: "at the meeting" },
      { date: "2026-11-21", person: "irina", matter: "Leads" },
    ]);
    const read = await readStandUp(host);
    const { gives: _gives, ...rest } = meetings;
    expect(read).toMatchObject({
      rows: [
        { row: 0, record: { ...rest, explanation: "Typed by hand", outcome: "kept" } },
        { row: 2, record: { id: "2026-11-21 irina Leads", date: "2026-11-21", person: "irina", matter: "Leads" } },
        { row: 4, record: { id: "2026-11-20", date: "2026-11-20", action: "Typed below" } },
      ],
      faults: [{ code: "wrongKind", path: "standup[8].due", details: { value: "soon" } }],
    });
    expect(read.state === "records" && read.rows[0]?.record).not.toHaveProperty("gives");
    expect(await column(host, "due", 2)).toEqual([46_353, "soon"]);
    expect(await column(host, "answer", 2)).toEqual(["accepted", "at the meeting"]);
    // A row that a person typed is known by its day, person and matter, also where two are alike.
    await typeInto(host, "standup_date", 5, 46_346);
    const [, , third, fourth] = await notesOfRows(host);
    expect([third?.id, fourth?.id]).toEqual(["2026-11-20", "2026-11-20 (2)"]);
    await writeStandUp(host, "en", [{ id: "2026-11-20 (2)", outcome: "broken" }]);
    expect(await column(host, "outcome", 6)).toEqual(["kept", null, null, null, null, "not kept"]);
    expect(await column(host, "id", 6)).toEqual([meetings.id, common.id, "2026-11-21 irina Leads", null, null, "2026-11-20 (2)"]);
  });

  it("writes the same note twice without doubling it, and two words on one note as one", async () => {
    const host = createEngine("en");
    const note = { date: "2026-11-20", person: "pavel", matter: "Leads", action: "call" };
    await writeStandUp(host, "en", [note, { ...note, gives: "2" }]);
    await writeStandUp(host, "en", [note]);
    expect(await notesOf(host)).toEqual([{ ...note, gives: "2", id: "2026-11-20 pavel Leads" }]);
  });

  it("has its formulas in rows that are added, and where a person lost one", async () => {
    const host = createEngine("en");
    await writeStandUp(host, "en", [common]);
    await typeInto(host, "standup_scope", 0, "");
    const many = Array.from({ length: 40 }, (_, index): StandUpNote => ({ date: "2026-11-20", matter: `m${index}`, action: "call" }));
    await writeStandUp(host, "en", many);
    expect(await column(host, "scope", 41)).toEqual(Array.from({ length: 41 }, () => "common"));
    expect(new Set((await column(host, "state", 41)).slice(1)).size).toBe(1);
    expect(await column(host, "state", 99)).toHaveLength(41 + 20);
  });

  it("keeps its notes and lets people be chosen when the plan is written anew", async () => {
    const host = createEngine("en");
    const plan = { ...examplePlan(en), team: [{ id: "pavel", name: "Pavel", weight: 1, status: "draft" as const }] };
    await writeStandUp(host, "en", [meetings]);
    await writePlan(host, plan, 46_327);
    expect(await notesOf(host)).toEqual([meetings]);
    const choices = (await host.describe()).names.find(({ name }) => name === "choices_person")?.area;
    expect(choiceOf(host)?.criterion).toMatchObject({
      type: "isValueInRange",
      values: [`'${choices?.sheet ?? ""}'!${choices?.range ?? ""}`],
    });
  });
});

describe("who a note is about", () => {
  const someone = (id: string, name: string) => ({ id, name, weight: 1, status: "draft" as const });
  const team = [someone("pavel", "Pavel Novak"), someone("a1", "Ann"), someone("a2", "Ann")];

  it("is chosen by name, never one that two people have, or by id; what is chosen is that person", async () => {
    const host = createEngine("en");
    // The name of the last one is somebody else's id.
    const people = [...team, someone("o1", "a1")];
    await writePlan(host, { ...examplePlan(en), team: people }, 46_327);
    await writeStandUp(host, "en", [meetings]);
    const offered = (await host.read([{ name: "choices_person" }]))[0]?.values.flat().map(String).filter(Boolean) ?? [];
    expect(offered).toEqual(["Pavel Novak", "Ann (a1)", "Ann (a2)", "a1 (o1)", "pavel", "a1", "a2", "o1"]);
    for (const [index, chosen] of offered.entries()) {
      await typeInto(host, "standup_date", 1 + index, 46_346);
      await typeInto(host, "standup_person", 1 + index, chosen);
    }
    const ids = people.map(({ id }) => id);
    expect((await notesOf(host)).map(({ person }) => person)).toEqual(["pavel", ...ids, ...ids]);
    const sheetId = host.model.getters.getSheetIdByName("Stand-up") ?? "";
    const isRefused = (row: number): boolean => host.model.getters.isDataValidationInvalid({ sheetId, col: 1, row });
    expect(offered.map((_, index) => isRefused(6 + 1 + index))).toEqual(offered.map(() => false));
    await typeInto(host, "standup_person", 1, "Ann");
    expect([isRefused(6), isRefused(7)]).toEqual([false, true]);
  });

  it("is offered whoever joins the team, also where rows of it went or came", async () => {
    const host = createEngine("en");
    await writePlan(host, { ...examplePlan(en), team }, 46_327);
    const sheetId = host.model.getters.getSheetIdByName("Team") ?? "";
    const offered = async () => (await host.read([{ name: "choices_person" }]))[0]?.values.flat().filter((cell) => (cell ?? "") !== "");
    host.model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: "Team", dimension: "ROW", elements: [7] });
    expect(await offered()).toEqual(["Pavel Novak", "Ann", "pavel", "a2"]);
    await typeInto(host, "team_id", 2, "new");
    await typeInto(host, "team_name", 2, "Nina");
    expect(await offered()).toEqual(["Pavel Novak", "Ann", "Nina", "pavel", "a2", "new"]);
    host.model.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName: "Team", dimension: "ROW", position: "after", base: 6, quantity: 1 });
    expect(await offered()).toEqual(["Pavel Novak", "Ann", "Nina", "pavel", "a2", "new"]);
    await typeInto(host, "team_id", 1, "first");
    await typeInto(host, "team_name", 1, "Vera");
    const { plan } = (await readPlan(host)) as { readonly plan: Plan };
    await writePlan(host, plan, 46_327);
    expect(await offered()).toEqual(["Pavel Novak", "Vera", "Ann", "Nina", "pavel", "first", "a2", "new"]);
  });

  it("stands by name, live from the team, and is read back by id, by name, or by both", async () => {
    const host = createEngine("en");
    await writePlan(host, { ...examplePlan(en), team }, 46_327);
    await writeStandUp(host, "en", [meetings, common]);
    for (const [index, typed] of [" pavel novak", "Ann (a2)", "Ann", "Nobody", "PAVEL"].entries()) {
      await typeInto(host, "standup_date", 2 + index, 46_346);
      await typeInto(host, "standup_person", 2 + index, typed);
    }
    expect(await column(host, "name", 8)).toEqual(["Pavel Novak", "", " pavel novak", "Ann (a2)", "Ann", "Nobody", "Pavel Novak", ""]);
    const read = await readStandUp(host);
    expect(read).toMatchObject({
      faults: [{ code: "notOneOf", path: "standup[11].person", details: { value: "Ann", allowed: "a1, a2" } }],
    });
    expect(read.state === "records" && read.rows.map(({ record }) => record.person)).toEqual([
      "pavel",
      undefined,
      "pavel",
      "a2",
      "Nobody",
      "pavel",
    ]);
    await typeInto(host, "team_name", 0, "Pavel N.");
    expect(await column(host, "name", 1)).toEqual(["Pavel N."]);
  });

  it("is still read and written where the sheet has no column of names, as those made before have none", async () => {
    const host = createEngine("en");
    await writePlan(host, { ...examplePlan(en), team }, 46_327);
    await writeStandUp(host, "en", [meetings]);
    const sheetId = host.model.getters.getSheetIdByName("Stand-up") ?? "";
    host.model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: "Stand-up", dimension: "COL", elements: [2] });
    expect((await host.describe()).names.find(({ name }) => name === "standup_name")?.area ?? null).toBeNull();
    await writeStandUp(host, "en", [common, { id: meetings.id ?? "", answer: "as agreed" }]);
    expect(await notesOf(host)).toEqual([{ ...meetings, answer: "as agreed" }, common]);
    expect(await column(host, "scope", 3)).toEqual(["personal", "common", ""]);
  });
});

/** What may be typed for the person of the first note. */
function choiceOf(host: ReturnType<typeof createEngine>) {
  const sheetId = host.model.getters.getSheetIdByName("Stand-up") ?? "";
  return host.model.getters.getValidationRuleForCell({ sheetId, col: 1, row: 6 });
}

async function notesOfRows(host: HostPort): Promise<readonly StandUpNote[]> {
  const read = await readStandUp(host);
  return read.state === "none" ? [] : read.rows.map(({ record }) => record);
}
