// Control of the hardware vendor's fourth quarter on its real export, any day of it: what is printed against a plain count of the CSV.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import plan from "../../examples/hardware-vendor/plan.json";
import { examplePlan } from "../../src/app/examplePlan";
import { factsFile, type FactsFile } from "../../src/app/factsFile";
import { controlPlan, forecastErrors, openControl, standUpOf, type ControlReport } from "../../src/control";
import { locales, type Locale } from "../../src/i18n";
import { dateOf, serialOf } from "../../src/plan";
import { controlReport, forecastReport } from "../../src/report";

const path = "examples/hardware-vendor/sales_pipeline.csv";
const bytes = readFileSync(path);
const vendor = examplePlan(plan);
const open = (locale: Locale): Promise<FactsFile> =>
  factsFile(path, bytes, vendor, locale, { names: { person: [], stream: [], stage: [] } });
const { facts, deals } = await open("en");

/** The rows of the file by a plain split: none of its cells has quotes. */
const [heads = [], ...rows] = bytes
  .toString("utf8")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const cell = (row: readonly string[], head: string): string => row[heads.indexOf(head)] ?? "";
const won = rows
  .filter((row) => cell(row, "deal_stage") === "Won")
  .map((row) => ({
    day: cell(row, "close_date"),
    seller: cell(row, "sales_agent"),
    product: cell(row, "product").replace("GTXPro", "GTX Pro"),
    value: Number(cell(row, "close_value")),
  }));
type Won = (typeof won)[number];
const between = (first: string, last: string): readonly Won[] => won.filter(({ day }) => day >= first && day <= last);
const money = (list: readonly Won[]): number => list.reduce((sum, { value }) => sum + value, 0);

/** The sellers below a person of the plan, by their names. */
function sellersOf(id: string): readonly string[] {
  const below = plan.team.filter((person) => person.reportsTo === id);
  return below.length === 0
    ? plan.team.filter((person) => person.id === id).map(({ name }) => name)
    : below.flatMap((person) => sellersOf(person.id));
}

const quarter = Array.from({ length: 92 }, (_, index) => dateOf(serialOf("2017-10-01") + index));
/** The first day, a Sunday; a holiday; a workday; a Saturday; the ends of a month and of the quarter. */
const shown = ["2017-10-01", "2017-10-09", "2017-11-15", "2017-11-18", "2017-11-30", "2017-12-31"];

const controlOn = (today: string) => openControl({ plan: vendor, facts, deals, today });
const factOf = ({ company }: ControlReport, kind: string): number | undefined =>
  company.rows.find(({ measure }) => measure.kind === kind)?.fact;

describe("control of the hardware vendor", () => {
  it("is in a quarter whose every day is there", () => {
    expect([quarter[0], quarter[91]]).toEqual(["2017-10-01", "2017-12-31"]);
    expect(money(won)).toBe(10_005_534);
  });

  it("counts money and deals exactly on every day of the quarter", () => {
    const off = quarter.filter((day) => {
      const report = controlPlan(controlOn(day), "quarter");
      const own = between("2017-10-01", day);
      return factOf(report, "money") !== money(own) || factOf(report, "deals") !== own.length;
    });
    expect(off).toEqual([]);
  });

  it.each(shown)("counts each stream and each person exactly on %s", (day) => {
    const report = controlPlan(controlOn(day), "month");
    const own = between(`${day.slice(0, 8)}01`, day);
    expect(report.nobody).toEqual({ money: 0, deals: 0 });
    expect(report.noStream).toEqual({ money: 0, deals: 0 });
    expect(report.streams.map(({ rows: [row] }) => row?.fact)).toEqual(
      plan.streams.map(({ name }) => money(own.filter(({ product }) => product === name))),
    );
    expect(report.people.map(({ rows: [row] }) => row?.fact)).toEqual(
      plan.team.map(({ id }) => money(own.filter(({ seller }) => sellersOf(id).includes(seller)))),
    );
  });

  it.each(locales.flatMap((locale) => shown.map((day) => [locale, day] as const)))("prints them in %s on %s", (locale, day) => {
    const control = controlOn(day);
    const text = controlReport(vendor, controlPlan(control, "month"), standUpOf(control, "month", []), locale);
    const own = between(`${day.slice(0, 8)}01`, day);
    const written = (value: number): string => new Intl.NumberFormat(locale).format(value);
    const printed = (label: string): string | undefined =>
      text
        .split("\n")
        .map((line) => line.split(/ {2,}/))
        .find(([first]) => first === label)?.[2];
    for (const { name } of plan.streams) expect(printed(name)).toBe(written(money(own.filter(({ product }) => product === name))));
    for (const { id, name } of plan.team)
      expect(printed(name)).toBe(written(money(own.filter(({ seller }) => sellersOf(id).includes(seller)))));
    expect(text).not.toMatch(/NaN|Infinity|undefined|\[object|\{/);
  });

  it("names who lags, with what costs the most", () => {
    const control = controlOn("2017-11-15");
    const { personal, onPace } = standUpOf(control, "month", []);
    expect(personal.length + onPace).toBe(30);
    expect(personal.map(({ person }) => person)).toContain("E2-3");
    const text = controlReport(vendor, controlPlan(control, "month"), standUpOf(control, "month", []), "en");
    expect(text).toMatch(/Donn Cantrell\n {2}Revenue: 5,384 \/ 25,047\.5 {2}■ Behind\n(?: {2}.*\n)*? {2}most of it: GTX Pro, conversion/);
  });
});

describe("what is said of the export", () => {
  it.each(locales)("names near misses and what is none of the plan's, in %s", async (locale) => {
    const { said } = await open(locale);
    const lines = said.split("\n");
    expect(lines[0]).toContain(new Intl.NumberFormat(locale).format(8800));
    expect(lines.filter((line) => /GTXPro.*GTX Pro.*1.480.*--stream/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /Engaging.*1.589/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /Prospecting.*500/.test(line))).toHaveLength(1);
    expect(lines).toHaveLength(5);
  });

  it("takes what a person says of a name instead", async () => {
    const names = { person: [], stream: ["GTXPro=GTX Basic"], stage: ["Engaging=Engaged deals", "Prospecting="] };
    const told = await factsFile(path, bytes, vendor, "en", { names });
    expect(told.said.split("\n")).toHaveLength(2);
    expect(told.facts.some(({ stream }) => stream === "GTX Pro")).toBe(false);
    expect(told.deals.filter(({ stage }) => stage === "Engaged deals")).toHaveLength(1589);
    const wrong = { names: { ...names, stream: ["GTXPro=Nothing"] } };
    await expect(factsFile(path, bytes, vendor, "en", wrong)).rejects.toThrow(/the plan has no “Nothing”\. It has: GTX Pro, GTX Plus Pro/);
    const formless = { names: { ...names, stream: ["GTXPro"] } };
    await expect(factsFile(path, bytes, vendor, "en", formless)).rejects.toThrow(/name in the file=name in the plan/);
  });

  it("asks where dates may be two days, and takes the answer", async () => {
    const unclear = new TextEncoder().encode("date,sales_agent,product,amount\n03/04/2017,Moses Frase,GTX Pro,100\n");
    const none = { names: { person: [], stream: [], stage: [] } };
    await expect(factsFile("a.csv", unclear, vendor, "en", none)).rejects.toThrow(/date: “03\/04\/2017” may be two days.*--dates dmy/);
    const told = await factsFile("a.csv", unclear, vendor, "en", { ...none, dates: "dmy" });
    expect(told.facts.map(({ date }) => date)).toEqual(["2017-04-03"]);
  });
});

describe("the forecast error", () => {
  const errors = forecastErrors(controlOn("2017-12-31"));

  it("is that of fact over the share that was due, at the end of each week", () => {
    const total = money(between("2017-10-01", "2017-12-31"));
    expect(errors?.total).toBe(total);
    expect(errors?.weeks.map(({ date, fact }) => [date, fact])).toEqual(
      quarter.filter((day) => new Date(day).getUTCDay() === 0).map((day) => [day, money(between("2017-10-01", day))]),
    );
    // By hand: weights of working days by the season of their month; October has 21, November 20 and December 20 of them.
    const isFree = (day: string): boolean =>
      [0, 6].includes(new Date(day).getUTCDay()) || plan.calendar.holidays.some(({ date }) => date === day);
    const weight = (day: string): number => (isFree(day) ? 0 : (plan.calendar.season[Number(day.slice(5, 7)) - 1] ?? 0));
    const due = (last: string, of: (day: string) => number): number =>
      quarter.filter((day) => day <= last).reduce((sum, day) => sum + of(day), 0) / quarter.reduce((sum, day) => sum + of(day), 0);
    for (const { date, fact, season, linear } of errors?.weeks.slice(1) ?? []) {
      const straight = due(date, (day) => (isFree(day) ? 0 : 1));
      expect(linear?.value).toBeCloseTo(fact / straight, 4);
      expect(linear?.error).toBeCloseTo(fact / straight / total - 1, 10);
      // The plan's months are whole money and deals, so its shape is that of the weights but for their rounding.
      expect((season?.value ?? 0) / (fact / due(date, weight))).toBeCloseTo(1, 3);
    }
    expect(errors?.weeks[0]).toEqual({ date: "2017-10-01", fact: 18_768 });
  });

  it("is not told before the plan is over", () => {
    expect(forecastErrors(controlOn("2017-12-30"))).toBeUndefined();
    expect(forecastReport(vendor, undefined, "en")).toContain("2017-12-31");
  });

  it("stands in the example's paper as it is computed", () => {
    const paper = readFileSync("examples/hardware-vendor/README.md", "utf8");
    expect(paper).toContain(forecastReport(vendor, errors, "en").trimEnd());
  });
});
