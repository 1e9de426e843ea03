import type { DealMark } from "../control";
import type { AreaCells } from "../host/port";
import { quoted } from "./address";
import { notes, type Scene } from "./column";
import { literally, partsOf, times } from "./controlLayout";
import type { ControlStamp } from "./controlStamp";
import type { DatedPlan } from "./daysSheet";
import { verdictLooks } from "./field";
import { lightLooks } from "./lightLooks";
import type { Pen } from "./pen";
import { dateFormats, formats, heading, quiet, roles } from "./style";

/** Deals that are shown at most: the sheet Deals has them all. */
const most = 30;
/** Columns of the workings beside each deal: where it stands on the sheet Deals, what it is known by, its stream, its stage's way on. */
const workings = { place: "W", id: "X", source: "Y", stream: "Z", lag: "AA" } as const;
/** A column for each mark, in the order in which they are named. */
const marks: readonly (readonly [DealMark, string])[] = [
  ["large", "BC"],
  ["overdue", "BD"],
  ["stale", "BE"],
  ["noNextStep", "BF"],
  ["noAmount", "BG"],
];

/**
 * Writes the open deals worth a look from a row on, large ones first, then by weight, as the panel put them; what stands
 * beside each follows the sheet Deals, its marks as `pipelineOf` gives them. A check says when the list is no longer that.
 *
 * @param cells of the sheet Deals, as they stand
 */
export function writeDealList(
  pen: Pen,
  plan: DatedPlan,
  sheet: string,
  scene: Scene,
  { control, pipeline }: ControlStamp,
  cells: ReadonlyMap<string, AreaCells>,
  top: number,
): void {
  const { words } = scene;
  const limits = writeLimits(pen, sheet, scene, control.settings, top);
  const head = top + 4;
  const first = head + 1;
  const shown = pipeline.deals.slice(0, most);
  const last = first + Math.max(1, shown.length) - 1;
  pen.look(`A${head}:I${head}`, { ...heading, align: "left" });
  for (const [column, key] of [
    ["A", "control_client"],
    ["C", "control_amount"],
    ["D", "control_stage"],
    ["E", "control_closes"],
    ["F", "control_owner"],
    ["G", "control_nextStep"],
    ["H", "control_marks"],
  ] as const)
    pen.put(`${column}${head}`, words(key));
  pen.look(`C${head}`, { align: "right" });
  shown.forEach(({ deal }, index) => {
    const row = first + index;
    pen.put(`${workings.id}${row}`, deal.id);
    pen.put(`${workings.source}${row}`, deal.source);
    pen.look(`${workings.id}${row}:${workings.source}${row}`, { number: formats.text });
    writeDeal(pen, plan, sheet, scene, limits, row);
  });
  pen.name("control_deals", `A${first}:H${last}`);
  const all = pipeline.deals.length;
  if (all > shown.length) pen.put(`A${last + 1}`, words("control_moreDeals", { n: all - shown.length }));
  pen.look(`A${last + 1}`, quiet);
  pen.add(...lightLooks(sheet, `H${first}:H${last}`));
  const found = `SUMPRODUCT(($${workings.place}$${first}:$${workings.place}$${last}>0)*1)=${shown.length}`;
  const now = `SUM(deals_amount)+${chanceWeight}*SUM(deals_probability)+${countWeight}*SUMPRODUCT((deals_id<>"")*1)`;
  pen.put(`${workings.id}${top}`, `=${now}`);
  pen.put(`${workings.source}${top}`, keyOf(cells));
  const [live, then] = [`$${workings.id}$${top}`, `$${workings.source}$${top}`];
  const isSame = `IFERROR(ABS(${live}-${then})<=0.000000001*MAX(1,ABS(${then})),FALSE)`;
  const isFresh = shown.length === 0 ? isSame : `AND(${found},${isSame})`;
  pen.put(`G${top}`, `=IF(${isFresh},${quoted(words("verdict_fresh"))},${quoted(words("control_causesStale"))})`);
  pen.look(`G${top}`, { align: "left" });
  pen.add(...verdictLooks(sheet, `G${top}`));
  pen.name("control_dealsVerdict", `G${top}`);
}

const chanceWeight = 7919;
const countWeight = 104729;

/** The number that the order of the deals hangs on: money, chances, and how many they are. */
function keyOf(cells: ReadonlyMap<string, AreaCells>): number {
  const column = (id: string): readonly unknown[] => (cells.get(`deals_${id}`)?.values ?? []).map(([value]) => value);
  const sum = (id: string): number => column(id).reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);
  const count = column("id").filter((cell) => cell !== null && cell !== undefined && cell !== "").length;
  return sum("amount") + chanceWeight * sum("probability") + countWeight * count;
}

/** The cells of the limits. */
interface Limits {
  readonly largeDeal: string;
  readonly staleTimes: string;
  readonly staleDays: string;
}

/** What makes a deal large or stale, to be typed over. */
function writeLimits(pen: Pen, sheet: string, { words }: Scene, settings: ControlStamp["control"]["settings"], top: number): Limits {
  (["largeDeal", "staleTimes", "staleDays"] as const).forEach((id, index) => {
    const [row, name] = [top + index, `control_${id}`];
    pen.put(`A${row}`, words(name));
    pen.put(`C${row}`, settings[id]);
    pen.look(`C${row}`, { ...roles.input, align: "right", number: formats.number });
    pen.name(name, `C${row}`);
    pen.add({ kind: "validation", sheet, range: `C${row}`, rule: { type: "number", min: 0 }, ...notes(name, words) });
  });
  return { largeDeal: `$C$${top}`, staleTimes: `$C$${top + 1}`, staleDays: `$C$${top + 2}` };
}

/** One deal: what Deals says of it, and its marks. */
function writeDeal(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene, limits: Limits, row: number): void {
  const { words } = scene;
  const { all } = partsOf(scene, sheet);
  const at = (key: keyof typeof workings): string => `$${workings[key]}${row}`;
  const place = at("place");
  const of = (id: string): string => `INDEX(deals_${id},${place})`;
  const known = `(deals_id=${at("id")})*(deals_source=${at("source")})`;
  pen.put(place, `=SUMPRODUCT(MAX(${known}*(ROW(deals_id)-MIN(ROW(deals_id))+1)))`);
  const has = `${place}=0`;
  pen.put(at("stream"), `=IF(${has},0,IF(${of("stream")}="",0,IFERROR(MATCH(${literally(of("stream"))},${all("streams_name")},0),0)))`);
  const stage = `(${all("stages_funnel")}=INDEX(${all("streams_funnel")},${at("stream")}))*(${all("stages_name")}=${of("stage")})`;
  pen.put(at("lag"), `=IF(${at("stream")}=0,0,SUMPRODUCT(${stage},${all("stages_lag")}))`);
  const check = `INDEX(${all("streams_check")},${at("stream")})`;
  const since = `IF(ISNUMBER(${of("since")}),${of("since")},${of("opened")})`;
  const patience = `MAX(${limits.staleDays},${at("lag")}*${limits.staleTimes})`;
  const formulas: Readonly<Record<DealMark, string>> = {
    large: `IF(${at("stream")}=0,0,IF(IF(ISNUMBER(${of("amount")}),${of("amount")},${check})>=${limits.largeDeal}*${check},1,0))`,
    overdue: `IF(ISNUMBER(${of("closes")}),IF(${of("closes")}<${times.asOf},1,0),0)`,
    stale: `IF(ISNUMBER(${since}),IF(${times.asOf}-${since}>${patience},1,0),0)`,
    noNextStep: `IF(TRIM(${of("nextStep")}&"")="",1,0)`,
    noAmount: `IF(ISNUMBER(${of("amount")}),0,1)`,
  };
  for (const [mark, column] of marks) pen.put(`${column}${row}`, `=IF(${has},0,${formulas[mark]})`);
  const is = (mark: DealMark): string => `$${marks.find(([known]) => known === mark)?.[1] ?? ""}${row}=1`;
  const named = marks.map(([mark]) => `IF(${is(mark)},${quoted(`, ${words(`control_mark_${mark}`)}`)},"")`).join("&");
  const sign = `IF(OR(${is("overdue")},${is("stale")}),"■ ",IF(OR(${is("noNextStep")},${is("noAmount")}),"▲ ","● "))`;
  const none = marks.map(([mark]) => is(mark)).join(",");
  const text = (id: string): string => `=IF(${has},"",${of(id)}&"")`;
  pen.put(`A${row}`, `=IF(${has},${at("id")}&"",IF(${of("client")}="",${at("id")},${of("client")})&"")`);
  pen.put(`C${row}`, `=IF(${has},"",IF(ISNUMBER(${of("amount")}),${of("amount")},""))`);
  pen.put(`D${row}`, text("stage"));
  pen.put(`E${row}`, `=IF(${has},"",IF(ISNUMBER(${of("closes")}),${of("closes")},""))`);
  pen.put(`F${row}`, text("person"));
  pen.put(`G${row}`, text("nextStep"));
  pen.put(
    `H${row}`,
    `=IF(${has},${quoted(words("control_mark_gone"))},IF(OR(${none}),${sign}&MID(${named},3,200),${quoted(words("control_mark_none"))}))`,
  );
  pen.look(`A${row}:I${row}`, { ...roles.link, align: "left" });
  pen.look(`C${row}`, { align: "right", number: formats.money });
  pen.look(`E${row}`, { align: "left", number: dateFormats[plan.language] });
  pen.look(`H${row}`, { ...roles.result, align: "left" });
}
