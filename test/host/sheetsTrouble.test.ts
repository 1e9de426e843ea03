// What goes wrong in Google Sheets: a clear end each time, and nothing of anybody's lost.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import million from "../../examples/million/plan.json";
import { createServer, createSheetsHost, type SheetsHost } from "../../src/host/sheets";
import { HostError, type HostChange, type HostPort, type Step } from "../../src/host/port";
import { nativeFunctions } from "../../src/app/engine";
import { examplePlan } from "../../src/app/examplePlan";
import type { Plan } from "../../src/plan";
import { readPlan, writePlan } from "../../src/workbook";
import { actsOf } from "./embeddedActs";
import { fakeGoogle, makeRun, type FakeGoogle, type FakeOptions } from "./fakes/sheets";

const zone = process.env["TZ"];
beforeAll(() => void (process.env["TZ"] = "America/New_York"));
afterAll(() => void (process.env["TZ"] = zone));

const plan = examplePlan(million);
const today = 46_000;

interface Opened {
  readonly google: FakeGoogle;
  readonly host: SheetsHost;
  /** What Google says in place of an answer. */
  refusal: string | null;
}

async function open(options: FakeOptions = {}, isVisible: () => boolean = () => true): Promise<Opened> {
  const google = fakeGoogle({ functions: nativeFunctions, ...options });
  const opened: { refusal: string | null } = { refusal: null };
  const run = makeRun({ ...createServer(google.services) }, { refuse: () => opened.refusal });
  const visibility = { isVisible, onChange: () => () => undefined };
  const host = await createSheetsHost({ run, visibility, milliseconds: 20 });
  return Object.assign(opened, { google, host });
}

async function failure(action: Promise<unknown>): Promise<HostError> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}

/** The plan that the sheets hold. */
async function planIn(host: HostPort): Promise<Plan> {
  const read = await readPlan(host);
  if (!("plan" in read)) throw new Error(`no plan was read: ${read.state}`);
  return read.plan;
}

/** All that stands in the workbook. */
async function everything(host: HostPort): Promise<unknown> {
  const { sheets, names } = await host.describe();
  const cells = await host.read(sheets.map(({ name }) => ({ sheet: name, range: "A1:AF80" })));
  return { sheets, names, cells };
}

const data = (range: string) => ({ sheet: "Data", range });
const value = (range: string, cell: number | string): Step => ({ kind: "values", ...data(range), values: [[cell]] });

describe("the worked example", () => {
  test.each(["en_US", "ru_RU", "el_GR"])("stands in a spreadsheet of %s and computes there", async (locale) => {
    const { host } = await open({ locale });
    await writePlan(host, plan, today);
    const [stages, chance] = await host.read([{ name: "stages_count" }, { name: "streams_chance" }]);
    expect(stages?.values.flat().filter((cell) => typeof cell === "number")).toEqual([20, 10]);
    expect(chance?.values.flat()[0]).toBeCloseTo(0.595, 3);
    expect(await planIn(host)).toEqual(plan);
  });

  test("a cell changed by hand is read back, and what is written again leaves it", async () => {
    const { google, host } = await open({ locale: "ru_RU" });
    await writePlan(host, plan, today);
    const [goal] = await host.read([{ name: "plan_goal" }]);
    await actsOf(google.engine.model).edit(goal?.sheet ?? "", goal?.range ?? "", 2_000_000);
    const read = await planIn(host);
    expect(read.goal).toMatchObject({ amount: 2_000_000 });
    await writePlan(host, read, today);
    const [stages] = await host.read([{ name: "stages_count" }]);
    expect(stages?.values.flat().filter((cell) => typeof cell === "number")).toEqual([40, 20]);
  });

  test("takes few calls of the script's slow methods", async () => {
    const { google, host } = await open();
    await writePlan(host, plan, today);
    const calls = Object.fromEntries(google.calls);
    expect(calls["setValues"]).toBeLessThan(120);
    expect(calls["RangeList.setNumberFormat"]).toBeLessThan(60);
  });
});

describe("a write that Google breaks off", () => {
  test.each(["setValues", "insertChart"])("in %s leaves a first plan unwritten", async (method) => {
    const { google, host } = await open();
    const before = await everything(host);
    google.failAt(method, 0, "Service Spreadsheets failed while accessing document.");
    expect(await failure(writePlan(host, plan, today))).toMatchObject({ code: "refused", step: 0 });
    expect(await everything(host)).toEqual(before);
  });

  test("leaves the plan that stood, when it was to be made anew", async () => {
    const { google, host } = await open();
    await writePlan(host, plan, today);
    const before = await everything(host);
    const longer = {
      ...plan,
      streams: Array.from({ length: 40 }, (_, index) => ({ ...plan.streams[0], name: `Stream ${index}`, share: 1 / 40 })),
    };
    google.failAt("setValues", 5, "Service Spreadsheets timed out while accessing document.");
    await failure(writePlan(host, longer as typeof plan, today));
    expect(await everything(host)).toEqual(before);
  });

  test("in its last step puts back the first, sheets and all", async () => {
    const { google, host } = await open();
    await host.write([{ kind: "sheet", name: "Data" }, value("A1", 1)]);
    google.failAt("setNamedRange", 0, "The service is unavailable.");
    const steps: Step[] = [
      { kind: "sheet", name: "More" },
      { kind: "name", name: "plan_more", ...data("A1") },
    ];
    expect(await failure(host.write(steps))).toMatchObject({ code: "refused", step: 0, detail: "The service is unavailable." });
    expect((await host.describe()).sheets.map(({ name }) => name)).not.toContain("More");
  });

  test("says so when even putting back fails", async () => {
    const { google, host } = await open();
    await host.write([{ kind: "sheet", name: "Data" }]);
    google.failAt("setNamedRange", 0, "first");
    google.failAt("deleteSheet", 0, "second");
    const steps: Step[] = [
      { kind: "sheet", name: "More" },
      { kind: "name", name: "plan_more", ...data("A1") },
    ];
    expect(await failure(host.write(steps))).toMatchObject({ code: "halfDone", detail: "first; second" });
  });
});

describe("other people", () => {
  test("who typed since the cell was read are not written over", async () => {
    const { google, host } = await open();
    await host.write([{ kind: "sheet", name: "Data" }, value("A1", 1), value("A2", 2)]);
    await host.read([data("A1:A2")]);
    await actsOf(google.engine.model).edit("Data", "A2", 99);
    const error = await failure(host.write([value("A1", 10), value("A2", 20)]));
    expect(error).toMatchObject({ code: "changed", detail: "Data!A2" });
    expect((await host.read([data("A1:A2")]))[0]?.values).toEqual([[1], [99]]);
    // Read again, it may be written.
    await host.write([value("A1", 10), value("A2", 20)]);
    expect((await host.read([data("A1:A2")]))[0]?.values).toEqual([[10], [20]]);
  });

  test("who are writing are waited for, then told of", async () => {
    const { google, host } = await open();
    await host.write([{ kind: "sheet", name: "Data" }, value("A1", 1)]);
    google.holdLock(true);
    expect(await failure(host.write([value("A1", 2)]))).toMatchObject({ code: "busy" });
    expect(await failure(host.undo())).toMatchObject({ code: "busy" });
    google.holdLock(false);
    expect(await host.undo()).toBe(true);
  });

  test("who protected a sheet or a range are obeyed, before anything is written", async () => {
    const { google, host } = await open();
    await host.write([
      { kind: "sheet", name: "Data" },
      { kind: "sheet", name: "Shut" },
    ]);
    google.protectFrom("Shut", null);
    google.protectFrom("Data", "C1:C5");
    const shut: Step = { kind: "values", sheet: "Shut", range: "A1", values: [[1]] };
    expect(await failure(host.write([shut]))).toMatchObject({ code: "protected", step: 0, detail: "Shut" });
    expect(await failure(host.write([value("A1", 1), value("C3", 2)]))).toMatchObject({ code: "protected", step: 1 });
    expect((await host.read([data("A1:C3")]))[0]?.values.flat().filter((cell) => cell !== null)).toEqual([1]);
    expect(await failure(host.write([{ kind: "removeSheet", sheet: "Shut" }]))).toMatchObject({ code: "protected" });
  });

  test("who renamed a sheet are followed by its names; a sheet that is gone is named", async () => {
    const { google, host } = await open();
    await writePlan(host, plan, today);
    await actsOf(google.engine.model).renameSheet("Plan", "Наш план");
    expect(await planIn(host)).toEqual(plan);
    const gone: Step = { kind: "values", sheet: "Plan", range: "A1", values: [[1]] };
    expect(await failure(host.write([gone]))).toMatchObject({ code: "missingSheet", detail: "Plan" });
  });

  test("who change the spreadsheet's country meanwhile: formulas are spelled anew", async () => {
    const { google, host } = await open({ locale: "en_US" });
    await host.write([{ kind: "sheet", name: "Data" }]);
    google.setLocale("ru_RU");
    await host.write([{ kind: "formulas", ...data("A1"), formulas: [["=SUM(1,0.5)"]] }]);
    expect((await host.read([data("A1")]))[0]).toMatchObject({ values: [[1.5]], formulas: [["=SUM(1,0.5)"]] });
    expect(host.spell("=F(1,0.5)")).toBe("=F(1;0,5)");
  });

  test("are not looked at while the panel is hidden", async () => {
    let isVisible = false;
    const { google, host } = await open({}, () => isVisible);
    await host.write([{ kind: "sheet", name: "Data" }]);
    const changes: HostChange[] = [];
    const stop = host.watch((change) => changes.push(change));
    await actsOf(google.engine.model).edit("Data", "A1", 1);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(changes).toEqual([]);
    isVisible = true;
    stop();
  });
});

describe("formulas with lists of values", () => {
  test.each([
    ["en_US", "=SUM({1,2;3,4.5})"],
    ["ru_RU", "=SUM({1\\2;3\\4,5})"],
    ["el_GR", "=SUM({1\\2;3\\4,5})"],
  ])("are spelled as a spreadsheet of %s reads them", async (locale, spelled) => {
    const { host } = await open({ locale });
    const formula = "=SUM({1,2;3,4.5})";
    await host.write([
      { kind: "sheet", name: "Data" },
      { kind: "formulas", ...data("A1"), formulas: [[formula]] },
    ]);
    expect((await host.read([data("A1")]))[0]).toMatchObject({ values: [[10.5]], formulas: [[formula]] });
    expect(host.spell(formula)).toBe(spelled);
  });
});

describe("days", () => {
  test("are serial numbers by the spreadsheet's clock, whatever the script's", async () => {
    const { host } = await open({ zone: "Asia/Vladivostok" });
    const serials = [1, 8000, 25_569, 46_022, 46_022.75, 46_203.999];
    await host.write([
      { kind: "sheet", name: "Data" },
      { kind: "values", ...data("A1:F1"), values: [serials] },
      { kind: "format", ...data("A1:F1"), format: { number: "yyyy-mm-dd hh:mm" } },
    ]);
    const read = (await host.read([data("A1:F1")]))[0]?.values[0] ?? [];
    read.forEach((serial, index) => expect(serial).toBeCloseTo(serials[index] ?? NaN, 6));
    expect(read.slice(0, 4)).toEqual(serials.slice(0, 4));
  });

  test("today is the spreadsheet's", async () => {
    const { host } = await open({ zone: "Asia/Vladivostok" });
    // 23:30 in New York is the next day in Vladivostok.
    expect(host.today(new Date("2026-01-31T23:30:00-05:00"))).toBe(46_054);
  });
});

describe("Google's own failures are told by their cure", () => {
  test.each([
    ["We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.", "accounts"],
    ["PERMISSION_DENIED", "accounts"],
    ["Authorization is required to perform that action.", "notEnabled"],
    ["You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: …", "notEnabled"],
    ["Service invoked too many times for one day: spreadsheet.", "quota"],
    ["Exceeded maximum execution time", "timeout"],
    ["NetworkError: Connection failure due to HTTP 0", "offline"],
    ["Something nobody ever saw", "refused"],
  ])("%s", async (words, code) => {
    const opened = await open();
    opened.refusal = words;
    expect(await failure(opened.host.describe())).toMatchObject({ code, detail: words });
    opened.refusal = null;
    expect((await opened.host.describe()).sheets).toHaveLength(1);
  });
});

describe("a draft", () => {
  test("stays with the person, long and in any letters", async () => {
    const google = fakeGoogle();
    const server = createServer(google.services);
    const text = JSON.stringify({ name: "Ωκεανός и море ".repeat(3000) });
    expect(server.sheetsKeepDraft(text)).toBe(true);
    expect(server.sheetsStart().draft).toBe(text);
    expect(server.sheetsKeepDraft("short")).toBe(true);
    expect(server.sheetsStart().draft).toBe("short");
    expect(server.sheetsKeepDraft(null)).toBe(true);
    expect(server.sheetsStart().draft).toBeNull();
  });

  test("too long for Google is not kept by halves", () => {
    const server = createServer(fakeGoogle().services);
    expect(server.sheetsKeepDraft("x".repeat(600_000))).toBe(false);
    expect(server.sheetsStart().draft).toBeNull();
  });
});
