import { columns as calendarColumns, rows as calendarRows, rowOfStream } from "./calendarGrid";
import { quoted, reference } from "./address";
import { calendarLine, closedSum } from "./controlTime";
import type { Scene } from "./column";
import {
  partsOf,
  baseLines,
  controlRows,
  criteria,
  criterion,
  lineCell,
  lineSpan,
  stagePlace,
  times,
  type BaseLine,
  type LineColumn,
} from "./controlLayout";
import { frameOf } from "./frameOf";
import { funnelOf, type Stream } from "../plan";
import { everFacts, everIn, everOwn, withMoney } from "./controlSight";
import type { DatedPlan } from "./daysSheet";
import type { Pen } from "./pen";

/** The cells of the streams' money for the whole plan, as they stand in the Calendar. */
export function moneyTotals(plan: DatedPlan, { frames }: Scene, sheet: string): readonly string[] {
  const first = frameOf(frames, "calendar_first");
  return plan.streams.map((_, index) => {
    const row = first.row + rowOfStream(plan, index) + 1 - calendarRows.first;
    return reference(
      { sheet: first.sheet, row, column: first.column + calendarColumns.total - calendarColumns.periods, rows: 1, columns: 1 },
      sheet,
    );
  });
}

/** A row of the workings for each line: what it plans up to the ends of the window, in it, what came, and whether anything of the kind ever has. */
export function writeLines(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene): void {
  baseLines(plan).forEach((line, index) => writeLine(pen, plan, sheet, scene, line, controlRows.workings + index));
}

function writeLine(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene, line: BaseLine, row: number): void {
  const cell = (column: Parameters<typeof lineCell>[0]): string => lineCell(column, row);
  const stream = plan.streams[line.stream];
  const isMoney = line.type === "money";
  pen.put(cell("stream"), line.stream < 0 ? -1 : line.stream + 1);
  pen.put(cell("type"), line.type);
  pen.put(cell("funnel"), line.funnel + 1);
  pen.put(cell("isNew"), isNew(plan, line) ? 1 : 0);
  pen.put(cell("units"), stream === undefined ? 1 : `=${ofStream(scene, sheet, "streams_unitsPerDeal", line.stream)}`);
  const kind = line.type === "money" ? "amount" : "count";
  pen.put(
    cell("fact"),
    `=${factFormula(plan, sheet, scene, line, {
      column: "fact",
      level: (conditions) => factsIn(scene, sheet, kind, conditions),
      everybody: (conditions, wrap) => wrap(plainFacts(kind, conditions)),
    })}`,
  );
  const ever = {
    column: "seen",
    more: isMoney ? withMoney : "",
    level: (conditions: string) => everIn(scene, sheet, conditions),
    everybody: everFacts,
  } as const;
  pen.put(cell("seen"), `=${factFormula(plan, sheet, scene, line, ever)}`);
  const own = { column: "own", level: (conditions: string) => everOwn(scene, sheet, conditions), everybody: everFacts } as const;
  pen.put(cell("own"), line.stream < 0 && line.stage < 0 ? 0 : `=${factFormula(plan, sheet, scene, line, own)}`);
  if (stream === undefined) {
    for (const column of ["plan", "exact", "expected", "from", "day"] as const) pen.put(cell(column), 0);
    return;
  }
  const periods = calendarLine(scene, sheet, rowOfStream(plan, line.stream) + line.offset);
  for (const [name, place] of [
    ["Before", times.before],
    ["Now", times.now],
    ["End", times.close],
  ] as const) {
    pen.put(cell(`closed${name}`), `=${closedSum(scene, sheet, periods, place.period)}`);
    pen.put(cell(`part${name}`), `=IF(${place.period}=0,0,INDEX(${periods},1,${place.period})*${place.share})`);
  }
  const whole = (name: "Before" | "Now" | "End"): string =>
    `${cell(`closed${name}`)}+${isMoney ? `ROUND(${cell(`part${name}`)},${times.digits})` : `ROUNDUP(ROUND(${cell(`part${name}`)},6),0)`}`;
  const exact = (name: "Before" | "Now" | "End"): string => `${cell(`closed${name}`)}+${cell(`part${name}`)}`;
  const empty = `${times.last}<${times.first}`;
  const morning = isMoney ? `ROUND(${cell("day")}/2,${times.digits})` : `ROUNDUP(${cell("day")}/2,0)`;
  const half = `IF(${times.half}=1,${morning},${cell("day")}-${morning})`;
  pen.put(cell("day"), `=IF(${empty},0,ROUND((${whole("End")})-(${whole("Before")}),2))`);
  pen.put(cell("plan"), `=IF(${times.half}=0,${cell("day")},${half})`);
  pen.put(cell("exact"), `=IF(${empty},0,((${exact("End")})-(${exact("Before")}))*IF(${times.half}=0,1,0.5))`);
  pen.put(
    cell("expected"),
    `=IF(${empty},0,IF(${times.half}>0,${cell("exact")},IF(${times.end}<${times.first},0,(${exact("Now")})-(${exact("Before")}))))`,
  );
  pen.put(cell("from"), `=IF(${empty},0,${whole("Before")}+IF(${times.half}=2,${morning},0))`);
}

/** Whether a line is of a stream that wins clients, or in no stream of a stage that one goes through. */
function isNew(plan: DatedPlan, { stream, stage, funnel }: BaseLine): boolean {
  const goesThrough = (one: Stream): boolean => stage >= 0 && funnelOf(plan, one) === plan.funnels[funnel];
  return plan.streams.some((one, place) => one.kind === "new" && (place === stream || (stream < 0 && goesThrough(one))));
}

/** A cell of the table of streams, by the stream's place. */
function ofStream({ frames }: Scene, sheet: string, name: string, place: number): string {
  const frame = frameOf(frames, name);
  return reference({ ...frame, row: frame.row + place, rows: 1 }, sheet);
}

/** The cell of a line's stage; none for money and deals. */
function stageCell(plan: DatedPlan, sheet: string, { frames }: Scene, { funnel, stage }: BaseLine): string | undefined {
  const stages = frameOf(frames, "stages_name");
  return stage < 0 ? undefined : reference({ ...stages, row: stages.row + stagePlace(plan, funnel, stage), rows: 1 }, sheet);
}

/** Which facts are a line's: those of its stage, or deals won, and of its stream if it has one. */
function conditionsOf(plan: DatedPlan, scene: Scene, line: BaseLine): string {
  const stage = line.stage < 0 ? '"="' : criterion(scene, "stages_name", stagePlace(plan, line.funnel, line.stage));
  return `facts_stage,${stage}${line.stream < 0 ? "" : `,facts_stream,${criterion(scene, "streams_name", line.stream)}`}`;
}

/** How facts of some conditions are added up for a column of the lines: at the chosen level, and of everybody. */
interface Adding {
  readonly column: LineColumn;
  /** What else the facts must meet. */
  readonly more?: string;
  readonly level: (conditions: string) => string;
  readonly everybody: (conditions: string, wrap: (facts: string) => string) => string;
}

/** What came of a line: of its stream; in the lines of no stream what the streams leave of all. */
function factFormula(
  plan: DatedPlan,
  sheet: string,
  scene: Scene,
  line: BaseLine,
  { column, more = "", level, everybody }: Adding,
): string {
  const { all } = partsOf(scene, sheet);
  const stage = stageCell(plan, sheet, scene, line);
  const conditions = `${conditionsOf(plan, scene, line)}${more}`;
  const everything = level(conditions);
  if (line.stream >= 0) return everything;
  const above = streamLines(plan);
  const own = `SUMPRODUCT((${lineSpan("type", above)}=${quoted(line.type)})*1,${lineSpan(column, above)})`;
  if (stage === undefined) return `ROUND(${everything}-${own},6)`;
  const streams = all("streams_name");
  const known = everybody(
    `${conditions},facts_stream,${criteria(scene, "streams_name")}`,
    (facts) => `SUMPRODUCT((${streams}<>"")*${facts})`,
  );
  const isOne = `SUMPRODUCT((${all("stages_name")}=${stage})*1)=1`;
  return `IF(${isOne},ROUND(${everything}-IF(${times.person}=0,${known},${own}),6),0)`;
}

/** How many lines belong to streams: they come first. */
function streamLines(plan: DatedPlan): number {
  return baseLines(plan).filter(({ stream }) => stream >= 0).length;
}

/** Facts of the window that meet some conditions: of everybody, or of the chosen person and those below. */
export function factsIn(scene: Scene, sheet: string, kind: "amount" | "count", conditions: string): string {
  const everybody = plainFacts(kind, conditions);
  if (scene.frames["team_id"] === undefined) return everybody;
  const { all } = partsOf(scene, sheet);
  const path = `INDEX(${all("team_path")},${times.person})`;
  const isBelow = `(LEFT(${all("team_path")},LEN(${path}))=${path})*(${all("team_id")}<>"")`;
  const chosen = `SUMPRODUCT(${isBelow}*${plainFacts(kind, `facts_person,${criteria(scene, "team_id")},${conditions}`)})`;
  return `IF(${times.person}=0,${everybody},${chosen})`;
}

/**
 * Facts of the window, by the half of the day where one is chosen: the criteria that few rows meet stand first, and the half is
 * a criterion, too, as the embedded sheet works out every branch of an IF.
 */
export function plainFacts(kind: "amount" | "count", conditions: string): string {
  const window = `facts_date,">="&${times.first},facts_date,"<="&${times.end}`;
  return `SUMIFS(facts_${kind},${window},${conditions},facts_lost,"<>1",facts_time,${times.since},facts_time,${times.until})`;
}
