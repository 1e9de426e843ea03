import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openXlsx } from "../../src/host/file";
import { readPlan } from "../../src/workbook";

const folder = mkdtempSync(join(tmpdir(), "plan-cascade-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, args: readonly string[], input = ""): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", `src/app/${command}.ts`, ...args], {
    input,
    encoding: "utf8",
  });
  return { out: stdout, err: stderr, code: status };
}

describe("the command plan", () => {
  it("prints the plan in the language asked for, and writes a workbook that holds it", async () => {
    const file = join(folder, "plan.xlsx");
    const { out, code } = run("plan", ["examples/million/plan.json", "--lang", "ru", "--out", file]);
    expect(code).toBe(0);
    for (const part of ["План продаж: Example Ltd", "59,5", "Сходится", file]) expect(out).toContain(part);
    const read = await readPlan(await openXlsx(new Uint8Array(readFileSync(file))));
    expect(read).toMatchObject({ state: "plan", plan: { company: "Example Ltd", goal: { amount: 1_000_000 } } });
  });

  it("names every fault of a bad plan and fails", () => {
    const file = join(folder, "bad.json");
    writeFileSync(file, '{"goal": {"amount": "much"}, "streams": [{"name": "A", "share": 15}]}');
    const { out, err, code } = run("plan", [file]);
    expect([code, out]).toEqual([1, ""]);
    for (const place of ["period:", "currency:", "goal.amount: “much” is not a number", "streams[0].check:", "streams[0].share: 15"]) {
      expect(err).toContain(place);
    }
  });

  it.each([
    ["no file", [], "Usage"],
    ["a file that is not there", ["nowhere.json"], "nowhere.json cannot be read"],
    ["a file that is no JSON", ["README.md"], "this is not a plan"],
    ["an unknown language", ["examples/million/plan.json", "--lang", "fr"], "Usage"],
  ])("says what is wrong with %s", (_, args, part) => {
    const { err, code } = run("plan", args);
    expect(code).toBe(1);
    expect(err).toContain(part);
    expect(err).not.toContain("    at ");
  });
});

describe("the command control", () => {
  const vendor = "examples/hardware-vendor/plan.json";
  const facts = ["--facts", "examples/hardware-vendor/sales_pipeline.csv"];

  it("prints plan against fact of an export as it comes, and how good the forecast was", () => {
    const { out, err, code } = run("control", [
      vendor,
      ...facts,
      "--day",
      "2017-12-31",
      "--grain",
      "plan",
      "--forecast-error",
      "--lang",
      "el",
    ]);
    expect([code, err]).toEqual([0, ""]);
    for (const part of ["«GTXPro» διαβάζεται ως «GTX Pro»", "2.802.496", "2017-11-12", "Μέσο σφάλμα"]) expect(out).toContain(part);
  });

  it("prints what the rest must bring so that the plan stands, and whether the open deals are enough", () => {
    const { out, code } = run("control", [vendor, ...facts, "--day", "2017-11-15", "--grain", "plan", "--lang", "ru"]);
    expect(code).toBe(0);
    // October brought 731,980 of 805,873; the open deals of the export weigh more than what is still to be sold
    for (const part of ["Остаток плана заново", "73\u00a0893", "3\u00a0130\u00a0000", "Периоды вместе дают план", "по шансам достаточно"])
      expect(out).toContain(part);
  });

  it.each([
    ["no facts", [vendor, "--day", "2017-11-15"], "Usage"],
    ["a day that is none", [vendor, ...facts, "--day", "2017-11-31"], "Usage"],
    ["an unknown option", [vendor, ...facts, "--day", "2017-11-15", "--week"], "Usage"],
    ["a day outside the plan", [vendor, ...facts, "--day", "2018-01-01"], "2018-01-01 lies outside the plan"],
    ["a file that is not there", [vendor, "--facts", "nowhere.csv", "--day", "2017-11-15"], "nowhere.csv cannot be read"],
    ["a table of other things", [vendor, "--facts", "README.md", "--day", "2017-11-15"], "Choose a column for"],
    ["a JSON that is no list of events", [vendor, "--facts", "package.json", "--day", "2017-11-15"], "a list of events"],
  ])("says what is wrong with %s", (_, args, part) => {
    const { out, err, code } = run("control", args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(part);
    expect(err).not.toContain("    at ");
  });
});

describe("the command call", () => {
  it("answers every line in order and never stops at a bad one", () => {
    const lines = [
      '{"fn": "REQUIRED_LEADS", "args": [600000, 200000, 0.15]}',
      "not json",
      '{"fn": "NO_SUCH", "args": []}',
      '{"fn": "REQUIRED_LEADS", "args": [600000, 200000, 15]}',
      '{"fn": "REQUIRED_DEALS", "args": [[[10], [null], ["x"]], 3]}',
    ];
    const { out, code } = run("call", [], `${lines.join("\n")}\n`);
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(answers[0]).toEqual({ value: 20 });
    expect(answers.slice(1, 4).map(({ error }) => error)).toEqual(["#VALUE!", "#NAME?", "#NUM!"]);
    expect(answers[4]).toMatchObject({ value: [[4], [""], [{ error: "#VALUE!" }]] });
  });
});
