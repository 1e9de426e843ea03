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
import { frameOf } from "./frameOf";
import type { DatedPlan } from "./daysSheet";
import type { Pen } from "./pen";
import { formats, heading, roles } from "./style";

/** A row of the table of measures. */
interface MeasureRow {
  /** A text, or a formula. */
  readonly label: string;
  readonly unit: "money" | "count";
  readonly type: string;
  /** Only the lines of this stream, of new clients, or times the units of a deal. */
  readonly stream?: number;
  readonly only?: "new" | "units";
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
  const dealsOf = words("control_dealsOf", { stream: "\u0001" }).split("\u0001").map(quoted);
  return [
    { label: words("control_money"), unit: "money", type: "money" },
    ...(many
      ? plan.streams.map((_, stream) => ({ label: `=${cell("streams_name", stream)}&""`, unit: "money", type: "money", stream }) as const)
      : []),
    { label: words("control_deals"), unit: "count", type: "deals" },
    ...(many
      ? plan.streams.map(
          (_, stream) =>
            ({ label: `=${dealsOf.join(`&${cell("streams_name", stream)}&`)}`, unit: "count", type: "deals", stream }) as const,
        )
      : []),
    { label: words("control_units"), unit: "count", type: "deals", only: "units" },
    ...(plan.streams.some(({ kind }) => kind === "new")
      ? [{ label: words("control_newClients"), unit: "count", type: "deals", only: "new" } as const]
      : []),
    ...plan.funnels.flatMap(({ stages }, funnel) =>
      stages.map((_, stage) => {
        const place = stagePlace(plan, funnel, stage);
        const of = { type: stageType(funnel, stage), role: cell("stages_role", place) };
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
    pen.put(`${c.expected}${at}`, `=${total("expected")}*${c.share}${at}`);
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
function sightFormula({ type, stream, only }: MeasureRow, count: number): string {
  const streams = lineSpan("stream", count);
  const scope = `((${times.stream}=0)+(${streams}=${times.stream})>0)`;
  if (stream !== undefined) {
    const seen = isSeenIn(type, `(${streams}=${stream + 1})`, count);
    return `IF(${seen},IF(${isElsewhere(stream, count)},2,0),1)`;
  }
  return `IF(${only === "new" ? isSeenIn(type, `(${lineSpan("isNew", count)}=1)*${scope}`, count) : isSeen(type, count)},0,1)`;
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
  const doers = `(${all("team_role")}=${role})*${leaves}`;
  const below = `(LEFT(${all("team_path")},LEN(${path}))=${path})`;
  const plans = (mask: string): string => `SUMPRODUCT(${mask},${all("team_plan")})`;
  const heads = (mask: string): string => `SUMPRODUCT(${mask}*1)`;
  const byRole = `IF(${plans(doers)}>0,${plans(`${doers}*${below}`)}/${plans(doers)},${heads(`${doers}*${below}`)}/${heads(doers)})`;
  return `IF(${times.person}=0,1,IF(${role}="",${money},IF(${heads(doers)}=0,${money},${byRole})))`;
}

/** What one event brings: the deal that a unit of planned money comes from, the units of a deal, or 1. */
function sizeFormula(row: MeasureRow, sheet: string, scene: Scene, count: number): string {
  const { all } = partsOf(scene, sheet);
  if (row.only === "units") {
    const deals = sumOfLines({ ...row, unit: "count", type: "deals" }, "exact", count).replace(`,${lineSpan("units", count)}`, "");
    return `IF(${deals}>0,${sumOfLines(row, "exact", count)}/${deals},1)`;
  }
  if (row.type !== "money") return "1";
  const one = row.stream === undefined ? times.stream : String(row.stream + 1);
  const check = `INDEX(${all("streams_check")},${one})`;
  return row.stream === undefined ? `IF(${times.stream}>0,${check},${times.size})` : check;
}

/** The heads of a table of results. */
export function writeHeads(pen: Pen, row: number, { words }: Scene, first: string): void {
  pen.look(`A${row}:I${row}`, { ...heading, align: "right" });
  for (const [column, key] of [
    [c.label, first],
    [c.unit, "control_unit"],
    [c.plan, "control_plan"],
    [c.fact, "control_fact"],
    [c.attainment, "control_attainment"],
    [c.pace, "control_pace"],
    [c.forecast, "control_forecast"],
    [c.perDay, "control_perDay"],
    [c.light, "control_light"],
  ] as const)
    pen.put(`${column}${row}`, words(key));
  for (const column of [c.label, c.unit, c.light]) pen.look(`${column}${row}`, { align: "left" });
}

/** What follows from plan, fact, what was due, the size of an event and whether there are facts to judge by in a row: the same in every table. */
export function writeResults(pen: Pen, row: number, { words }: Scene, unit: "money" | "count"): void {
  const at = (column: string): string => `$${column}${row}`;
  const [plan, fact, exact, expected] = [at(c.plan), at(c.fact), at(c.exact), at(c.expected)];
  const sight = at(c.sight);
  const due = `AND(${exact}>0.000000001,${expected}>0.000000001,${sight}=0)`;
  const left = `(${times.workdays}-${times.elapsed})`;
  pen.put(`${c.attainment}${row}`, `=IF(AND(${plan}>0,${sight}=0),${fact}/${plan},"")`);
  pen.put(`${c.pace}${row}`, `=IF(${due},ROUND(${fact}/${expected},12),"")`);
  pen.put(`${c.forecast}${row}`, `=IF(${due},${fact}*${exact}/${expected},"")`);
  pen.put(`${c.perDay}${row}`, `=IF(${sight}>0,"",IF(${fact}>=${plan},0,IF(${left}>0,(${plan}-${fact})/${left},"")))`);
  const mean = `(${expected}/${at(c.size)})`;
  const came = `ROUND(MAX(0,${fact})/${at(c.size)},6)`;
  const poisson = (whole: string, isSum: string): string => `BINOMDIST(${whole},1000000,${mean}/1000000,${isSum})`;
  const tail = `${poisson(`INT(${came})`, "TRUE")}+(${came}-INT(${came}))*${poisson(`INT(${came})+1`, "FALSE")}`;
  pen.put(`${c.tail}${row}`, `=IF(${due},IF(OR(${fact}>=${expected},${mean}>1000),0,${tail}),0)`);
  const chance = `${at(c.tail)}>${times.tail}`;
  const hard = `${at(c.pace)}<$I$4`;
  const signal = (key: string): string => quoted(words(`light_${key}`));
  const short = `IF(AND(${chance},EXP(-MIN(700,${mean}))>${times.tail}),${signal("notEnough")},IF(AND(${hard},OR(NOT(${chance}),$I$6=${quoted(words("control_no"))})),${signal("behind")},${signal("watch")}))`;
  const dark = `IF(${sight}=1,${signal("noFacts")},${signal("notInStream")})`;
  const paced = `IF(${at(c.pace)}>=$I$3,${signal("onPace")},${short})`;
  pen.put(
    `${c.light}${row}`,
    `=IF(${exact}<=0.000000001,${signal("noPlan")},IF(${sight}>0,${dark},IF(${expected}<=0.000000001,${signal("notEnough")},${paced})))`,
  );
  const number = unit === "money" ? formats.money : formats.tenths;
  pen.look(`A${row}:I${row}`, { ...roles.result, align: "right" });
  pen.look(`C${row}:D${row}`, { ...roles.link, align: "right", number });
  pen.look(`E${row}`, { number: "0.0%" });
  pen.look(`F${row}`, { number: "0%" });
  pen.look(`G${row}:H${row}`, { number: unit === "money" ? formats.money : formats.tenths });
  for (const column of [c.label, c.unit, c.light]) pen.look(`${column}${row}`, { align: "left" });
}
