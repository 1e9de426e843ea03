import { funnelOf } from "../plan";
import { quoted, reference } from "./address";
import type { Scene } from "./column";
import {
  partsOf,
  baseLines,
  controlColumns as c,
  controlRows,
  lineSpan,
  stagePlace,
  stageType,
  times,
  type LineColumn,
} from "./controlLayout";
import { isElsewhere, isSeen, isSeenIn } from "./controlSight";
import { streamSize } from "./controlSizes";
import { frameOf } from "./frameOf";
import type { DatedPlan } from "./daysSheet";
import { writeHeads, writeResults } from "./controlResults";
import type { Pen } from "./pen";

/** A row of the table of measures. */
interface MeasureRow {
  /** A text, or a formula. */
  readonly label: string;
  readonly unit: "money" | "count";
  readonly type: string;
  /** Only the lines of this stream, of new clients, or times the units of a deal. */
  readonly stream?: number;
  readonly only?: "new" | "units";
  /** The place of the funnel that the stream, or the stage, is of; −1 for none. */
  readonly funnel?: number;
  /** The role of the stage, a cell. */
  readonly role?: string;
}

/** The rows of the table: money, deals, units and new clients in all; the streams; the stages from the top down. */
export function measureRows(plan: DatedPlan, sheet: string, scene: Scene): readonly MeasureRow[] {
  const { words, frames } = scene;
  const cell = (name: string, place: number): string => {
    const frame = frameOf(frames, name);
    return reference({ ...frame, row: frame.row + place, rows: 1 }, sheet);
  };
  const many = plan.streams.length > 1;
  const ofStream = plan.streams.map((one, stream) => ({
    stream,
    funnel: plan.funnels.findIndex((funnel) => funnel === funnelOf(plan, one)),
  }));
  const dealsOf = words("control_dealsOf", { stream: "\u0001" }).split("\u0001").map(quoted);
  return [
    { label: words("control_money"), unit: "money", type: "money" },
    ...(many
      ? ofStream.map((of) => ({ label: `=${cell("streams_name", of.stream)}&""`, unit: "money", type: "money", ...of }) as const)
      : []),
    { label: words("control_deals"), unit: "count", type: "deals" },
    ...(many
      ? ofStream.map(
          (of) => ({ label: `=${dealsOf.join(`&${cell("streams_name", of.stream)}&`)}`, unit: "count", type: "deals", ...of }) as const,
        )
      : []),
    { label: words("control_units"), unit: "count", type: "deals", only: "units" },
    ...(plan.streams.some(({ kind }) => kind === "new")
      ? [{ label: words("control_newClients"), unit: "count", type: "deals", only: "new" } as const]
      : []),
    ...plan.funnels.flatMap(({ stages }, funnel) =>
      stages.map((_, stage) => {
        const place = stagePlace(plan, funnel, stage);
        const of = { type: stageType(funnel, stage), funnel, role: cell("stages_role", place) };
        return { label: `=${cell("stages_name", place)}&""`, unit: "count", ...of } as const;
      }),
    ),
  ];
}

/** Writes the measures from a row on: plan, fact, attainment, pace, forecast, what is needed, the light. */
export function writeMeasures(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene, people: PeoplePlace | undefined): void {
  writeHeads(pen, controlRows.heads, scene, "control_measure");
  const count = baseLines(plan).length;
  measureRows(plan, sheet, scene).forEach((row, index) => {
    const at = controlRows.first + index;
    const total = (column: LineColumn): string => sumOfLines(row, column, count);
    const share = people === undefined ? "1" : shareFormula(sheet, scene, row.role, people);
    pen.put(`${c.share}${at}`, `=${share}`);
    pen.put(`${c.label}${at}`, row.label);
    pen.put(`${c.unit}${at}`, row.unit === "money" ? `=${partsOf(scene, sheet).all("plan_currency")}&""` : scene.words("control_pieces"));
    const own = people === undefined || row.type !== "money" ? undefined : `IF(${times.person}=0,0,INDEX(${people.plans},${times.person}))`;
    const plain = `${total("plan")}*${c.share}${at}`;
    const money = row.stream === undefined ? (own ?? plain) : `ROUND(${plain},${times.digits})`;
    pen.put(`${c.plan}${at}`, `=IF(${times.person}=0,${total("plan")},${row.type === "money" ? money : plain})`);
    pen.put(`${c.sight}${at}`, `=IF($${c.exact}${at}<=0.000000001,0,${sightFormula(row, count)})`);
    pen.put(`${c.fact}${at}`, `=IF($${c.sight}${at}=1,"",${total("fact")})`);
    pen.put(`${c.exact}${at}`, `=${total("exact")}*${c.share}${at}`);
    pen.put(`${c.expected}${at}`, `=${total("expected")}*${c.share}${at}*${times.here}`);
    pen.put(`${c.size}${at}`, `=${sizeFormula(row, sheet, scene, count)}`);
    writeResults(pen, at, scene, row.unit);
  });
}

/** Where the people of the sheet stand: their plans, and who has nobody below. */
export interface PeoplePlace {
  readonly plans: string;
  readonly leaves: string;
}

/** Whether the row can be judged, as its column says. */
function sightFormula({ type, stream, only, funnel = -1 }: MeasureRow, count: number): string {
  const [streams, funnels, isNew] = [lineSpan("stream", count), lineSpan("funnel", count), `(${lineSpan("isNew", count)}=1)`];
  const scope = `((${times.stream}=0)+(${streams}=${times.stream})>0)`;
  if (stream !== undefined) {
    const seen = isSeenIn(type, `(${streams}=${stream + 1})`, count);
    const own = funnel < 0 ? `(${streams}=${stream + 1})` : `((${streams}=${stream + 1})+(${streams}<0)*(${funnels}=${funnel + 1})>0)`;
    return `IF(${seen},IF(${isElsewhere(own, count)},2,0),1)`;
  }
  if (only === "new") return `IF(${isSeenIn(type, `${isNew}*${scope}`, count)},IF(${isElsewhere(isNew, count)},2,0),1)`;
  const seen = isSeen(type, count);
  return funnel < 0 ? `IF(${seen},0,1)` : `IF(${seen},IF(${isElsewhere(`(${funnels}=${funnel + 1})`, count)},2,0),1)`;
}

/** Lines of one type, of the chosen stream or of all. */
function sumOfLines({ type, stream, only }: MeasureRow, column: LineColumn, count: number): string {
  const conditions = [
    `(${lineSpan("type", count)}=${quoted(type)})`,
    `((${times.stream}=0)+(${lineSpan("stream", count)}=${times.stream})>0)`,
    ...(stream === undefined ? [] : [`(${lineSpan("stream", count)}=${stream + 1})`]),
    ...(only === "new" ? [`(${lineSpan("isNew", count)}=1)`] : []),
  ];
  const factors = only === "units" ? `,${lineSpan("units", count)}` : "";
  return `SUMPRODUCT(${conditions.join("*")},${lineSpan(column, count)}${factors})`;
}

/** The part of a stage's work, or of the money, that is the chosen person's with those below; 1 for everybody. */
function shareFormula(sheet: string, scene: Scene, role: string | undefined, { leaves }: PeoplePlace): string {
  const { all } = partsOf(scene, sheet);
  const money = `IF(${all("plan_revenue")}>0,INDEX(${all("team_plan")},${times.person})/${all("plan_revenue")},0)`;
  if (role === undefined) return `IF(${times.person}=0,1,${money})`;
  const path = `INDEX(${all("team_path")},${times.person})`;
  const doers = `(${all("team_role")}=${role})*(${role}<>"")*${leaves}`;
  const below = `(LEFT(${all("team_path")},LEN(${path}))=${path})`;
  const plans = (mask: string): string => `SUMPRODUCT(${mask},${all("team_plan")})`;
  const heads = (mask: string): string => `SUMPRODUCT(${mask}*1)`;
  const byRole = `IF(${plans(doers)}>0,${plans(`${doers}*${below}`)}/${plans(doers)},${heads(`${doers}*${below}`)}/${heads(doers)})`;
  return `IF(${times.person}=0,1,IF(${heads(doers)}=0,${money},${byRole}))`;
}

/** What one event brings: the deal that a unit of planned money comes from, the units of a deal, or 1. */
function sizeFormula(row: MeasureRow, sheet: string, scene: Scene, count: number): string {
  if (row.only === "units") {
    const deals = sumOfLines({ ...row, unit: "count", type: "deals" }, "exact", count).replace(`,${lineSpan("units", count)}`, "");
    return `IF(${deals}>0,${sumOfLines(row, "exact", count)}/${deals},1)`;
  }
  if (row.type !== "money") return "1";
  if (row.stream !== undefined) return streamSize(sheet, scene, String(row.stream + 1));
  return `IF(${times.stream}>0,${streamSize(sheet, scene, times.stream)},${times.size})`;
}
