import { funnelOf } from "../plan";
import { quoted } from "./address";
import { cellAt } from "./frameOf";
import type { Scene } from "./column";
import { stagePlace, times } from "./controlLayout";
import { plainFacts } from "./controlLines";
import { everFacts, moneyWon } from "./controlSight";
import type { DatedPlan } from "./daysSheet";
import { verdictLooks } from "./field";
import type { Pen } from "./pen";
import { formats, roles } from "./style";

/** Deals that count: they have an id, and close by the end of the window or on no day that is known. */
const isDue = `(deals_id<>"")*((deals_closes="")+(deals_closes<=${times.last})>0)`;
const hasChance = "ISNUMBER(deals_probability)";
const noAmount = "(1-ISNUMBER(deals_amount))";

/** How many rows the lines take. */
export const openDealsRows = 6;

/**
 * Writes the open deals of the whole company against what is still to be sold, from a row on: what is open, weighed by chances
 * (a person's own, else by the conversions from the deal's stage on), and how much must be open as deals weigh what they do.
 */
export function writeOpenDeals(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene, top: number): void {
  const { words } = scene;
  const at = (index: number): string => `$C$${top + index}`;
  const [open, weighted, remaining] = [at(0), at(1), at(2)];
  const came = plainFacts("amount", 'facts_stage,"="');
  const known = (value: string): string => `IF(ISNUMBER(${remaining}),${value},"")`;
  const lines = [
    ["open", openFormula(plan, sheet, scene), formats.money],
    ["weighted", weightedFormula(plan, sheet, scene), formats.money],
    [
      "remaining",
      `IF(${everFacts(moneyWon)}=0,${quoted(words("control_cause_noFacts"))},MAX(0,ROUND(${times.to}-${times.from}-(${came}),2)))`,
      formats.money,
    ],
    ["coverage", known(`IF(${remaining}>0,${open}/${remaining},"")`), "0.00"],
    ["coverageNeeded", `IF(${weighted}>0,${open}/${weighted},"")`, "0.00"],
    ["gap", known(`MAX(0,ROUND(SUM(${remaining})-${weighted},2))`), formats.money],
  ] as const;
  lines.forEach(([key, formula, number], index) => {
    const row = top + index;
    pen.put(`A${row}`, words(`control_${key}`));
    pen.put(`C${row}`, `=${formula}`);
    pen.look(`A${row}:C${row}`, { ...roles.result, align: "right", number });
    pen.look(`A${row}`, { align: "left" });
  });
  const last = top + lines.length - 1;
  pen.put(
    `D${last}`,
    `=${known(`IF(${at(lines.length - 1)}=0,${quoted(words("control_dealsEnough"))},${quoted(words("control_dealsShort"))})`)}`,
  );
  pen.add(...verdictLooks(sheet, `D${last}`));
  pen.name("control_openDeals", `C${top}:C${last}`);
}

/** Money of the deals that are due; the average deal of its stream where a deal has none. */
function openFormula(plan: DatedPlan, sheet: string, scene: Scene): string {
  const unsaid = plan.streams.map(
    (_, place) => `${ofStream(scene, sheet, "check", place)}*SUMPRODUCT(${isDue}*${inStream(scene, sheet, place)}*${noAmount})`,
  );
  return [`SUMPRODUCT(${isDue},deals_amount)`, ...unsaid].join("+");
}

function weightedFormula(plan: DatedPlan, sheet: string, scene: Scene): string {
  const streams = plan.streams.flatMap((stream, place): readonly string[] => {
    const own = inStream(scene, sheet, place);
    const check = ofStream(scene, sheet, "check", place);
    const said = `${check}*SUMPRODUCT(${isDue}*${own}*${noAmount}*${hasChance},deals_probability)`;
    const funnel = funnelOf(plan, stream);
    if (funnel === undefined) return [said];
    const money = (condition: string): string => {
      const mask = `${isDue}*${own}*(1-${hasChance})${condition}`;
      return `(SUMPRODUCT(${mask},deals_amount)+${check}*SUMPRODUCT(${mask}*${noAmount}))`;
    };
    const first = stagePlace(plan, plan.funnels.indexOf(funnel), 0);
    const stages = funnel.stages.map((_, stage) => ({
      isThere: `*(deals_stage=${cellAt(scene.frames, "stages_name", first + stage, sheet)})`,
      chance: cellAt(scene.frames, "stages_toDeal", first + stage, sheet),
    }));
    const top = stages[0]?.chance ?? "1";
    // A deal whose stage is none of these is weighed from the top: every deal by that, then what its stage adds.
    return [said, `${top}*${money("")}`, ...stages.slice(1).map(({ isThere, chance }) => `(${chance}-${top})*${money(isThere)}`)];
  });
  return [`SUMPRODUCT(${isDue}*${hasChance},deals_amount,deals_probability)`, ...streams].join("+");
}

function inStream(scene: Scene, sheet: string, place: number): string {
  return `(deals_stream=${ofStream(scene, sheet, "name", place)})`;
}

function ofStream({ frames }: Scene, sheet: string, id: "name" | "check", place: number): string {
  return cellAt(frames, `streams_${id}`, place, sheet);
}
