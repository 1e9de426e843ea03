import { funnelOf } from "../plan";
import { quoted, reference } from "./address";
import type { Scene } from "./column";
import { partsOf, criteria, criterion, baseLines, controlColumns as c, lineSpan, stagePlace, stageType, times } from "./controlLayout";
import { isSeen, isSeenIn } from "./controlSight";
import { cellAt, frameOf } from "./frameOf";
import type { DatedPlan } from "./daysSheet";
import { lightLooks } from "./lightLooks";
import type { Pen } from "./pen";
import { formats, heading, roles } from "./style";

/** Writes the conversions from a row on, one a stage; gives the row after the last. */
export function writeConversions(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene, top: number): number {
  const { words, frames } = scene;
  const count = baseLines(plan).length;
  const steps = plan.funnels.flatMap(({ stages }, funnel) =>
    stages.map((_, stage) => ({ funnel, stage, isLast: stage === stages.length - 1 })),
  );
  pen.look(`A${top}:I${top}`, { ...heading, align: "right" });
  const heads = [
    "control_step",
    "",
    "control_plan",
    "control_fact",
    "control_difference",
    "control_range",
    "control_reached",
    "control_meaning",
  ];
  heads.forEach((key, index) => {
    if (key !== "") pen.put(`${"ABCDEFGH".charAt(index)}${top}`, words(key));
  });
  pen.look(`A${top}`, { align: "left" });
  pen.look(`H${top}`, { align: "left" });
  steps.forEach(({ funnel, stage, isLast }, index) => {
    const row = top + 1 + index;
    const cell = (name: string, place: number): string => {
      const frame = frameOf(frames, name);
      return reference({ ...frame, row: frame.row + place, rows: 1 }, sheet);
    };
    const place = stagePlace(plan, funnel, stage);
    const leadsTo = isLast ? quoted(words("control_deal")) : cell("stages_name", place + 1);
    pen.put(`A${row}`, `=${cell("stages_name", place)}&" → "&${leadsTo}`);
    pen.put(`C${row}`, `=${cell("stages_conversion", place)}`);
    const type = isLast ? "deals" : stageType(funnel, stage + 1);
    const inFunnel = isLast ? `*(${lineSpan("funnel", count)}=${funnel + 1})` : "";
    const scope = `((${times.stream}=0)+(${lineSpan("stream", count)}=${times.stream})>0)`;
    pen.put(`${c.exact}${row}`, `=SUMPRODUCT((${lineSpan("type", count)}=${quoted(type)})${inFunnel}*${scope},${lineSpan("fact", count)})`);
    pen.put(`${c.expected}${row}`, `=${reachedFormula(plan, sheet, scene, funnel, stage)}`);
    const [passed, reached, chance] = [`$${c.exact}${row}`, `$${c.expected}${row}`, `$C${row}`];
    const inThis = `(${lineSpan("funnel", count)}=${funnel + 1})*${scope}`;
    const next = isLast ? isSeenIn(type, inThis, count) : isSeen(type, count);
    pen.put(`${c.sight}${row}`, `=IF(AND(${isSeen(stageType(funnel, stage), count)},${next}),0,1)`);
    const sight = `$${c.sight}${row}`;
    const some = `AND(${times.person}=0,${sight}=0,${reached}>0)`;
    pen.put(`D${row}`, `=IF(${some},${passed}/${reached},"")`);
    pen.put(`E${row}`, `=IF(${some},$D${row}-${chance},"")`);
    pen.put(`G${row}`, `=IF(${times.person}=0,${reached},"")`);
    const [won, trials] = [`ROUND(${passed},0)`, `ROUND(${reached},0)`];
    writeRange(pen, row, scene, won, trials);
    const below = `BINOMDIST(${won},${trials},${chance},TRUE)`;
    const above = `IF(${won}<=0,1,1-BINOMDIST(${won}-1,${trials},${chance},TRUE))`;
    const word = (key: string): string => quoted(words(`control_${key}`));
    const short = `IF(${below}>${times.tail},${word("mayBeChance")},${word("below")})`;
    const rest = `IF(${won}>${trials},${word("above")},IF(${above}>${times.tail},${word("asPlanned")},${word("above")}))`;
    pen.put(
      `H${row}`,
      `=IF(${times.person}>0,"",IF(${sight}=1,${word("noFacts")},IF(${trials}<=0,${word("noData")},IF(${won}<${trials}*${chance},${short},${rest}))))`,
    );
    pen.look(`A${row}:I${row}`, { ...roles.result, align: "right" });
    pen.look(`C${row}:E${row}`, { number: "0.0%" });
    pen.look(`C${row}`, { ...roles.link, align: "right", number: "0.0%" });
    pen.look(`G${row}`, { number: formats.count });
    pen.look(`A${row}`, { align: "left" });
    pen.look(`H${row}`, { align: "left" });
  });
  if (steps.length > 0) pen.add(...lightLooks(sheet, `H${top + 1}:H${top + steps.length}`));
  pen.name("control_conversions", `A${top + 1}:H${top + Math.max(1, steps.length)}`);
  return top + 1 + steps.length;
}

/**
 * Where the conversion may truly lie, at the band: Wilson's interval as `conversionInterval` of the core has it, its ends in
 * the workings. Nothing where more went on than came.
 */
function writeRange(pen: Pen, row: number, { words }: Scene, won: string, trials: string): void {
  const [low, high] = [`$${c.low}$${row}`, `$${c.high}$${row}`];
  const square = `(${times.reach}*${times.reach})`;
  const spread = `${times.reach}*SQRT(${won}/${trials}*(${trials}-${won})+${square}/4)`;
  const has = `AND(${times.person}=0,$${c.sight}${row}=0,${trials}>0,${won}>=0,${won}<=${trials})`;
  pen.put(high, `=IF(${has},IF(${won}=${trials},1,(${won}+${square}/2+${spread})/(${trials}+${square})),"")`);
  pen.put(low, `=IF(${high}="","",MIN(${high},${won}/${trials}*${won}/(${trials}+${square})/${high}))`);
  const [before = "", between = "", after = ""] = words("control_rangeOf", { low: "\u0001", high: "\u0001" }).split("\u0001").map(quoted);
  const percent = (end: string): string => `ROUND(100*${end},1)`;
  pen.put(`F${row}`, `=IF(${high}="","",${before}&${percent(low)}&${between}&${percent(high)}&${after})`);
}

/** How many came to a stage in the window, moved back by the way to the next where the facts reach back so far. */
function reachedFormula(plan: DatedPlan, sheet: string, scene: Scene, funnel: number, stage: number): string {
  const { all } = partsOf(scene, sheet);
  const place = stagePlace(plan, funnel, stage);
  const at = (id: string): string => cellAt(scene.frames, id, place, sheet);
  const [name, lag] = [at("stages_name"), at("stages_lag")];
  const known = plan.funnels[funnel];
  const half = `facts_time,${times.since},facts_time,${times.until}`;
  const days = `facts_lost,"<>1",facts_stage,${criterion(scene, "stages_name", place)},${half}`;
  const back = `IF(COUNTIFS(facts_date,"<="&${times.first}-${lag},${days})>0,${lag},0)`;
  const moved = `facts_date,">="&${times.first}-${back},facts_date,"<="&${times.end}-${back},${days}`;
  const own = plan.streams.flatMap((stream, index) => (known !== undefined && funnelOf(plan, stream) === known ? [index] : []));
  const parts = own.map((index) => {
    const stream = criterion(scene, "streams_name", index);
    return `IF((${times.stream}=0)+(${times.stream}=${index + 1})>0,SUMIFS(facts_count,${moved},facts_stream,${stream}),0)`;
  });
  const streams = all("streams_name");
  const elsewhere = `SUMIFS(facts_count,${moved})-SUMPRODUCT((${streams}<>"")*SUMIFS(facts_count,${moved},facts_stream,${criteria(scene, "streams_name")}))`;
  const isOne = `SUMPRODUCT((${all("stages_name")}=${name})*1)=1`;
  return [...parts, `IF(AND(${times.stream}=0,${isOne}),${elsewhere},0)`].join("+");
}
