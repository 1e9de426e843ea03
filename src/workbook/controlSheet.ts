import type { Step } from "../host/port";
import { rows as calendarRows } from "./calendarGrid";
import { quoted, reference } from "./address";
import { notes, type Scene } from "./column";
import { partsOf, baseLines, controlColumns as c, controlRows, lineSpan, sheetGrains, times } from "./controlLayout";
import { frameOf } from "./frameOf";
import { factsIn, moneyTotals, writeLines } from "./controlLines";
import { peoplePlace, writePeople } from "./controlPeople";
import { writeOpenDeals } from "./controlDeals";
import { writeConversions } from "./controlConversions";
import { measureRows, writeMeasures } from "./controlTable";
import { lightLooks } from "./lightLooks";
import { calendarLine, closedSum, listFrame, shareFormulas, writeTimes } from "./controlTime";
import type { DatedPlan } from "./daysSheet";
import { penOf, type Pen } from "./pen";
import { sectionLine } from "./planSheet";
import { accent, dateFormats, formats, quiet, roles, tabs, title } from "./style";

/** What a person has chosen on the sheet; the usual where nothing is. */
export interface ControlChoices {
  /** A day, or the formula that follows today. */
  readonly date?: number;
  readonly grain?: string;
  readonly level?: string;
  readonly onPace?: number;
  readonly watch?: number;
  readonly band?: number;
  readonly soften?: boolean;
}

/**
 * Writes the Control sheet: plan against fact by native formulas over Calendar, Team and Facts. The day follows today and
 * may be typed over. The workings stand folded on the right.
 */
export function controlSheetSteps(
  plan: DatedPlan,
  sheet: string,
  scene: Scene,
  choices: ControlChoices,
  position: number | undefined,
): readonly Step[] {
  const pen = penOf(sheet);
  const widths = [34, 8, 15, 15, 11, 12, 15, 15, 20, 3];
  pen.add({
    kind: "sheet",
    name: sheet,
    tabColor: tabs.control,
    freezeRows: controlRows.elapsed,
    landscape: true,
    widths,
    ...(position === undefined ? {} : { position }),
  });
  const measures = measureRows(plan, sheet, scene).length;
  const conversions = controlRows.first + measures + 1;
  const steps = plan.funnels.reduce((sum, { stages }) => sum + stages.length, 0);
  const people = conversions + (steps > 0 ? steps + 3 : 0);
  const count = scene.frames["team_id"] === undefined ? 0 : (plan.team?.length ?? 0);
  const place = count === 0 ? undefined : peoplePlace(scene, sheet, people + 1, count);
  writeHead(pen, plan, sheet, scene, choices);
  writeLists(pen, sheet, scene);
  writeTimes(pen, sheet, scene, moneyTotals(plan, scene, sheet));
  writeLines(pen, plan, sheet, scene);
  writeTotals(pen, plan, sheet, scene);
  pen.add(...sectionLine(sheet, controlRows.section, 1, 9, scene.words("control_measures")));
  writeMeasures(pen, plan, sheet, scene, place);
  pen.add(...lightLooks(sheet, `I${controlRows.first}:I${controlRows.first + measures - 1}`));
  pen.name("control_measures", `A${controlRows.first}:I${controlRows.first + measures - 1}`);
  if (steps > 0) {
    pen.add(...sectionLine(sheet, conversions, 1, 9, scene.words("control_conversions")));
    writeConversions(pen, plan, sheet, scene, conversions + 1);
  }
  if (count > 0) {
    pen.add(...sectionLine(sheet, people, 1, 9, scene.words("control_people")));
    writePeople(pen, sheet, scene, people + 1, count);
    pen.add(peopleChart(sheet, scene, people + 2, count));
  }
  if (scene.frames["deals_id"] !== undefined) {
    const deals = people + (count > 0 ? count + 5 : 0);
    pen.add(...sectionLine(sheet, deals, 1, 9, scene.words("control_openDeals")));
    writeOpenDeals(pen, plan, sheet, scene, deals + 1);
  }
  writeCourse(pen, sheet, scene);
  pen.add({ kind: "group", sheet, range: "W:BW", folded: true });
  return pen.steps;
}

/** The title, what is chosen, and the limits. */
function writeHead(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene, choices: ControlChoices): void {
  const { words } = scene;
  const { all } = partsOf(scene, sheet);
  pen.put("A1", words("control_title"));
  pen.look("A1", title);
  pen.put("A2", words("control_legend"));
  pen.look("A2", quiet);
  const today = `=MAX(${all("plan_start")},MIN(${all("plan_end")},TODAY()))`;
  const grains = sheetGrains.map((grain) => words(`grain_${grain}`));
  const yes = [words("control_yes"), words("control_no")];
  const levels = levelFrame(sheet, scene);
  for (const [id, cell, content, format, rule] of [
    ["date", `C${controlRows.date}`, choices.date ?? today, dateFormats[plan.language], { type: "date", min: 61, max: 2958465 }],
    ["grain", `C${controlRows.grain}`, choices.grain ?? words("grain_month"), "@", { type: "list", values: grains }],
    [
      "level",
      `C${controlRows.level}`,
      choices.level ?? words("control_company"),
      "@",
      { type: "listFrom", source: { sheet, range: levels } },
    ],
    ["onPace", "I3", choices.onPace ?? 0.95, "0%", { type: "number", min: 0, max: 2 }],
    ["watch", "I4", choices.watch ?? 0.85, "0%", { type: "number", min: 0, max: 2 }],
    ["band", "I5", choices.band ?? 0.8, "0%", { type: "number", min: 0.01, max: 0.99 }],
    ["soften", "I6", yes[choices.soften === false ? 1 : 0] ?? "", "@", { type: "list", values: yes }],
  ] as const) {
    const name = `control_${id}`;
    const label = `${cell.startsWith("C") ? "A" : "G"}${cell.slice(1)}`;
    pen.put(label, words(name));
    pen.put(cell, content);
    pen.look(cell, { ...roles.input, align: "right", number: format });
    pen.name(name, cell);
    pen.add({ kind: "validation", sheet, range: cell, rule, ...notes(name, words) });
  }
  const row = controlRows.elapsed;
  pen.put(`A${row}`, words("control_elapsed"));
  pen.put(`C${row}`, `=${times.elapsed}`);
  pen.put(`D${row}`, `=${words("control_of", { n: "\u0001" }).split("\u0001").map(quoted).join(`&${times.workdays}&`)}`);
  pen.put(`E${row}`, `=IF(${times.workdays}>0,${times.elapsed}/${times.workdays},"")`);
  pen.look(`C${row}`, { ...roles.link, align: "right", number: formats.tenths.replace(".0", ".#") });
  pen.look(`E${row}`, { ...roles.result, align: "right", number: "0.0%" });
}

/** Streams and people that the sheet may be looked at for, below the company. */
function levelFrame(sheet: string, { frames }: Scene): string {
  const rows = 1 + frameOf(frames, "streams_name").rows + (frames["team_name"]?.rows ?? 0);
  return reference(listFrame(sheet, 68, rows), sheet).replace(/\$/g, "");
}

function writeLists(pen: Pen, sheet: string, scene: Scene): void {
  const { words, frames } = scene;
  sheetGrains.forEach((grain, index) => pen.put(`BO${3 + index}`, words(`grain_${grain}`)));
  pen.put("BP3", words("control_company"));
  const streams = frameOf(frames, "streams_name");
  const team = frames["team_name"];
  const list = [streams, ...(team === undefined ? [] : [team])].flatMap((frame) =>
    Array.from({ length: frame.rows }, (_, index) => reference({ ...frame, row: frame.row + index, rows: 1 }, sheet)),
  );
  pen.add({ kind: "formulas", sheet, range: `BP4:BP${3 + list.length}`, formulas: list.map((cell) => [`=${cell}&""`]) });
  const wanted = [streams, ...(frames["team_id"] === undefined ? [] : [frames["team_id"]])].flatMap((frame) =>
    Array.from({ length: frame.rows }, (_, index) => reference({ ...frame, row: frame.row + index, rows: 1 }, sheet)),
  );
  pen.add({ kind: "formulas", sheet, range: `BQ4:BQ${3 + wanted.length}`, formulas: wanted.map((cell) => [`="="&${cell}`]) });
  const levels = levelFrame(sheet, scene).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const name = `$C$${controlRows.level}`;
  pen.put(times.level, `=IF(${name}="",1,IFERROR(MATCH(${name},${levels},0),1))`);
  pen.put(times.stream, `=IF(AND(${times.level}>1,${times.level}<=${1 + streams.rows}),${times.level}-1,0)`);
  pen.put(times.person, `=IF(${times.level}>${1 + streams.rows},${times.level}-${1 + streams.rows},0)`);
}

/** What tables of several lines share: the size of a deal, the tail of the band, and the company's money in the window. */
function writeTotals(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene): void {
  const { all } = partsOf(scene, sheet);
  const count = baseLines(plan).length;
  const money = (column: Parameters<typeof lineSpan>[0]): string =>
    `SUMPRODUCT((${lineSpan("type", count)}="money")*1,${lineSpan(column, count)})`;
  const targets = all("streams_target");
  pen.put(
    times.size,
    `=IF(SUM(${targets})>0,SUMPRODUCT(${targets},${all("streams_check")})/SUM(${targets}),INDEX(${all("streams_check")},1))`,
  );
  pen.put(times.tail, "=(1-$I$5)/2");
  pen.put(times.reach, "=NORMSINV((1+$I$5)/2)");
  pen.put(times.from, `=ROUND(${money("from")},2)`);
  pen.put(times.to, `=ROUND(${money("from")}+${money("plan")},2)`);
  pen.put(times.exact, `=${money("exact")}`);
  pen.put(times.expected, `=${money("expected")}`);
}

const points = 31;
const course = { day: "BR", period: "BS", share: "BT", plan: "BU", fact: "BV" } as const;

/** The way of the money through the window, at 31 days of it: as planned; as it came, then as it goes on. */
function writeCourse(pen: Pen, sheet: string, scene: Scene): void {
  const { words } = scene;
  const { all } = partsOf(scene, sheet);
  const target = calendarLine(scene, sheet, calendarRows.target);
  const upTo = (period: string, share: string): string =>
    `(${closedSum(scene, sheet, target, period)}+IF(${period}=0,0,INDEX(${target},1,${period})*${share}))`;
  const ratio = `IF(${times.exact}>0,$${c.exact}$${controlRows.first}/${times.exact},0)`;
  const stream = `"="&INDEX(${all("streams_name")},MAX(1,${times.stream}))`;
  const rows = Array.from({ length: points }, (_, index) => 3 + index);
  rows.forEach((row, index) => {
    const [day, period, share] = [`$${course.day}${row}`, `$${course.period}${row}`, `$${course.share}${row}`];
    const formulas = shareFormulas(scene, sheet, day, period);
    pen.put(day, `=MAX(${all("plan_start")},ROUND(${times.first}+(${times.last}-${times.first})*${index}/${points - 1},0))`);
    pen.put(period, `=${formulas.period}`);
    pen.put(share, `=${formulas.share}`);
    pen.put(`${course.plan}${row}`, `=(${upTo(period, share)}-${upTo(times.before.period, times.before.share)})*${ratio}`);
    const until = `facts_stage,"=",facts_date,"<="&${day}`;
    const came = `IF(${times.stream}=0,${factsIn(scene, sheet, "amount", until)},${factsIn(scene, sheet, "amount", `${until},facts_stream,${stream}`)})`;
    const [done, due] = [`$${c.fact}$${controlRows.first}`, `$${c.expected}$${controlRows.first}`];
    pen.put(`${course.fact}${row}`, `=IF(${day}<=${times.end},${came},IF(${due}>0,${done}*$${course.plan}${row}/${due},${done}))`);
  });
  pen.look(`${course.day}3:${course.day}${2 + points}`, { number: "dd.mm" });
  const column = (letter: string): { sheet: string; range: string } => ({ sheet, range: `${letter}3:${letter}${2 + points}` });
  pen.add({
    kind: "chart",
    sheet,
    anchor: "K8",
    width: 460,
    height: 300,
    type: "line",
    title: words("control_chart"),
    categories: column(course.day),
    series: [
      { title: words("control_plan"), values: column(course.plan), color: "#8a8a8a" },
      { title: words("control_factForecast"), values: column(course.fact), color: accent },
    ],
  });
}

function peopleChart(sheet: string, { words }: Scene, first: number, count: number): Step {
  const column = (letter: string): { sheet: string; range: string } => ({
    sheet,
    range: `${letter}${first}:${letter}${first + count - 1}`,
  });
  return {
    kind: "chart",
    sheet,
    anchor: "K24",
    width: 460,
    height: Math.min(700, 120 + 22 * count),
    type: "bar",
    title: words("control_chartPeople"),
    categories: column(c.label),
    series: [{ title: words("control_pace"), values: column(c.pace), color: accent }],
  };
}
