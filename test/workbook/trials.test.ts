// The sheet Trials: what is tried is read back, and its formulas say how many leads are missing as src/control does.
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { judgeExperiment, type Experiment } from "../../src/control";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort } from "../../src/host/port";
import { locales, trialSheetMessages, type Locale } from "../../src/i18n";
import { serialOf } from "../../src/plan";
import { readTrials, writeTrial } from "../../src/workbook";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";
import { typeInto } from "../support/typeInto";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

type Counts = readonly [won: number, trials: number];
const trial = (name: string, usual: Counts, fresh: Counts, uplift: number, more: Partial<Experiment> = {}): Experiment => ({
  name,
  kind: "script",
  usual: { won: usual[0], trials: usual[1] },
  fresh: { won: fresh[0], trials: fresh[1] },
  uplift,
  ...more,
});

const trials: readonly Experiment[] = [
  trial("=Script B", [100, 1000], [130, 1000], 0.2, { since: "2026-11-02" }),
  trial("enough", [400, 4000], [480, 4000], 0.2, { kind: "source" }),
  trial("rare", [3, 100_000], [0, 0], 0.01),
  trial("often", [2, 3], [1, 2], 0.4),
  trial("too often", [90, 100], [50, 60], 0.2),
  trial("nothing won", [0, 100], [20, 100], 0.2),
  trial("not begun", [0, 0], [0, 0], 10),
];

const stateOf = { unreachable: "unreachable", few: "few", enough: "enough", noData: "noData" } as const;

/** What the sheet is to say of a trial by the core: what is needed, what is missing, whether it is enough. */
function expected(given: Experiment, language: Locale): readonly unknown[] {
  const { usual } = given;
  const { needed = "", left = "" } = judgeExperiment(given);
  const still = left === "" ? (usual.won > 0 ? "unreachable" : "noData") : left > 0 ? "few" : "enough";
  return [needed, left, trialSheetMessages[language][`trial_${stateOf[still]}`]];
}

async function onSheet(host: HostPort): Promise<readonly (readonly unknown[])[]> {
  const columns = await host.read(["needed", "left", "state"].map((id) => ({ name: `trials_${id}` })));
  const [states] = columns.slice(-1);
  return (states?.values ?? []).map((_, row) => columns.map((cells) => cells?.values[row]?.[0] ?? ""));
}

async function write(host: HostPort, language: Locale): Promise<void> {
  for (const { name, kind, since, usual, fresh, uplift } of trials) {
    const counts = { usualTrials: usual.trials, usualWon: usual.won, freshTrials: fresh.trials, freshWon: fresh.won };
    await writeTrial(host, language, { name, kind, ...(since === undefined ? {} : { since }), uplift, ...counts });
  }
}

describe("the sheet Trials", () => {
  it.each(locales)("gives back what was written and says how many leads are missing (%s)", async (locale) => {
    const host = createEngine(locale);
    expect(await readTrials(host)).toEqual({ state: "none" });
    await write(host, locale);
    const read = await readTrials(host);
    expect(read).toMatchObject({ state: "records", faults: [] });
    expect(read.state === "records" && read.rows.map(({ record }) => record)).toEqual(trials);
    expect((await onSheet(host)).slice(0, trials.length + 1)).toEqual([...trials.map((each) => expected(each, locale)), ["", "", ""]]);
    const [rates, proof] = await host.read([{ name: "trials_freshRate" }, { name: "trials_proof" }]);
    expect([rates?.values[0]?.[0], rates?.values[6]?.[0]]).toEqual([0.13, ""]);
    expect(proof?.values[0]?.[0]).toMatch(/^●/);
  });

  it("changes a trial by its name in what is given, as one undo, and keeps what people typed", async () => {
    const host = createEngine("en");
    await write(host, "en");
    await typeInto(host, "trials_since", 1, serialOf("2026-10-01"));
    await typeInto(host, "trials_name", 8, "typed");
    await typeInto(host, "trials_kind", 8, "πηγή lead");
    await typeInto(host, "trials_uplift", 8, 0.5);
    expect(await writeTrial(host, "en", { name: "Enough ", freshWon: 500, freshTrials: 4100 })).toMatchObject({ batches: 1 });
    await writeTrial(host, "en", { name: "Typed", usualTrials: 10, usualWon: 1 });
    const records = async () => {
      const read = await readTrials(host);
      return read.state === "none" ? [] : read.rows.map(({ record }) => record);
    };
    expect((await records()).slice(1)).toEqual([
      { ...trials[1], name: "Enough", since: "2026-10-01", fresh: { won: 500, trials: 4100 } },
      ...trials.slice(2),
      trial("Typed", [1, 10], [0, 0], 0.5, { kind: "source" }),
    ]);
    await host.undo();
    await host.undo();
    expect((await records())[1]).toEqual({ ...trials[1], since: "2026-10-01" });
  });

  it("names what cannot be, loses nothing of it, and says so on the sheet", async () => {
    const host = createEngine("en");
    await write(host, "en");
    const wrong: readonly (readonly [column: string, row: number, value: string | number, fault: string])[] = [
      ["usualWon", 0, 1001, "trials[7].usualWon wonAboveTrials"],
      ["freshTrials", 1, "many", "trials[8].freshTrials wrongKind"],
      ["freshWon", 2, 5, "trials[9].freshWon wonAboveTrials"],
      ["usualWon", 3, -1, "trials[10].usualWon negative"],
      ["uplift", 4, "", "trials[11].uplift missing"],
      ["name", 5, "enough", "trials[12].name repeatedName"],
      ["kind", 6, "prices", "trials[13].kind notOneOf"],
      ["usualTrials", 7, 3, "trials[14].usualWon missing"],
    ];
    for (const [column, row, value] of wrong) await typeInto(host, `trials_${column}`, row, value);
    const read = await readTrials(host);
    const found = read.state === "none" ? [] : read.faults.map(({ path, code }) => `${path} ${code}`);
    for (const [, , , fault] of wrong) expect(found).toContain(fault);
    expect(found.filter((line) => !line.startsWith("trials[14]"))).toHaveLength(7);
    expect(read).toMatchObject({ rows: [] });
    const lines = (await onSheet(host)).slice(0, 8);
    expect(lines).toEqual(lines.map(() => ["", "", trialSheetMessages.en.trial_mend]));
    const [proof, kept] = await host.read([{ name: "trials_proof" }, { name: "trials_freshTrials" }]);
    expect(proof?.values).toEqual([[trialSheetMessages.en.trials_incomplete]]);
    expect(kept?.values[1]).toEqual(["many"]);
    // what is mended counts again
    await typeInto(host, "trials_usualWon", 0, 100);
    await typeInto(host, "trials_freshTrials", 1, 4000);
    expect(await readTrials(host)).toMatchObject({ rows: [{ record: trials[0] }, { record: trials[1] }] });
  });
});

describe.skipIf(soffice === null)("the sheet Trials, recalculated by LibreOffice", () => {
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const written: Uint8Array[] = [];
    for (const language of locales) {
      const host = createFileHost({ engine: createEngine(language), language, title: "", created: new Date(Date.UTC(2026, 0, 1)) });
      await write(host, language);
      await typeInto(host, "trials_freshWon", trials.length, "many");
      written.push(await host.toXlsx());
    }
    files.push(...(await recalculateAll(written)));
  }, 600_000);

  it.each(locales.map((locale, index) => [locale, index] as const))("agrees (%s)", async (locale, index) => {
    const file = files[index];
    if (file === undefined) throw new Error("no file");
    expect(errorCells(await readWorkbook(file))).toEqual([]);
    const mend = ["", "", trialSheetMessages[locale].trial_mend];
    expect((await onSheet(await openXlsx(file))).slice(0, trials.length + 2)).toEqual([
      ...trials.map((each) => expected(each, locale)),
      mend,
      ["", "", ""],
    ]);
  });
});
