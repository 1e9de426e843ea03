// The Control sheet at the level of a stream or a person, and in the morning: what src/control says, in the embedded engine and in LibreOffice.
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { controlPlan, openControl, standUpOf, type ControlGrain, type ControlRow } from "../../src/control";
import type { Fact } from "../../src/facts";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort } from "../../src/host/port";
import { controlMessages, sheetsMessages } from "../../src/i18n";
import { serialOf, type Plan } from "../../src/plan";
import { writeControl, writeFacts, writePlan } from "../../src/workbook";
import { fact, planFrom, salesFacts, salesTeam } from "../control/salesTeam";
import { controlResults } from "../support/controlResults";
import { findSoffice, noSofficeReason, recalculateAll } from "../support/libreoffice";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

const today = "2026-11-20";
const timed = (person: string, time: string, stream: string, amount: number): readonly Fact[] => [
  fact({ person, date: today, time, stream, count: 1, amount }),
  fact({ person, date: today, time, stream: "New", stage: "Leads", count: 2 }),
];
const facts: readonly Fact[] = [
  ...salesFacts,
  ...timed("maria", "09:10", "New", 210_000),
  ...timed("oleg", "10:45", "Repeat", 90_000),
  ...timed("oleg", "17:20", "New", 150_000),
  fact({ person: "pavel", date: today, stream: "New", stage: "Meetings", count: 3 }),
];

interface Choice {
  readonly level: string;
  readonly grain: ControlGrain;
  /** The word of the stretch on the sheet, where that is another. */
  readonly half?: "morning" | "afternoon";
  /** Which of the facts there are: all of them where nothing is said. */
  readonly of?: keyof typeof sources;
  /** The five sellers as they stand, where nothing is said. */
  readonly plan?: keyof typeof plans;
}
const stagesOf = (role: string): unknown => [
  {
    name: "Sales",
    stages: [
      { name: "Leads", conversion: 0.5, role },
      { name: "Meetings", conversion: 0.3 },
    ],
  },
];
/** Oleg is one of those who call, by his role; or heads Pavel, with a stage for a role that nobody has. */
const plans = {
  calls: planFrom({
    ...salesTeam,
    funnels: stagesOf("Calls"),
    team: (salesTeam.team ?? []).map((person) => ({ ...person, ...(person.id === "oleg" ? { role: "calls" } : {}) })),
  }),
  /** Pavel comes next week. */
  comes: planFrom({
    ...salesTeam,
    team: (salesTeam.team ?? []).map((person) => ({ ...person, ...(person.id === "pavel" ? { hired: "2026-11-23" } : {}) })),
  }),
  heads: planFrom({
    ...salesTeam,
    funnels: stagesOf("Nobody's"),
    team: (salesTeam.team ?? []).map((person) => ({ ...person, ...(person.id === "pavel" ? { reportsTo: "oleg" } : {}) })),
  }),
} as const;
const planOf = ({ plan }: Choice): Plan => (plan === undefined ? salesTeam : plans[plan]);
/** Sources that hold only a part of the facts. */
const sources = {
  deals: facts.filter(({ stage }) => stage === undefined),
  stages: facts.filter(({ stage }) => stage !== undefined),
  bare: facts.map((each) => ({ ...each, amount: 0 })),
  repeat: facts.filter(({ stream }) => stream === "Repeat"),
  nobody: facts.map(({ person: _person, ...each }) => each),
  noStream: facts.map(({ stream: _stream, ...each }) => each),
  olegRepeats: facts.filter(({ person, stream }) => person !== "oleg" || stream === "Repeat"),
  olegLead: [
    ...facts.filter(({ person, stream }) => person !== "oleg" || stream === "Repeat"),
    fact({ person: "oleg", stage: "Meetings", count: 1 }),
  ],
  /** Days alone. */
  untimed: facts.map(({ time: _time, ...each }) => each),
  /** All that Pavel sold is given back. */
  returns: facts.map((each) => (each.person === "pavel" ? { ...each, date: today, amount: 0 - each.amount } : each)),
  bothRepeat: facts.filter(({ person, stream }) => (person !== "oleg" && person !== "pavel") || stream === "Repeat"),
} as const;
const factsOf = ({ of }: Choice): readonly Fact[] => (of === undefined ? facts : sources[of]);
const choices: readonly Choice[] = [
  { level: "New", grain: "month" },
  { level: "Repeat", grain: "week" },
  { level: "maria", grain: "month" },
  { level: "pavel", grain: "fiveDays" },
  { level: "Company", grain: "halfDay", half: "morning" },
  { level: "New", grain: "halfDay", half: "morning" },
  { level: "oleg", grain: "halfDay", half: "morning" },
  { level: "oleg", grain: "halfDay", half: "afternoon" },
  { level: "Company", grain: "halfDay", half: "afternoon", of: "untimed" },
  { level: "oleg", grain: "halfDay", half: "afternoon", of: "untimed" },
  { level: "pavel", grain: "fiveDays", of: "returns" },
  { level: "pavel", grain: "plan", plan: "comes" },
  { level: "Company", grain: "month", of: "deals" },
  { level: "New", grain: "month", of: "deals" },
  { level: "maria", grain: "month", of: "deals" },
  { level: "Company", grain: "month", of: "stages" },
  { level: "pavel", grain: "month", of: "stages" },
  { level: "Company", grain: "month", of: "bare" },
  { level: "Repeat", grain: "month", of: "bare" },
  { level: "maria", grain: "month", of: "bare" },
  { level: "Company", grain: "month", of: "repeat" },
  { level: "New", grain: "month", of: "repeat" },
  { level: "maria", grain: "month", of: "repeat" },
  { level: "Company", grain: "month", of: "nobody" },
  { level: "pavel", grain: "month", of: "nobody" },
  { level: "Company", grain: "month", of: "noStream" },
  { level: "New", grain: "month", of: "noStream" },
  { level: "oleg", grain: "month", of: "olegRepeats" },
  { level: "oleg", grain: "month", of: "olegLead" },
  { level: "oleg", grain: "month", of: "olegRepeats", plan: "calls" },
  { level: "oleg", grain: "month", of: "olegRepeats", plan: "heads" },
  { level: "oleg", grain: "month", of: "bothRepeat", plan: "heads" },
];
const named = choices.map(
  (choice, index) =>
    [`${choice.level}, ${choice.half ?? choice.grain}, ${choice.of ?? "all"}, ${choice.plan ?? "sellers"}`, index, choice] as const,
);

async function write(host: HostPort, choice: Choice): Promise<void> {
  const words: Readonly<Record<string, string>> = { ...sheetsMessages.en, ...controlMessages.en };
  const { level, grain, half } = choice;
  const plan = planOf(choice);
  await writePlan(host, plan, serialOf(today));
  await writeFacts(host, "en", { added: factsOf(choice), changed: [], removed: [] });
  await writeControl(host, plan, serialOf(today), { date: serialOf(today), grain: words[`grain_${half ?? grain}`] ?? "", level });
}

/** Rows of the sheet that are about the level itself: money, deals, units, new clients, leads, meetings; between them stand the streams. */
const own = { money: 0, deals: 3, units: 6, newClients: 7, stage: 8 } as const;

/** What the sheet shows of each measure of the level. */
async function shown(host: HostPort, rows: readonly ControlRow[]): Promise<readonly unknown[]> {
  const { measures } = await controlResults(host);
  let stages = 0;
  return rows.map(({ measure }) => measures[own[measure.kind] + (measure.kind === "stage" ? stages++ : 0)]);
}

function expected(choice: Choice): readonly ControlRow[] {
  const { level, grain, half } = choice;
  const now = half === "morning" ? { now: "14:00" } : {};
  const { company, streams, people } = controlPlan(openControl({ plan: planOf(choice), facts: factsOf(choice), today, ...now }), grain);
  const found = [...streams, ...people].find(
    ({ scope }) => (scope.kind === "stream" && scope.stream === level) || (scope.kind === "person" && scope.person === level),
  );
  return (found ?? company).rows;
}

/** The lights of revenue, then of deals, by stream. */
async function lightsByStream(host: HostPort): Promise<readonly unknown[]> {
  const { measures } = await controlResults(host);
  return [1, 2, 4, 5].map((row) => measures[row]?.[6]);
}

/** How far the chart's line of the facts has come by today. */
async function courseToday(host: HostPort): Promise<unknown> {
  const sheet = controlMessages.en.control_sheet;
  const [days, came] = await host.read(["BR3:BR33", "BV3:BV33"].map((range) => ({ sheet, range })));
  return came?.values[days?.values.findIndex(([day]) => day === serialOf(today)) ?? -1]?.[0];
}

const line = ({ light, plan, fact: came, attainment, pace, forecast, perDay }: ControlRow): readonly unknown[] =>
  [plan, light === "noFacts" ? undefined : came, attainment, pace, forecast?.value, perDay, controlMessages.en[`light_${light}`]].map(
    (value) => (typeof value === "number" ? Number(value.toPrecision(9)) + 0 : (value ?? "")),
  );

describe("the Control sheet at a level", () => {
  it("shows each kind of part that is not held against a person, and of one that is", () => {
    const away = (choice: Choice): readonly string[] =>
      expected(choice).flatMap(({ measure, light }) =>
        light === "notInStream" ? [measure.kind === "stage" ? measure.stage : measure.kind] : [],
      );
    expect(choices.slice(-5).map(away)).toEqual([
      ["newClients", "Leads", "Meetings"],
      [],
      ["newClients", "Leads", "Meetings"],
      [],
      ["newClients", "Leads", "Meetings"],
    ]);
  });

  it.each(named)("agrees in the embedded engine: %s", async (_name, _index, choice) => {
    const host = createEngine("en");
    await write(host, choice);
    const rows = expected(choice);
    expect(rows.some(({ fact: came }) => came > 0)).toBe(choice.of === undefined || !rows.every(({ light }) => light === "noFacts"));
    expect(await shown(host, rows)).toEqual(rows.map(line));
    if (choice.half === undefined) expect(await courseToday(host)).toBeCloseTo(rows[0]?.fact ?? -1, 6);
  });
});

/** What stands at Oleg's level, who has sold repeat deals alone: his part of the other stream is not held against him. */
const olegs = ["○ In other streams so far", "● On pace", "○ In other streams so far", "● On pace"];
it("does not judge a person's part of a stream in which that person does not work", async () => {
  const host = createEngine("en");
  await write(host, { level: "oleg", grain: "month", of: "olegRepeats" });
  expect(await lightsByStream(host)).toEqual(olegs);
  const control = openControl({ plan: salesTeam, facts: sources.olegRepeats, today });
  expect(standUpOf(control, "month", [], "New").elsewhere.map(({ people }) => people)).toEqual([["oleg"]]);
});

describe.skipIf(soffice === null)("the Control sheet at a level, recalculated by LibreOffice", () => {
  const files: Uint8Array[] = [];
  beforeAll(async () => {
    const written: Uint8Array[] = [];
    for (const choice of choices) {
      const host = createFileHost({ engine: createEngine("en"), language: "en", title: "", created: new Date(Date.UTC(2026, 0, 1)) });
      await write(host, choice);
      written.push(await host.toXlsx());
    }
    files.push(...(await recalculateAll(written)));
  }, 600_000);

  it.each(named)("agrees: %s", async (_name, index, choice) => {
    const file = files[index];
    if (file === undefined) throw new Error("no file");
    expect(errorCells(await readWorkbook(file))).toEqual([]);
    const rows = expected(choice);
    const host = await openXlsx(file);
    expect(await shown(host, rows)).toEqual(rows.map(line));
    if (choice.of === "olegRepeats" && choice.plan === undefined) expect(await lightsByStream(host)).toEqual(olegs);
  });
});
