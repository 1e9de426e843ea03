// node --import tsx scripts/hardwareVendor.ts FOLDER [FILE]: derives the plan of examples/hardware-vendor from the CSV files in FOLDER.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { apportion, countWorkdays, seasonalIndices, weekendOf, workCalendar } from "../src/core";
import { parsePlan, serialOf, type Calendar, type CheckSource, type Person, type Plan, type Stream } from "../src/plan";

const out = join(dirname(fileURLToPath(import.meta.url)), "../examples/hardware-vendor/plan.json");

/** The whole quarters before the plan: closes begin on 2017-03-01, so the first quarter is cut off on the left. */
const window = { first: "2017-04-01", last: "2017-09-30", name: "Q2 and Q3 2017" } as const;
const previousQuarter = { first: "2017-07-01", last: "2017-09-30" } as const;
/** Nobody's facts: what the quarter is to bring above the one before, in what steps, and what managers assign beyond their plan. */
const guesses = { growth: 0.05, goalStep: 10_000, cushion: [0, 0, 0.05] } as const;

/** US federal public holidays; a day that falls on a Saturday is kept on the Friday before. */
const holidaysBefore = ["2017-05-29", "2017-07-04", "2017-09-04"];
const holidays: Calendar["holidays"] = [
  { date: "2017-10-09", name: "Columbus Day" },
  { date: "2017-11-10", name: "Veterans Day (observed)" },
  { date: "2017-11-23", name: "Thanksgiving Day" },
  { date: "2017-12-25", name: "Christmas Day" },
];
const weekend = 1; // Saturday and Sunday

interface Deal {
  readonly seller: string;
  readonly product: string;
  readonly stage: string;
  readonly engaged: string;
  readonly closed: string;
  readonly value: number;
}
interface Seller {
  readonly name: string;
  readonly manager: string;
  readonly office: string;
}

/** The rows of a CSV whose fields hold no quotes, as those of this set do; each row by the names of its columns. */
function readRows(folder: string, file: string): readonly ((column: string) => string)[] {
  const text = readFileSync(join(folder, file), "utf8");
  if (text.includes('"')) throw new Error(`${file}: quoted fields are not expected here`);
  const [heads = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(","));
  return rows.map((row, index) => (column) => {
    const value = row[heads.indexOf(column)];
    if (value === undefined || row.length !== heads.length) throw new Error(`${file}, row ${index + 2}: no ${column}`);
    return value;
  });
}

function readDeals(folder: string): readonly Deal[] {
  return readRows(folder, "sales_pipeline.csv").map((field) => ({
    seller: field("sales_agent"),
    product: field("product") === "GTXPro" ? "GTX Pro" : field("product"),
    stage: field("deal_stage"),
    engaged: field("engage_date"),
    closed: field("close_date"),
    value: Number(field("close_value")),
  }));
}

/** Stops where the files are not the set that this plan was derived from. */
function demandFacts(deals: readonly Deal[]): void {
  const count = (stage: string): number => deals.filter((deal) => deal.stage === stage).length;
  const facts: readonly (readonly [string, number, number])[] = [
    ["deals", deals.length, 8800],
    ["won", count("Won"), 4238],
    ["lost", count("Lost"), 2473],
    ["engaging", count("Engaging"), 1589],
    ["prospecting", count("Prospecting"), 500],
    ["won revenue", revenueOf(deals.filter(({ stage }) => stage === "Won")), 10_005_534],
    ["sellers with deals", new Set(deals.map(({ seller }) => seller)).size, 30],
    ["products", new Set(deals.map(({ product }) => product)).size, 7],
  ];
  const off = facts.filter(([, found, expected]) => found !== expected);
  if (off.length > 0) throw new Error(off.map(([what, found, expected]) => `${what}: ${found}, not ${expected}`).join("; "));
}

function revenueOf(deals: readonly Deal[]): number {
  return deals.reduce((sum, { value }) => sum + value, 0);
}

function within(deals: readonly Deal[], { first, last }: { readonly first: string; readonly last: string }): readonly Deal[] {
  return deals.filter(({ closed }) => closed >= first && closed <= last);
}

/** A stream for each product, the largest first; shares to 4 decimals, exactly 1 in sum. */
function streamsOf(won: readonly Deal[]): readonly Stream[] {
  const products = [...new Set(won.map(({ product }) => product))]
    .map((product) => ({ product, sold: won.filter((deal) => deal.product === product) }))
    .sort((left, right) => revenueOf(right.sold) - revenueOf(left.sold));
  const revenues = products.map(({ sold }) => revenueOf(sold));
  const shares = apportion(1, revenues, { step: 0.0001 });
  return products.map(({ product, sold }, index): Stream => {
    const checkSource: CheckSource = { kind: "fact", deals: sold.length, period: window.name };
    const check = rounded(revenueOf(sold) / sold.length, 2);
    return { name: product, kind: "other", share: shares[index] ?? 0, check, checkSource, unitsPerDeal: 1, funnel: "Sales" };
  });
}

/** The director, his offices, their managers, their sellers with deals; weights are thousands of dollars won. */
function teamOf(won: readonly Deal[], sellers: readonly Seller[]): readonly Person[] {
  const active = sellers.filter(({ name }) => won.some(({ seller }) => seller === name));
  const wonBy = (group: readonly Seller[]): number =>
    rounded(revenueOf(won.filter(({ seller }) => group.some(({ name }) => name === seller))) / 1000, 3);
  const person = (id: string, name: string, role: string, group: readonly Seller[], reportsTo?: string): Person => ({
    ...{ id, name, role, weight: wonBy(group), status: "draft" },
    ...(reportsTo === undefined ? {} : { reportsTo }),
  });
  const team = [person("D", "Sales director", "Director", active)];
  for (const office of distinct(active, ({ office }) => office)) {
    const letter = office.slice(0, 1);
    const inOffice = active.filter((seller) => seller.office === office);
    team.push(person(letter, `${office} office`, "Office", inOffice, "D"));
    distinct(inOffice, ({ manager }) => manager).forEach((manager, row) => {
      const [id, group] = [`${letter}${row + 1}`, inOffice.filter((seller) => seller.manager === manager)];
      team.push(person(id, manager, "Manager", group, letter));
      group.forEach((seller, column) => team.push(person(`${id}-${column + 1}`, seller.name, "Seller", [seller], id)));
    });
  }
  return team;
}

function distinct<T>(list: readonly T[], pick: (item: T) => string): readonly string[] {
  return [...new Set(list.map(pick))];
}

/** Revenue per working day in the first, second and third month of a quarter, for January to December; mean 1. */
function seasonOf(won: readonly Deal[]): readonly number[] {
  const calendar = workCalendar(weekendOf(weekend), holidaysBefore.map(serialOf), []);
  const months = ["04", "05", "06", "07", "08", "09"].map((month) => ({
    first: `2017-${month}-01`,
    last: `2017-${month}-${["04", "06", "09"].includes(month) ? 30 : 31}`,
  }));
  const sold = months.map((month) => revenueOf(within(won, month)));
  const days = months.map(({ first, last }) => countWorkdays(calendar, serialOf(first), serialOf(last)));
  const byPosition = (values: readonly number[]): readonly number[] =>
    [0, 1, 2].map((position) => (values[position] ?? 0) + (values[position + 3] ?? 0));
  const indices = seasonalIndices(byPosition(sold), 3, byPosition(days)).map((index) => rounded(index, 3));
  return Array.from({ length: 12 }, (_, month) => indices[month % 3] ?? 0);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function planOf(deals: readonly Deal[], sellers: readonly Seller[]): Plan {
  const closed = within(deals, window);
  const won = closed.filter(({ stage }) => stage === "Won");
  const before = revenueOf(within(won, previousQuarter));
  const days = won.reduce((sum, deal) => sum + serialOf(deal.closed) - serialOf(deal.engaged), 0) / won.length;
  const source = { kind: "fact", passed: won.length, reached: closed.length, period: window.name } as const;
  const conversion = rounded(won.length / closed.length, 4);
  return {
    language: "en",
    company: "Hardware vendor (fictitious)",
    period: { start: "2017-10-01", end: "2017-12-31" },
    fiscalStart: 1,
    weekend,
    currency: "USD",
    midday: "13:00",
    goal: { kind: "revenue", amount: Math.round((before * (1 + guesses.growth)) / guesses.goalStep) * guesses.goalStep, fixedCosts: 0 },
    cushion: guesses.cushion,
    streams: streamsOf(won),
    calendar: { grain: "month", holidays, workdays: [], season: seasonOf(won) },
    team: teamOf(won, sellers),
    funnels: [{ name: "Sales", stages: [{ name: "Engaged deals", conversion, source, lag: Math.round(days), role: "Seller" }] }],
  };
}

try {
  const [folder, file = out] = process.argv.slice(2);
  if (folder === undefined) throw new Error("which folder holds sales_pipeline.csv and sales_teams.csv?");
  const deals = readDeals(folder);
  demandFacts(deals);
  const sellers = readRows(folder, "sales_teams.csv").map((field): Seller => ({
    name: field("sales_agent"),
    manager: field("manager"),
    office: field("regional_office"),
  }));
  const { plan, faults } = parsePlan(planOf(deals, sellers));
  if (plan === undefined) throw new Error(JSON.stringify(faults));
  writeFileSync(file, await format(JSON.stringify(plan), { parser: "json", printWidth: 140 }));
  process.stdout.write(`Written: ${file}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
