import { reference, spanReference, type Frame } from "./address";
import { rows as calendarRows } from "./calendarGrid";
import type { Scene } from "./column";
import { criteria, partsOf, controlRows, sheetGrains, times } from "./controlLayout";
import { anything } from "./controlSight";
import { frameOf } from "./frameOf";
import type { Pen } from "./pen";

/** A row of the Calendar over all its periods, by how far below the first days it stands. */
export function calendarLine({ frames }: Scene, sheet: string, row: number): string {
  const first = frameOf(frames, "calendar_first");
  return spanReference({ ...first, row: first.row + row - calendarRows.first }, sheet);
}

/** What a line of the Calendar plans in the periods before one. */
export function closedSum(scene: Scene, sheet: string, line: string, period: string): string {
  const first = frameOf(scene.frames, "calendar_first");
  const start = reference({ ...first, columns: 1 }, sheet);
  return `SUMPRODUCT((COLUMN(${line})-COLUMN(${start})+1<${period})*1,${line})`;
}

/**
 * The window that the chosen day and stretch make, and how far the plan's periods have come at its ends.
 *
 * @param totals the cells of the streams' money: where one has hundredths, parts are rounded to those
 */
export function writeTimes(pen: Pen, sheet: string, scene: Scene, totals: readonly string[]): void {
  const { all } = partsOf(scene, sheet);
  const [start, end, fiscal] = [all("plan_start"), all("plan_end"), all("plan_fiscal")];
  const days = frameOf(scene.frames, "days_working");
  const day = `(ROW(${all("days_working")})-${days.row}+${start})`;
  const workedBefore = (limit: string): string => `=SUMPRODUCT(MAX((${all("days_working")}>0)*(${day}${limit})*(${day}<=${end})*${day}))`;
  const worked = (from: string, to: string): string =>
    `SUMIFS(${all("days_working")},${all("days_day")},">="&${from},${all("days_day")},"<="&${to})`;
  pen.put(times.asOf, `=INT($C$${controlRows.date})`);
  pen.put(times.grain, `=IFERROR(MATCH($C$${controlRows.grain},${grainList()},0),0)`);
  times.worked.forEach((cell, index) => pen.put(cell, workedBefore(index === 0 ? `<=${times.asOf}` : `<${times.worked[index - 1] ?? ""}`)));
  const at = (kind: "first" | "last"): string => stretchEnds(times.asOf, fiscal, start, end)[kind];
  pen.put(times.first, `=MAX(${start},IF(${times.grain}=0,${start},CHOOSE(${times.grain},${at("first")})))`);
  pen.put(times.last, `=MIN(${end},IF(${times.grain}=0,${end},CHOOSE(${times.grain},${at("last")})))`);
  pen.put(times.end, `=MIN(${times.last},${times.asOf})`);
  pen.put(times.half, `=IF(${times.grain}=1,1,IF(${times.grain}=2,2,0))`);
  const midday = all("plan_midday");
  pen.put(times.since, `=IF(${times.half}=0,${anything},IF(${times.half}=1,">=0",">="&${midday}))`);
  pen.put(times.timed, `=IF(${times.half}=0,${anything},">=0")`);
  pen.put(times.until, `=IF(${times.half}=1,"<"&${midday},${anything})`);
  pen.put(times.named, `=IF(${times.stream}=0,${anything},INDEX(${criteria(scene, "streams_name")},MAX(1,${times.stream})))`);
  writeTilde(pen);
  pen.put(times.workdays, `=IF(${times.last}<${times.first},0,${worked(times.first, times.last)})*IF(${times.half}>0,0.5,1)`);
  pen.put(times.elapsed, `=IF(${times.end}<${times.first},0,${worked(times.first, times.end)})*IF(${times.half}>0,0.5,1)`);
  pen.put(times.digits, `=IF(${[all("plan_revenue"), ...totals].map((cell) => `ABS(${cell}-ROUND(${cell},0))`).join("+")}>0,2,0)`);
  for (const [place, on] of [
    [times.before, `${times.first}-1`],
    [times.now, times.end],
    [times.close, times.last],
  ] as const)
    writePlace(pen, sheet, scene, place, on);
}

/** Asks the spreadsheet whether a criterion of two `~` finds one. */
function writeTilde(pen: Pen): void {
  const sample = "$BN$7:$BN$8";
  for (const row of [7, 8]) pen.put(`$BN$${row}`, "~");
  pen.put(times.tilde, `=IF(COUNTIF(${sample},"=~~")>0,"~~","~")`);
}

/** The period of a day and how much of it is behind its evening, by weight; by calendar days where none is worked. */
function writePlace(
  pen: Pen,
  sheet: string,
  scene: Scene,
  place: { readonly day: string; readonly period: string; readonly share: string },
  on: string,
): void {
  const { all } = partsOf(scene, sheet);
  const { share, period } = shareFormulas(scene, sheet, place.day, place.period);
  pen.put(place.day, `=MAX(${on},${all("plan_start")}-1)`);
  pen.put(place.period, `=${period}`);
  pen.put(place.share, `=${share}`);
}

/** The formulas of a day's period and of the part of it that is over. */
export function shareFormulas(
  scene: Scene,
  sheet: string,
  day: string,
  period: string,
): { readonly period: string; readonly share: string } {
  const { all } = partsOf(scene, sheet);
  const at = (row: number): string => `INDEX(${calendarLine(scene, sheet, row)},1,${period})`;
  const [first, last, weight] = [at(calendarRows.first), at(calendarRows.last), at(calendarRows.weight)];
  const part = `SUMIFS(${all("days_weight")},${all("days_day")},">="&${first},${all("days_day")},"<="&${day})/${weight}`;
  const plain = `(${day}-${first}+1)/(${last}-${first}+1)`;
  return {
    period: `IF(${day}<${all("plan_start")},0,MATCH(${day},${calendarLine(scene, sheet, calendarRows.start)},1))`,
    share: `IF(${period}=0,0,IF(${day}>=${last},1,IF(${weight}>0,${part},${plain})))`,
  };
}

/** First and last days of all stretches, in the order of `sheetGrains`, for CHOOSE. */
function stretchEnds(day: string, fiscal: string, start: string, end: string): { readonly first: string; readonly last: string } {
  const months = (count: number): readonly [string, string] => {
    const gone = `MOD(MONTH(${day})-${fiscal}+12,${count})`;
    return [`EOMONTH(${day},-1-${gone})+1`, `EOMONTH(${day},${count - 1}-${gone})`];
  };
  const [one, , three, , five] = times.worked;
  const half = [`IF(${one}>0,${one},${start})`, `IF(${one}>0,${one},${start}-1)`] as const;
  const ends: Readonly<Record<(typeof sheetGrains)[number], readonly [string, string]>> = {
    morning: half,
    afternoon: half,
    day: [day, day],
    threeDays: [three, day],
    fiveDays: [five, day],
    week: [`${day}-WEEKDAY(${day},2)+1`, `${day}-WEEKDAY(${day},2)+7`],
    month: months(1),
    quarter: months(3),
    halfYear: months(6),
    year: months(12),
    plan: [start, end],
  };
  return { first: sheetGrains.map((grain) => ends[grain][0]).join(","), last: sheetGrains.map((grain) => ends[grain][1]).join(",") };
}

const listTop = 3;

/** Where the words of the stretches stand. */
function grainList(): string {
  return `$BO$${listTop}:$BO$${listTop + sheetGrains.length - 1}`;
}

/** The rows of a column of lists, so many from its top on. */
export function listFrame(sheet: string, column: number, rows: number): Frame {
  return { sheet, row: listTop, column, rows, columns: 1 };
}
