import type { Bridge, Cause } from "../control";
import { funnelOf, sameName, type Plan } from "../plan";
import { quoted } from "./address";
import { writeKey, type StampScene } from "./controlKey";
import type { ControlStamp } from "./controlStamp";
import type { DatedPlan } from "./daysSheet";
import { verdictLooks } from "./field";
import { lightLooks } from "./lightLooks";
import type { Pen } from "./pen";
import { dateFormats, formats, heading, quiet, roles, total } from "./style";
import type { Words } from "./words";

/** How many rows the causes of a stamp take, without their section's title. */
export function causesRows({ bridge, parts, forecast }: ControlStamp): number {
  return 3 + bridge.causes.length + 3 + (forecast === undefined ? 0 : 1) + (parts.length === 0 ? 0 : parts.length + 2);
}

/**
 * Writes why money differs from what was due, from a row on, as values: the causes at the chosen level, the forecast's ends,
 * the streams and people who make it. Beside them stands what they were counted for, and whether that still holds.
 */
export function writeCauses(scene: StampScene, top: number): void {
  const { pen, plan, words, stamp } = scene;
  const { sheet } = pen;
  writeStamp(scene, top);
  const { bridge, forecast, parts } = stamp;
  const first = top + 3;
  const last = first + bridge.causes.length + 1;
  writeHeads(pen, top + 2, ["control_cause", "", "control_plan", "control_fact", "", "control_moneyPart", "", "control_meaning"], words);
  const sum = (row: number, key: string, money: number): void => {
    pen.put(`A${row}`, words(key));
    pen.put(`F${row}`, money);
    lookRow(pen, row);
    pen.look(`A${row}:I${row}`, total);
  };
  sum(first, "control_due", bridge.due);
  bridge.causes.forEach((cause, index) => writeCause(pen, plan, words, stamp, cause, first + 1 + index));
  sum(last, "control_came", bridge.fact);
  const proof = last + 1;
  pen.put(`A${proof}`, words("control_causesCheck"));
  pen.put(`F${proof}`, `=ROUND(SUM(F${first}:F${last - 1})-F${last},2)`);
  pen.put(`H${proof}`, `=IF(F${proof}=0,${quoted(words("control_checkOk"))},${quoted(words("control_causesOff"))})`);
  pen.look(`A${proof}:I${proof}`, { ...quiet, align: "right", number: formats.money });
  pen.look(`A${proof}`, { align: "left" });
  pen.look(`H${proof}`, { align: "left" });
  pen.add(...lightLooks(sheet, `H${first}:H${last}`), ...verdictLooks(sheet, `H${proof}`));
  pen.name("control_causes", `A${first}:H${last}`);
  if (forecast !== undefined) {
    const row = proof + 1;
    pen.put(`A${row}`, words("control_forecastBand"));
    pen.put(`C${row}`, Math.round(forecast.low));
    pen.put(`D${row}`, Math.round(forecast.high));
    if (forecast.chance !== undefined) {
      pen.put(`F${row}`, forecast.chance);
      pen.put(`H${row}`, words("control_chanceOfPlan"));
    }
    lookRow(pen, row);
    pen.look(`F${row}`, { number: "0%" });
    pen.name("control_forecastBand", `C${row}:F${row}`);
  }
  if (parts.length > 0) writeParts(pen, plan, words, stamp, proof + (forecast === undefined ? 2 : 3));
}

/** What the values were counted for, and whether the sheet still says the same. */
function writeStamp(scene: StampScene, top: number): void {
  const { pen, plan, words, stamp } = scene;
  const { chosen, control, unread } = stamp;
  const level = control.members[chosen.person - 1]?.name ?? plan.streams[chosen.stream - 1]?.name ?? words("control_company");
  pen.put(`A${top}`, words("control_countedFor"));
  pen.put(`C${top}`, chosen.day);
  pen.put(`D${top}`, words(`grain_${chosen.grain}`));
  pen.text(`E${top}`, level);
  pen.look(`A${top}:F${top}`, { ...roles.panel, align: "right" });
  pen.look(`A${top}`, { align: "left" });
  pen.look(`C${top}`, { number: dateFormats[plan.language] });
  pen.look(`D${top}:E${top}`, { align: "left", number: formats.text });
  pen.name("control_countedFor", `C${top}:E${top}`);
  const { isSame, isBroken } = writeKey(scene);
  const word = (key: string): string => quoted(words(key));
  pen.put(
    `G${top}`,
    `=IF(${isBroken},${word("control_causesBroken")},IF(${isSame},${word("verdict_fresh")},${word("control_causesStale")}))`,
  );
  pen.look(`G${top}:I${top}`, { ...roles.result, align: "left" });
  pen.add(...verdictLooks(pen.sheet, `G${top}`));
  pen.name("control_causesVerdict", `G${top}`);
  pen.put(`A${top + 1}`, unread === 0 ? words("control_causesNote") : words("control_factsUnread", { n: unread }));
  pen.look(`A${top + 1}`, quiet);
}

function writeCause(pen: Pen, plan: DatedPlan, words: Words, stamp: ControlStamp, cause: Cause, row: number): void {
  const { kind, plan: planned, fact, money, tail, mayBeChance } = cause;
  pen.text(`A${row}`, nameIn(plan, words, stamp, cause));
  pen.put(`C${row}`, planned);
  pen.put(`D${row}`, fact);
  pen.put(`F${row}`, money);
  if (money < 0 && tail !== undefined) pen.put(`H${row}`, words(mayBeChance ? "control_mayBeChance" : "control_hardlyChance"));
  lookRow(pen, row);
  if (kind === "conversion") pen.look(`C${row}:D${row}`, { number: "0.0%" });
  if (kind === "count") {
    pen.look(`C${row}`, { number: countFormat(planned) });
    pen.look(`D${row}`, { number: countFormat(fact) });
  }
}

/** The streams and people that make the chosen level, each with what cost, or brought, the most. */
function writeParts(pen: Pen, plan: DatedPlan, words: Words, stamp: ControlStamp, head: number): void {
  const { parts } = stamp;
  writeHeads(pen, head, ["control_whose", "", "control_due", "control_came", "", "control_difference", "", "control_mainCause"], words);
  parts.forEach(({ name, bridge }, index) => {
    const row = head + 1 + index;
    pen.text(`A${row}`, name);
    pen.put(`C${row}`, bridge.due);
    pen.put(`D${row}`, bridge.fact);
    pen.put(`F${row}`, tidy(bridge.fact - bridge.due));
    const main = mainCause(bridge);
    if (main !== undefined) pen.text(`H${row}`, nameIn(plan, words, stamp, main));
    lookRow(pen, row);
  });
  pen.name("control_causesParts", `A${head + 1}:H${head + parts.length}`);
}

/** What cost the most where less came than was due, what brought the most where more did. */
function mainCause({ due, fact, causes }: Bridge): Cause | undefined {
  const sorted = [...causes].sort((left, right) => left.money - right.money);
  if (fact < due) return sorted[0];
  return fact > due ? sorted.reverse().find(({ kind }) => kind !== "cushion") : undefined;
}

/** A cause by its name, with its stream where several are looked at. */
function nameIn(plan: Plan, words: Words, { chosen }: ControlStamp, cause: Cause): string {
  const name = nameOf(plan, words, cause);
  return cause.stream === undefined || plan.streams.length < 2 || chosen.stream > 0 ? name : `${name}, ${cause.stream}`;
}

function nameOf(plan: Plan, words: Words, { kind, stream, stage = "" }: Cause): string {
  const own = plan.streams.find(({ name }) => name === stream);
  const stages = own === undefined ? [] : (funnelOf(plan, own)?.stages ?? []);
  const next = stages[stages.findIndex(({ name }) => sameName(name, stage)) + 1]?.name ?? words("control_deal");
  if (kind === "count") return stage === "" ? words("control_deals") : stage;
  if (kind === "conversion") return `${stage} → ${next}`;
  const text = words(`control_cause_${kind}`);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function writeHeads(pen: Pen, row: number, keys: readonly string[], words: Words): void {
  pen.look(`A${row}:I${row}`, { ...heading, align: "right" });
  keys.forEach((key, index) => {
    if (key !== "") pen.put(`${"ABCDEFGH".charAt(index)}${row}`, words(key));
  });
  for (const column of ["A", "H"]) pen.look(`${column}${row}`, { align: "left" });
}

/** A row of values from the panel. */
function lookRow(pen: Pen, row: number): void {
  pen.look(`A${row}:I${row}`, { ...roles.panel, align: "right", number: formats.money });
  for (const column of ["A", "H"]) pen.look(`${column}${row}`, { align: "left", number: "General" });
}

/** Parts of a count are shown where there are some. */
function countFormat(value: number): string {
  return Number.isInteger(value) ? formats.count : formats.tenths;
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
