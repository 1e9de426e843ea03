import { periodsBetween } from "../core";
import type { Step } from "../host/port";
import { funnelOf, serialOf, type Calendar, type Plan } from "../plan";
import { reference } from "./address";
import { frameOf } from "./frameOf";
import { spareRows, tableFrames, tableSteps, type Column, type Frames, type Scene, type Table } from "./column";
import { formFrames, formSteps, type Form } from "./field";
import { heading } from "./planSheet";
import { dateFormats, formats, quiet, tabs, title } from "./style";

/** A plan that has a calendar. */
export type DatedPlan = Plan & { readonly calendar: Calendar };

/** Whether a plan has a calendar. */
export function isDated(plan: Plan): plan is DatedPlan {
  return plan.calendar !== undefined;
}

export const grains = ["day", "week", "month", "quarter", "halfYear", "year"] as const;
const dataRow = 9;
/** Columns of the tables, side by side, one column free between them. */
const columnsOf = { season: 1, holidays: 5, moved: 8, days: 10 } as const;

interface Month {
  readonly month: number;
  readonly index: number | undefined;
}
type Holiday = Calendar["holidays"][number];

const seasonColumns: readonly Column<Month>[] = [
  { id: "month", role: "result", width: 16, value: ({ month }, words) => words(`month_${month}`) },
  {
    id: "index",
    role: "input",
    width: 12,
    format: formats.number,
    value: ({ index }) => index ?? null,
    rule: () => ({ type: "number", min: 0 }),
  },
  {
    id: "used",
    role: "helper",
    width: 8,
    format: "General",
    formula: ({ all, cell }) => `=IF(COUNT(${all("season_index")})=0,1,IF(ISNUMBER(${cell("season_index")}),${cell("season_index")},0))`,
  },
];

const anyDate = { type: "date", min: 61, max: 2958465 } as const;

/** The tables of the Days sheet; only the rows differ from plan to plan. */
export function dayTables(
  plan: DatedPlan,
  sheet: string,
): { season: Table<Month>; holidays: Table<Holiday>; moved: Table<string>; days: Table<number> } {
  const { calendar } = plan;
  const date = dateFormats[plan.language];
  const at = { sheet, row: dataRow } as const;
  const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
  return {
    season: { ...at, id: "season", column: columnsOf.season, rows: 12, columns: seasonColumns },
    holidays: {
      ...at,
      id: "holidays",
      column: columnsOf.holidays,
      rows: calendar.holidays.length + spareRows,
      columns: [
        { id: "date", role: "input", width: 14, format: date, value: (holiday) => serialOf(holiday.date), rule: () => anyDate },
        { id: "name", role: "input", width: 26, value: (holiday) => holiday.name ?? null },
      ],
    },
    moved: {
      ...at,
      id: "moved",
      column: columnsOf.moved,
      rows: calendar.workdays.length + spareRows,
      columns: [{ id: "date", role: "input", width: 16, format: date, value: (day) => serialOf(day), rule: () => anyDate }],
    },
    // Two rows at least: the engine of the embedded sheet takes a range of one cell for its value.
    days: { ...at, id: "days", column: columnsOf.days, rows: Math.max(2, end - start + 1), columns: dayColumns(date) },
  };
}

function dayColumns(date: string): readonly Column<number>[] {
  return [
    {
      id: "day",
      role: "result",
      width: 14,
      format: date,
      formula: ({ all, frames }) => {
        // The row of the empty cell to the left: a first day that names itself is a cycle in the embedded engine, where a sheet before asks for it.
        const { sheet, row, column } = frameOf(frames, "days_day");
        const beside = reference({ sheet, row, column: column - 1, rows: 1, columns: 1 }, sheet);
        const day = `${all("plan_start")}+ROW()-ROW(${beside})`;
        return `=IF(${day}<=${all("plan_end")},${day},"")`;
      },
    },
    {
      id: "working",
      role: "result",
      width: 11,
      format: formats.count,
      formula: ({ cell, all }) => {
        const [day, weekend] = [cell("days_day"), all("plan_weekend")];
        const usual = `NETWORKDAYS.INTL(${day},${day},IF(LEN(${weekend})=7,${weekend},VALUE(${weekend})))`;
        const named = `IF(COUNTIF(${all("moved_date")},${day})>0,1,IF(COUNTIF(${all("holidays_date")},${day})>0,0,${usual}))`;
        return `=IF(${day}="",0,${named})`;
      },
    },
    {
      id: "weight",
      role: "result",
      width: 11,
      format: formats.number,
      formula: ({ cell, all }) =>
        `=IF(${cell("days_day")}="",0,${cell("days_working")}*INDEX(${all("season_used")},MONTH(${cell("days_day")})))`,
    },
  ];
}

/** What stands in the tables. */
export function dayRows({ calendar }: DatedPlan): { season: readonly Month[]; holidays: readonly Holiday[]; moved: readonly string[] } {
  const season = Array.from({ length: 12 }, (_, month) => ({ month: month + 1, index: calendar.season[month] }));
  return { season, holidays: calendar.holidays, moved: calendar.workdays };
}

/** The grain, above the tables. */
export function daysForm(sheet: string): Form {
  return {
    id: "days",
    sheet,
    row: 4,
    label: 1,
    unit: 2,
    column: 3,
    fields: [
      {
        id: "grain",
        role: "input",
        value: ({ calendar }, words) => words(`grain_${calendar?.grain ?? "month"}`),
        rule: ({ words }) => ({ type: "list", values: grains.map((grain) => words(`grain_${grain}`)) }),
      },
    ],
  };
}

/** Where everything on the Days sheet stands. */
export function daysFrames(plan: DatedPlan, sheet: string): Frames {
  const { season, holidays, moved, days } = dayTables(plan, sheet);
  return {
    ...formFrames(daysForm(sheet)),
    ...tableFrames(season),
    ...tableFrames(holidays),
    ...tableFrames(moved),
    ...tableFrames(days),
  };
}

/** Writes the Days sheet: the grain, the season, holidays, moved days, and every day of the plan. */
export function daysSheetSteps(plan: DatedPlan, sheet: string, scene: Scene): readonly Step[] {
  const { words } = scene;
  const tables = dayTables(plan, sheet);
  const rows = dayRows(plan);
  const widths = [16, 12, 14, 3, 14, 26, 3, 16, 3, 14, 11, 11];
  return [
    { kind: "sheet", name: sheet, tabColor: tabs.input, freezeRows: dataRow - 1, widths },
    ...heading(sheet, 1, 1, words("days_sheet"), title),
    ...heading(sheet, 2, 1, words("days_legend"), quiet),
    ...formSteps(daysForm(sheet), plan, scene),
    ...tableSteps(tables.season, rows.season, scene),
    ...tableSteps(tables.holidays, rows.holidays, scene),
    ...tableSteps(tables.moved, rows.moved, scene),
    ...tableSteps(tables.days, [], scene),
  ];
}

/** What the rows and columns of the Calendar were made for: it is made anew when this changes. */
export function calendarStructure(plan: DatedPlan): string {
  const shapes = plan.streams.map((stream) => plan.funnels.findIndex((funnel) => funnel === funnelOf(plan, stream)));
  const lengths = plan.funnels.map((funnel) => funnel.stages.length);
  return JSON.stringify([plan.calendar.grain, periodCount(plan), shapes, lengths]);
}

/** How many periods the plan has now. */
export function periodCount({ period, calendar, fiscalStart }: DatedPlan): number {
  return periodsBetween(serialOf(period.start), serialOf(period.end), calendar.grain, fiscalStart).length;
}
