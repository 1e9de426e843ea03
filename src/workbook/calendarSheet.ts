import type { CellFormat, Step } from "../host/port";
import { funnelOf } from "../plan";
import { letters, reference, spanReference } from "./address";
import { rowScene, type Frames, type Scene } from "./column";
import { periodCount, type DatedPlan } from "./daysSheet";
import { verdictLooks } from "./field";
import { stageRows } from "./funnelsSheet";
import { heading } from "./planSheet";
import { accent, dateFormats, formats, heading as headingLook, quiet, roles, section, tabs, title } from "./style";

/** Rows above the streams; time runs across from column F on. */
const rows = {
  proof: 3,
  first: 5,
  last: 6,
  workdays: 7,
  weight: 8,
  start: 9,
  sum: 10,
  length: 11,
  target: 13,
  deals: 14,
  streams: 16,
} as const;
const columns = { label: 1, what: 2, lag: 3, total: 4, before: 5, periods: 6 } as const;

/** A cell before the periods: a formula (it begins with =), words of ours, a number, or a text that a person chose. */
type Head = string | number | { readonly text: string };

/** A row of the Calendar: what stands before the periods, and the formula of each period. */
interface Line {
  readonly row: number;
  readonly label?: Head;
  readonly what?: Head;
  readonly lag?: Head;
  readonly total?: Head;
  readonly before?: Head;
  readonly period?: (at: At) => string;
  readonly look: CellFormat;
  /** Whether the row sums to its total, which the proof line checks. */
  readonly sums?: boolean;
}

/** A cell of the grid: its column, the one before it, and addresses in its own column. */
interface At {
  readonly column: string;
  readonly index: number;
  readonly in: (row: number) => string;
  readonly left: (row: number) => string;
}

interface Grid {
  readonly plan: DatedPlan;
  readonly sheet: string;
  readonly scene: Scene;
  readonly count: number;
  /** A row over all periods, absolute. */
  readonly across: (row: number) => string;
  readonly all: (name: string) => string;
}

/** Rows that a stream takes: its name, the money and its split, the deals and when they are due, and two a stage. */
function streamHeight(stages: number): number {
  return 7 + 2 * stages + 1;
}

function rowOfStream(plan: DatedPlan, index: number): number {
  const before = plan.streams.slice(0, index);
  return before.reduce<number>((row, stream) => row + streamHeight(funnelOf(plan, stream)?.stages.length ?? 0), rows.streams);
}

/** Where the parts that others refer to stand. */
export function calendarFrames(plan: DatedPlan, sheet: string): Frames {
  const span = { sheet, column: columns.periods, rows: 1, columns: periodCount(plan) };
  const end = rowOfStream(plan, plan.streams.length);
  return {
    calendar_first: { ...span, row: rows.first },
    calendar_last: { ...span, row: rows.last },
    calendar_days: { ...span, row: rows.workdays },
    calendar_weights: { ...span, row: rows.weight },
    calendar_targets: { ...span, row: rows.target },
    calendar_grid: { sheet, row: rows.first, column: 1, rows: end - rows.first, columns: columns.before + span.columns },
    calendar_proof: { sheet, row: rows.proof, column: columns.total, rows: 1, columns: 1 },
  };
}

/** Writes the Calendar: periods across, streams with their money, deals and stages down, all by live formulas. */
export function calendarSheetSteps(plan: DatedPlan, sheet: string, scene: Scene): readonly Step[] {
  const { words, frames } = scene;
  const count = periodCount(plan);
  const last = letters(columns.periods + count - 1);
  const across = (row: number): string => `$${letters(columns.periods)}$${row}:$${last}$${row}`;
  const grid: Grid = { plan, sheet, scene, count, across, all: rowScene(scene, sheet, 0).all };
  const lines = [...timeLines(grid), ...totalLines(grid), ...plan.streams.flatMap((_, index) => streamLines(grid, index))];
  const widths = [26, 18, 10, 14, 12, ...new Array<number>(count).fill(12), 10];
  const names = Object.entries(frames).filter(([name]) => name.startsWith("calendar_"));
  return [
    {
      kind: "sheet",
      name: sheet,
      tabColor: tabs.result,
      freezeRows: rows.workdays,
      freezeColumns: columns.before,
      landscape: true,
      widths,
    },
    ...heading(sheet, 1, 1, words("calendar_sheet"), title),
    ...heading(sheet, 1, columns.periods, words("calendar_legend"), quiet),
    ...lines.flatMap((line) => lineSteps(grid, line)),
    ...proofSteps(grid, lines),
    ...helperRows(lines).map((range): Step => ({ kind: "group", sheet, range, folded: true })),
    ...names.flatMap(([name, frame]): readonly Step[] => [
      { kind: "name", name, sheet, range: reference(frame, sheet).replace(/\$/g, "") },
    ]),
    {
      kind: "chart",
      sheet,
      anchor: `A${rowOfStream(plan, plan.streams.length) + 1}`,
      width: 760,
      height: 280,
      type: "column",
      title: words("calendar_target"),
      categories: { sheet, range: across(rows.first).replace(/\$/g, "") },
      series: [{ title: words("calendar_target"), values: { sheet, range: across(rows.target).replace(/\$/g, "") }, color: accent }],
    },
    { kind: "protect", sheet, on: true },
  ];
}

const helper = { ...roles.helper, align: "right", number: "General" } as const;

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

function streamLines(grid: Grid, index: number): readonly Line[] {
  const { plan, scene, sheet } = grid;
  const top = rowOfStream(plan, index);
  const stream = plan.streams[index];
  const cellOf = (name: string): string => {
    const frame = scene.frames[name];
    if (frame === undefined) throw new Error(`no frame for ${name}`);
    return reference({ ...frame, row: frame.row + index, rows: 1 }, sheet);
  };
  const funnel = stream === undefined ? undefined : funnelOf(plan, stream);
  const name: Line = {
    row: top,
    label: `=${cellOf("streams_name")}&""`,
    what: { text: funnel?.name ?? "" },
    lag: funnel?.stages.length ?? 0,
    look: section,
  };
  return [
    name,
    ...moneyLines(grid, top, cellOf("streams_target")),
    ...workLines(grid, top + 5, { what: scene.words("streams_deals"), need: `=${cellOf("streams_count")}`, lag: "0" }),
    ...(funnel?.stages ?? []).flatMap((_, stage) => stageLines(grid, top + 7 + 2 * stage, index, stage)),
  ];
}

/** The money of a stream by the largest remainder: steps, whole steps, remainders, and who gets the steps left over. */
function moneyLines({ scene: { words }, across }: Grid, top: number, target: string): readonly Line[] {
  const [money, part, floor, remainder] = [top + 1, top + 2, top + 3, top + 4];
  const weights = across(rows.weight);
  const lag = `$${letters(columns.lag)}$`;
  const total = `$${letters(columns.total)}$`;
  const before = (at: At): string => {
    const [rest, mine, mass] = [across(remainder), at.in(remainder), at.in(rows.weight)];
    const same = `(${rest}=${mine})`;
    return `SUMPRODUCT((${rest}>${mine})+${same}*(${weights}>${mass})+${same}*(${weights}=${mass})*(COLUMN(${rest})<COLUMN(${mine})))`;
  };
  const extra = (at: At): string => `IF(${at.in(rows.weight)}=0,0,IF(${before(at)}<${total}${floor},1,0))`;
  const largest = (at: At): string =>
    `IF(AND(${at.in(rows.weight)}>0,MATCH(MAX(${weights}),${weights},0)=${at.index + 1}),${total}${remainder},0)`;
  return [
    {
      row: money,
      what: words("calendar_target"),
      total: `=IF(ISNUMBER(${target}),${target},0)`,
      look: { ...roles.link, align: "right", number: formats.money },
      period: (at) => `=(${at.in(floor)}+${extra(at)})*${lag}${part}+${largest(at)}`,
      sums: true,
    },
    {
      row: part,
      what: words("streams_part"),
      lag: `=10^MAX(0,ROUNDUP(ROUND(LN(MAX(1,${total}${money}))/LN(10)-9,9),0))`,
      total: `=INT(ROUND(${total}${money}/${lag}${part},6))`,
      look: helper,
      period: (at) => `=IF(${total}${rows.weight}=0,0,ROUND(${total}${part}*${at.in(rows.weight)}/${total}${rows.weight},6))`,
    },
    {
      row: floor,
      what: words("streams_floor"),
      total: `=${total}${part}-SUM(${across(floor)})`,
      look: helper,
      period: (at) => `=INT(${at.in(part)})`,
    },
    {
      row: remainder,
      what: words("streams_remainder"),
      total: `=ROUND(${total}${money}-${total}${part}*${lag}${part},2)`,
      look: helper,
      period: (at) => `=ROUND(${at.in(part)}-${at.in(floor)},6)`,
    },
  ];
}

/** Work by period, rounded up from the beginning to the end of each, moved earlier by the lag; above it, folded, what share is due. */
function workLines({ across, all }: Grid, row: number, work: { what: string; need: string; lag: string }): readonly Line[] {
  const share = row + 1;
  const fixed = (column: number, line: number): string => `$${letters(column)}$${line}`;
  const due = (day: string): string => {
    const at = (line: number): string => `INDEX(${across(line)},1,MATCH(${day},${across(rows.start)},1))`;
    const inside = `(${at(rows.sum)}+${at(rows.weight)}*(${day}-${at(rows.start)}+1)/${at(rows.length)})/${fixed(columns.total, rows.weight)}`;
    return `IF(${fixed(columns.total, rows.weight)}=0,0,IF(${day}>=${all("plan_end")},1,${inside}))`;
  };
  const lag = fixed(columns.lag, row);
  const upTo = (part: string): string => `ROUNDUP(ROUND(${fixed(columns.total, share)}*${part},6),0)`;
  const beforeDay = `(${all("plan_start")}-1+${lag})`;
  return [
    {
      row,
      what: work.what,
      lag: `=${work.lag}`,
      total: `=ROUNDUP(ROUND(${fixed(columns.total, share)},6),0)`,
      before: `=${upTo(fixed(columns.before, share))}`,
      look: { ...roles.link, align: "right", number: formats.count },
      period: (at) => `=IF(${at.in(rows.first)}="",0,${upTo(at.in(share))}-SUM($${letters(columns.before)}${row}:${at.left(row)}))`,
      sums: true,
    },
    {
      row: share,
      what: work.what,
      total: work.need,
      before: `=IF(${lag}=0,0,${due(beforeDay)})`,
      look: helper,
      period: (at) => `=IF(${at.in(rows.first)}="",1,${due(`(${at.in(rows.last)}+${lag})`)})`,
    },
  ];
}

/** A stage of a stream: deals ÷ conversion from here on, due earlier by the lags from here on. */
function stageLines(grid: Grid, row: number, index: number, stage: number): readonly Line[] {
  const { plan, scene, sheet } = grid;
  const stream = plan.streams[index];
  const funnel = stream === undefined ? undefined : funnelOf(plan, stream);
  const first = stageRows(plan).findIndex((entry) => entry.funnel === funnel);
  const rowsOf = (name: string, from: number, count: number): string => {
    const frame = scene.frames[name];
    if (frame === undefined) throw new Error(`no frame for ${name}`);
    return spanReference({ ...frame, row: frame.row + first + from, rows: count }, sheet);
  };
  const deals = `$${letters(columns.total)}$${rowOfStream(plan, index) + 6}`;
  const cellOf = (name: string): string => rowsOf(name, stage, 1).split(":")[0] ?? "";
  const toDeal = cellOf("stages_toDeal");
  return workLines(grid, row, {
    what: `=${cellOf("stages_name")}&""`,
    need: `=IF(ISNUMBER(${toDeal}),${deals}/${toDeal},0)`,
    lag: `SUM(${rowsOf("stages_lag", stage, (funnel?.stages.length ?? 0) - stage)})`,
  });
}

function lineSteps({ sheet, count }: Grid, line: Line): readonly Step[] {
  const { row, label, what, lag, total, before, period, look } = line;
  const last = letters(columns.periods + count - 1);
  const sum = `=SUM($${letters(columns.before)}${row}:$${last}${row})`;
  const heads = [label, what, lag, total === "sum" ? sum : total, before].map((head) => head ?? null);
  const isFormula = (head: Head | null): head is string => typeof head === "string" && head.startsWith("=");
  const values = heads.map((head) => (isFormula(head) ? null : typeof head === "object" && head !== null ? head.text : head));
  const formulas = heads.map((head) => (isFormula(head) ? head : null));
  const cells = Array.from({ length: period === undefined ? 0 : count }, (_, index) => period?.(atOf(index)) ?? null);
  const range = `A${row}:${last}${row}`;
  return [
    { kind: "format", sheet, range, format: look },
    { kind: "format", sheet, range: `A${row}:B${row}`, format: { align: "left" } },
    { kind: "values", sheet, range: `A${row}:E${row}`, values: [values] },
    { kind: "formulas", sheet, range: `A${row}:E${row}`, formulas: [formulas] },
    ...(cells.length === 0
      ? []
      : [{ kind: "formulas", sheet, range: `${letters(columns.periods)}${row}:${last}${row}`, formulas: [cells] } as const]),
  ];
}

function atOf(index: number): At {
  const column = letters(columns.periods + index);
  const before = letters(columns.periods + index - 1);
  return { column, index, in: (row) => `${column}$${row}`, left: (row) => `${before}$${row}` };
}

/** Rows that sum to their total, streams that sum to the goal, and periods that reach the last day: OK, or by how much not. */
function proofSteps(grid: Grid, lines: readonly Line[]): readonly Step[] {
  const {
    plan,
    sheet,
    count,
    scene: { words },
    all,
    across,
  } = grid;
  const off = letters(columns.periods + count);
  const last = letters(columns.periods + count - 1);
  const summed = lines.filter((line) => line.sums === true);
  const first = `${letters(columns.before)}`;
  const checks = summed.map(({ row }): Step => {
    const formula = `=ROUND($${letters(columns.total)}${row}-SUM($${first}${row}:$${last}${row}),2)`;
    return { kind: "formulas", sheet, range: `${off}${row}`, formulas: [[formula]] };
  });
  const end = Math.max(...summed.map(({ row }) => row));
  const column = `$${off}$${rows.workdays}:$${off}$${end}`;
  const total = `$${letters(columns.total)}$`;
  const marks = letters(columns.periods + count + 1);
  const tops = plan.streams.map((_, index) => rowOfStream(plan, index));
  const strange = plan.streams.map((_, index) => structureCheck(grid, index));
  const moved = `OR(SUM($${marks}$${rows.streams}:$${marks}$${end})>0,SUMPRODUCT((${all("streams_name")}<>"")*1)<>${tops.length})`;
  const changed = `MAX(${across(rows.last)})<${all("plan_end")}`;
  const text = (key: string): string => `"${words(key)}"`;
  const wrong = `IF(SUMPRODUCT(${column},${column})>0,${text("proof_rows")},IF(OR(${moved},ROUND(${total}${rows.target}-SUM(${all("streams_target")}),2)<>0),${text("proof_streams")},${text("proof_ok")}))`;
  const cell = `${letters(columns.total)}${rows.proof}`;
  return [
    ...checks,
    ...tops.map((row, index): Step => ({ kind: "formulas", sheet, range: `${marks}${row}`, formulas: [[strange[index] ?? null]] })),
    { kind: "format", sheet, range: `${off}${rows.workdays}:${marks}${end}`, format: helper },
    { kind: "values", sheet, range: `A${rows.proof}`, values: [[words("proof")]] },
    { kind: "formulas", sheet, range: cell, formulas: [[`=IF(${changed},${text("proof_periods")},${wrong})`]] },
    ...verdictLooks(sheet, cell),
  ];
}

/** 1 where a stream has another funnel now, or its funnel another number of stages, than the rows below it were made for. */
function structureCheck({ plan, sheet, scene, all }: Grid, index: number): string {
  const frame = scene.frames["streams_funnel"];
  if (frame === undefined) throw new Error("no frame for streams_funnel");
  const row = rowOfStream(plan, index);
  const [funnel, made, count] = [reference({ ...frame, row: frame.row + index, rows: 1 }, sheet), `$B$${row}`, `$C$${row}`];
  return `=IF(${funnel}&""<>${made}&"",1,IF(${made}="",0,IF(SUMPRODUCT((${all("stages_funnel")}=${made})*1)=${count},0,1)))`;
}

/** Runs of rows that only serve the others. */
function helperRows(lines: readonly Line[]): readonly string[] {
  const folded = lines.filter(({ look }) => look === helper).map(({ row }) => row);
  const starts = folded.filter((row) => !folded.includes(row - 1));
  return starts.map((start) => {
    let end = start;
    while (folded.includes(end + 1)) end++;
    return `${start}:${end}`;
  });
}
