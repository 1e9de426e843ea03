import type { CellFormat } from "../host/port";
import { rowOfStream, rows, helper, type At, type Grid, type Line } from "./calendarGrid";
import type { DatedPlan } from "./daysSheet";
import { streamLines } from "./streamLines";
import { dateFormats, formats, heading as headingLook, roles } from "./style";

/** Every row of the Calendar, from the first day down to the last stage of the last stream. */
export function calendarLines(grid: Grid): readonly Line[] {
  return [...timeLines(grid), ...totalLines(grid), ...grid.plan.streams.flatMap((_, index) => streamLines(grid, index))];
}

/** First and last day, working days, weight; folded: numbers that the rows below look up. */
function timeLines({ plan, scene: { words }, all }: Grid): readonly Line[] {
  const date = { ...headingLook, align: "right", number: dateFormats[plan.language], wrap: false } as const;
  const sumOfDays = (name: string, at: At): string =>
    `SUMIFS(${all(name)},${all("days_day")},">="&${at.in(rows.first)},${all("days_day")},"<="&${at.in(rows.last)})`;
  const unused = (at: At, value: string): string => `=IF(${at.in(rows.first)}="",0,${value})`;
  const next = (at: At): string =>
    `=IF(${at.left(rows.last)}="","",IF(${at.left(rows.last)}>=${all("plan_end")},"",${at.left(rows.last)}+1))`;
  return [
    {
      row: rows.first,
      label: words("calendar_first"),
      total: words("total"),
      before: words("calendar_before"),
      look: date,
      period: (at) => (at.index === 0 ? `=${all("plan_start")}` : next(at)),
    },
    {
      row: rows.last,
      label: words("calendar_last"),
      look: date,
      period: (at) => `=IF(${at.in(rows.first)}="","",MIN(${all("plan_end")},${lastDay(plan, at.in(rows.first), all("plan_fiscal"))}))`,
    },
    {
      row: rows.workdays,
      label: words("calendar_days"),
      total: "sum",
      look: { ...roles.result, align: "right", number: formats.count },
      period: (at) => unused(at, sumOfDays("days_working", at)),
      sums: true,
    },
    {
      row: rows.weight,
      label: words("calendar_weight"),
      total: "sum",
      look: helper,
      period: (at) => unused(at, `ROUND(${sumOfDays("days_weight", at)},9)`),
    },
    {
      row: rows.start,
      label: words("calendar_first"),
      look: helper,
      period: (at) => `=IF(${at.in(rows.first)}="",9000000,${at.in(rows.first)})`,
    },
    {
      row: rows.sum,
      label: words("calendar_sum"),
      look: helper,
      period: (at) => (at.index === 0 ? "=0" : `=${at.left(rows.sum)}+${at.left(rows.weight)}`),
    },
    {
      row: rows.length,
      label: words("calendar_length"),
      look: helper,
      period: (at) => `=IF(${at.in(rows.first)}="",1,${at.in(rows.last)}-${at.in(rows.first)}+1)`,
    },
  ];
}

/** The last day of the period in which a day lies. */
function lastDay({ calendar }: DatedPlan, day: string, fiscal: string): string {
  const months = { month: 1, quarter: 3, halfYear: 6, year: 12, day: 0, week: 0 }[calendar.grain];
  if (months > 0) return `EOMONTH(${day},${months - 1}-MOD(MONTH(${day})-${fiscal}+12,${months}))`;
  return calendar.grain === "week" ? `${day}+7-WEEKDAY(${day},2)` : day;
}

/** Money and deals of all streams. */
function totalLines({ plan, scene: { words } }: Grid): readonly Line[] {
  const sum =
    (offset: number): ((at: At) => string) =>
    (at) =>
      `=${plan.streams.map((_, index) => at.in(rowOfStream(plan, index) + offset)).join("+")}`;
  const look = (number: string): CellFormat => ({ ...roles.result, bold: true, align: "right", number });
  return [
    {
      row: rows.target,
      label: words("calendar_all"),
      what: words("calendar_target"),
      total: "sum",
      look: look(formats.money),
      period: sum(1),
    },
    {
      row: rows.deals,
      label: words("calendar_all"),
      what: words("streams_deals"),
      total: "sum",
      look: look(formats.count),
      period: sum(5),
    },
  ];
}
