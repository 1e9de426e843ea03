import type { Step } from "../host/port";
import { funnelOf, serialOf, type Decomposition, type Plan, type TaskLine } from "../plan";
import { letters, reference, spanReference, type Frame } from "./address";
import { calendarRange } from "./calendarRange";
import type { Frames, Scene } from "./column";
import { calendarStructure, isDated } from "./daysSheet";
import { stageRows } from "./funnelsSheet";
import { taskRows, type TaskRows } from "./taskRows";

/** The hidden sheet in which tasks are worked out: a column for each group of people, then one for each line of work and period. */
export const workingsSheet = "_tasks";

/** Rows of the workings: what stands above the people, who stand in the order of the Team sheet. */
const rows = {
  name: 1,
  what: 2,
  period: 3,
  need: 4,
  given: 5,
  turn: 6,
  left: 7,
  covered: 8,
  target: 9,
  by: 10,
  whole: 11,
  doers: 12,
  role: 13,
  mode: 14,
  people: 16,
} as const;

/** Column B: the current period, the number of periods, and each slot's period with its days and the first day it was written for. */
const slotRows = { current: 1, periods: 2, slots: 4 } as const;
const slotColumns = { period: 2, first: 3, last: 4, by: 5, stamp: 6 } as const;
const firstGroup = 8;

/** What tasks are worked out for. */
export interface Workings {
  readonly plan: Plan;
  readonly lines: readonly TaskLine[];
  readonly rows: TaskRows;
}

/** What the workings look up in the Calendar: they are made anew when it changes. */
export function workStructure(plan: Plan): string {
  return isDated(plan) ? calendarStructure(plan) : "";
}

/** What is worked out for a plan that was decomposed for a day. */
export function workingsOf(plan: Plan, results: Decomposition): Workings {
  return { plan, lines: results.tasks?.lines ?? [], rows: taskRows(plan, results) };
}

/** Where the parts that others refer to stand. */
export function workingsFrames({ rows: { periods } }: Workings): Frames {
  const at = (row: number, column: number, height = 1): Frame => ({ sheet: workingsSheet, row, column, rows: height, columns: 1 });
  const slots = (column: number): Frame => at(slotRows.slots, column, Math.max(1, periods.length));
  return {
    tasks_current: at(slotRows.current, 2),
    tasks_structure: at(slotRows.current, 5),
    tasks_since: at(slotRows.current, 3),
    tasks_until: at(slotRows.current, 4),
    tasks_nextSince: at(slotRows.periods, 3),
    tasks_nextUntil: at(slotRows.periods, 4),
    tasks_periods: slots(slotColumns.period),
    tasks_firsts: slots(slotColumns.first),
    tasks_lasts: slots(slotColumns.last),
    tasks_bys: slots(slotColumns.by),
    tasks_stamp: slots(slotColumns.stamp),
  };
}

/** Addresses in the workings, for formulas on any sheet. */
export interface WorkingCells {
  /** A cell above the people in the column of a line in a slot. */
  readonly head: (part: keyof typeof rows, line: number, slot: number) => string;
  /** That row over all lines and slots. */
  readonly across: (part: keyof typeof rows) => string;
  /** A person's weight and turn in the group of a line, and what is left over of the share. */
  readonly weight: (line: number, place: number) => string;
  readonly turn: (line: number, place: number) => string;
  readonly rest: (line: number, slot: number, place: number) => string;
  /** The same of everybody. */
  readonly weights: (line: number) => string;
  readonly turns: (line: number) => string;
  readonly rests: (line: number, slot: number) => string;
}

/** The groups of people: those who sell, and those who do each stage of a funnel. */
function groupsOf({ plan, lines }: Workings): { readonly keys: readonly number[]; readonly of: readonly number[] } {
  const stages = stageRows(plan);
  const keyed = lines.map(({ stream, stage }) => {
    const typed = plan.streams[stream];
    const funnel = typed === undefined || stage === undefined ? undefined : funnelOf(plan, typed);
    return funnel === undefined ? -1 : stages.findIndex((row) => row.funnel === funnel) + (stage ?? 0);
  });
  const keys = [...new Set(keyed)];
  return { keys, of: keyed.map((key) => keys.indexOf(key)) };
}

/** The addresses of the workings for formulas that stand on the sheet `from`. */
export function workingCells(workings: Workings, frames: Frames, from: string): WorkingCells {
  const { keys, of } = groupsOf(workings);
  const { lines, rows: found } = workings;
  const height = frames["team_id"]?.rows ?? 1;
  const frame = (row: number, column: number, tall = 1, wide = 1): Frame => ({
    sheet: workingsSheet,
    row,
    column,
    rows: tall,
    columns: wide,
  });
  const groupColumn = (line: number): number => firstGroup + 2 * (of[line] ?? 0);
  const firstLine = firstGroup + 2 * keys.length;
  const lineColumn = (line: number, slot: number): number => firstLine + (slot - 1) * lines.length + line;
  const cell = (row: number, column: number): string => reference(frame(row, column), from);
  const tall = (column: number): string => spanReference(frame(rows.people, column, height), from);
  return {
    head: (part, line, slot) => cell(rows[part], lineColumn(line, slot)),
    across: (part) => spanReference(frame(rows[part], firstLine, 1, Math.max(1, lines.length * found.periods.length)), from),
    weight: (line, place) => cell(rows.people + place, groupColumn(line)),
    turn: (line, place) => cell(rows.people + place, groupColumn(line) + 1),
    rest: (line, slot, place) => cell(rows.people + place, lineColumn(line, slot)),
    weights: (line) => tall(groupColumn(line)),
    turns: (line) => tall(groupColumn(line) + 1),
    rests: (line, slot) => tall(lineColumn(line, slot)),
  };
}

/** Writes the workings. */
export function workingsSteps(workings: Workings, scene: Scene): readonly Step[] {
  const names = Object.entries(workingsFrames(workings));
  const parts = workings.rows.tooMany || workings.lines.length === 0 ? [] : [...groupSteps(workings, scene), ...lineSteps(workings, scene)];
  return [
    { kind: "sheet", name: workingsSheet, hidden: true },
    ...slotSteps(workings, scene),
    ...parts,
    ...names.map(([name, frame]): Step => ({ kind: "name", name, sheet: workingsSheet, range: rangeIn(frame) })),
  ];
}

function rangeIn(frame: Frame): string {
  return reference(frame, workingsSheet).replace(/\$/g, "");
}

function needed(frames: Frames, name: string): Frame {
  const frame = frames[name];
  if (frame === undefined) throw new Error(`no frame for ${name}`);
  return frame;
}

/** The current period by the day in the `today` cell, and the period of each slot: of its parity, the current one or the next. */
function slotSteps({ plan, rows: { periods, odd } }: Workings, { frames }: Scene): readonly Step[] {
  const all = (name: string): string => reference(needed(frames, name), workingsSheet);
  const ofPeriod = (name: string, period: string): string => `INDEX(${all(name)},1,${period})`;
  const cell = (row: number, column: number): string => `$${letters(column)}$${row}`;
  const [current, count] = [cell(slotRows.current, 2), cell(slotRows.periods, 2)];
  const today = `IF(ISNUMBER(${all("tasks_today")}),INT(${all("tasks_today")}),${all("plan_start")})`;
  const dated = isDated(plan);
  const weekend = all("plan_weekend");
  const spoken = `IF(LEN(${weekend})=7,${weekend},VALUE(${weekend}))`;
  const slots = periods.map((_, index): readonly (string | null)[] => {
    const row = slotRows.slots + index;
    const [period, first, last] = [slotColumns.period, slotColumns.first, slotColumns.last].map((column) => cell(row, column));
    const mine = `=IF(MOD(${current},2)=${odd[index] === true ? 1 : 0},${current},IF(${current}<${count},${current}+1,0))`;
    const pick = (name: string, whole: string): string => `=IF(${period}=0,"",${dated ? ofPeriod(name, period ?? "") : all(whole)})`;
    const lastBefore = `WORKDAY.INTL(${last}+1,-1,${spoken})`;
    const worked = dated ? lastWorked(all, first ?? "", last ?? "") : `IF(${lastBefore}<${first},${last},${lastBefore})`;
    return [mine, pick("calendar_first", "plan_start"), pick("calendar_last", "plan_end"), `=IF(${period}=0,"",${worked})`];
  });
  const known = dated ? `MAX(1,MIN(${count},COUNTIF(${all("calendar_first")},"<="&${today})))` : "1";
  const until = dated ? ofPeriod("calendar_last", current) : all("plan_end");
  const following = (name: string): string => (dated ? `IF(${current}<${count},${ofPeriod(name, `${current}+1`)},"")` : '""');
  const at = (range: string): { sheet: string; range: string } => ({ sheet: workingsSheet, range });
  return [
    { kind: "values", ...at("A1:A2"), values: [["current period"], ["periods"]] },
    {
      kind: "formulas",
      ...at("B1:D2"),
      formulas: [
        [`=${known}`, `=${dated ? ofPeriod("calendar_first", current) : all("plan_start")}`, `=${until}`],
        [dated ? `=MAX(1,COUNT(${all("calendar_first")}))` : "=1", `=${following("calendar_first")}`, `=${following("calendar_last")}`],
      ],
    },
    { kind: "values", ...at("E1"), values: [[workStructure(plan)]] },
    { kind: "values", ...at("B3:F3"), values: [["period", "first", "last", "due", "written for"]] },
    ...slots.flatMap((formulas, index): readonly Step[] => {
      const row = slotRows.slots + index;
      return [
        { kind: "formulas", ...at(`B${row}:E${row}`), formulas: [formulas] },
        { kind: "values", ...at(`F${row}`), values: [[stampOf(periods[index] ?? "")]] },
      ];
    }),
  ];
}

/** The first day of a slot's period as a cell holds it. */
export function stampOf(period: string): number | null {
  return period === "" ? null : serialOf(period);
}

/** The last day from `first` to `last` that is worked; `last` where none is. */
function lastWorked(all: (name: string) => string, first: string, last: string): string {
  const days = all("days_day");
  const start = days.slice(days.lastIndexOf("!") + 1).split(":")[0] ?? "";
  const top = `${days.slice(0, days.lastIndexOf("!") + 1)}${start}`;
  const row = `SUMPRODUCT(MAX((${days}>=${first})*(${days}<=${last})*(${all("days_working")}=1)*ROW(${days})))`;
  return `IF(${row}=0,${last},INDEX(${days},${row}-ROW(${top})+1))`;
}

/** Who shares the work of each group: sellers in the role, else whoever has the role, else the sellers. */
function groupSteps(workings: Workings, { frames }: Scene): readonly Step[] {
  const people = needed(frames, "team_id");
  const tall = (name: string): string => spanReference(needed(frames, name), workingsSheet);
  const [roles, sells, able] = [tall("team_role"), tall("team_sells"), tall("team_able")];
  const places = Array.from({ length: people.rows }, (_, place) => place);
  const ofPerson = (name: string, place: number): string => {
    const frame = needed(frames, name);
    return reference({ ...frame, row: frame.row + place, rows: 1 }, workingsSheet);
  };
  return groupsOf(workings).keys.flatMap((key, index): readonly Step[] => {
    const [column, next] = [letters(firstGroup + 2 * index), letters(firstGroup + 2 * index + 1)];
    const stage = needed(frames, "stages_role");
    const role = key < 0 ? '=""' : `=${reference({ ...stage, row: stage.row + key, rows: 1 }, workingsSheet)}&""`;
    const mine = `$${column}$${rows.role}`;
    const has = (weights: string): string => `SUMPRODUCT((${roles}=${mine})*${weights})>0`;
    const mode = `$${column}$${rows.mode}`;
    const span = (from: string): string => `$${from}$${rows.people}:$${from}$${rows.people + people.rows - 1}`;
    const weight = (place: number): string =>
      `=IF(${mode}=1,${ofPerson("team_sells", place)},IF(${ofPerson("team_role", place)}=${mine},IF(${mode}=2,${ofPerson("team_sells", place)},${ofPerson("team_able", place)}),0))`;
    const turn = (place: number): string =>
      `=IF($${column}${rows.people + place}>0,1,0)${place === 0 ? "" : `+$${next}${rows.people + place - 1}`}`;
    const at = (range: string): { sheet: string; range: string } => ({ sheet: workingsSheet, range });
    return [
      {
        kind: "formulas",
        ...at(`${column}${rows.whole}:${column}${rows.mode}`),
        formulas: [
          [`=SUM(${span(column)})`],
          [`=MAX(${span(next)})`],
          [role],
          [`=IF(${mine}="",1,IF(${has(sells)},2,IF(${has(able)},3,1)))`],
        ],
      },
      {
        kind: "formulas",
        ...at(`${column}${rows.people}:${next}${rows.people + people.rows - 1}`),
        formulas: places.map((place) => [weight(place), turn(place)]),
      },
    ];
  });
}

/** What each line has to bring in each slot's period, how much of it is left over when shares are cut to whole numbers, and the remainders. */
function lineSteps(workings: Workings, scene: Scene): readonly Step[] {
  const { lines, rows: found } = workings;
  const cells = workingCells(workings, scene.frames, workingsSheet);
  const { of } = groupsOf(workings);
  const people = needed(scene.frames, "team_id");
  return found.periods.flatMap((_, index) =>
    lines.flatMap((line, row): readonly Step[] => {
      const slot = index + 1;
      const head = (part: Parameters<typeof cells.head>[0]): string => cells.head(part, row, slot);
      const column = head("need").replace(/[$\d]/g, "");
      const group = letters(firstGroup + 2 * (of[row] ?? 0));
      const { name, what, need, given, target } = lineFormulas(workings, line, slot, scene);
      const [whole, doers] = [head("whole"), head("doers")];
      const floors = `INT(ROUND(${head("need")}*${cells.weights(row)}/${whole},6))`;
      const rest = (place: number): string => {
        const share = `ROUND(${head("need")}*${cells.weight(row, place)}/${whole},6)`;
        return `=IF(${whole}=0,0,ROUND(${share}-INT(${share}),6))`;
      };
      const at = (range: string): { sheet: string; range: string } => ({ sheet: workingsSheet, range });
      return [
        {
          kind: "formulas",
          ...at(`${column}${rows.name}:${column}${rows.doers}`),
          formulas: [
            [name],
            [what],
            [`=$${letters(slotColumns.period)}$${slotRows.slots + index}`],
            [need],
            [given],
            [`=IF(${doers}=0,0,MOD(${head("given")},${doers}))`],
            [`=IF(${whole}=0,0,${head("need")}-SUMPRODUCT(${floors}))`],
            [`=SUMIFS(${coverage(scene, "tasks_count")},${coverage(scene, "tasks_line")},${index * lines.length + row + 1})`],
            [target],
            [`=$${letters(slotColumns.by)}$${slotRows.slots + index}`],
            [`=$${group}$${rows.whole}`],
            [`=$${group}$${rows.doers}`],
          ],
        },
        {
          kind: "formulas",
          ...at(`${column}${rows.people}:${column}${rows.people + people.rows - 1}`),
          formulas: Array.from({ length: people.rows }, (__, place) => [rest(place)]),
        },
      ];
    }),
  );
}

function coverage({ frames }: Scene, name: string): string {
  return reference(needed(frames, name), workingsSheet);
}

interface LineFormulas {
  readonly name: string;
  readonly what: string;
  readonly need: string;
  readonly given: string;
  readonly target: string;
}

/** What a line is called and has to bring: from the Calendar, or of the whole plan where there is none. */
function lineFormulas({ plan }: Workings, { stream, stage }: TaskLine, slot: number, scene: Scene): LineFormulas {
  const { frames, words } = scene;
  const ofStream = (name: string): string => {
    const frame = needed(frames, name);
    return reference({ ...frame, row: frame.row + stream, rows: 1 }, workingsSheet);
  };
  const ofStage = (name: string): string => {
    const frame = needed(frames, name);
    const typed = plan.streams[stream];
    const funnel = typed === undefined ? undefined : funnelOf(plan, typed);
    const first = stageRows(plan).findIndex((row) => row.funnel === funnel);
    return reference({ ...frame, row: frame.row + first + (stage ?? 0), rows: 1 }, workingsSheet);
  };
  const titles = {
    name: `=${ofStream("streams_name")}&""`,
    what: stage === undefined ? `="${words("streams_deals")}"` : `=${ofStage("stages_name")}&""`,
  };
  if (!isDated(plan)) {
    const deals = ofStream("streams_count");
    const toDeal = stage === undefined ? "" : ofStage("stages_toDeal");
    const need = stage === undefined ? `=${deals}` : `=IF(ISNUMBER(${toDeal}),ROUNDUP(ROUND(${deals}/${toDeal},6),0),0)`;
    const money = ofStream("streams_target");
    return { ...titles, need, given: "=0", target: `=IF(ISNUMBER(${money}),${money},0)` };
  }
  const period = `$${letters(slotColumns.period)}$${slotRows.slots + slot - 1}`;
  const work = calendarRange(plan, stream, stage === undefined ? "deals" : { stage }, frames, workingsSheet);
  const first = work.split(":")[0] ?? work;
  const of = (range: string): string => `=IF(${period}=0,0,INDEX(${range},1,${period}))`;
  return {
    ...titles,
    need: of(work),
    given: `=IF(${period}<=1,0,SUMPRODUCT((COLUMN(${work})-COLUMN(${first})+1<${period})*${work}))`,
    target: of(calendarRange(plan, stream, "money", frames, workingsSheet)),
  };
}
