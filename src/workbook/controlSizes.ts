import { reference, spanReference } from "./address";
import type { Scene } from "./column";
import { criterion, times } from "./controlLayout";
import type { DatedPlan } from "./daysSheet";
import { cellAt, frameOf } from "./frameOf";
import type { Pen } from "./pen";

/** Deals from which on their sizes say how they differ, as `dealSpreads` of the room control has it. */
const enoughDeals = 5;

/** The deal that a unit of a stream's money comes from, a cell a stream: as many as the table of streams has rows. */
function sizeFrame(sheet: string, { frames }: Scene): Parameters<typeof reference>[0] {
  return { sheet, row: 3, column: 60, rows: frameOf(frames, "streams_check").rows, columns: 1 };
}

/** The same of a chosen stream, by its place from 1. */
export function streamSize(sheet: string, scene: Scene, place: string): string {
  return `INDEX(${spanReference(sizeFrame(sheet, scene), sheet)},MAX(1,${place}))`;
}

/**
 * Writes what one event of money is, by stream and for the company: the average deal times how unlike the deals of the stream
 * are, deals · Σ amount² / (Σ amount)², from all that were won up to the day.
 */
export function writeSizes(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene): void {
  const { frames } = scene;
  const sizes = sizeFrame(sheet, scene);
  plan.streams.forEach((_, place) => {
    const [name, check] = [cellAt(frames, "streams_name", place, sheet), cellAt(frames, "streams_check", place, sheet)];
    const paid = `facts_date,"<="&${times.asOf},facts_stage,"=",facts_stream,${criterion(scene, "streams_name", place)},facts_lost,"<>1",facts_amount,">0"`;
    const [deals, money] = [`SUMIFS(facts_count,${paid})`, `SUMIFS(facts_amount,${paid})`];
    const isPaid = `(facts_stage="")*(facts_stream=${name})*(facts_lost<>1)*(facts_date<=${times.asOf})*(facts_amount>0)`;
    const squares = `SUMPRODUCT(${isPaid}*facts_amount/(facts_count+(facts_count=0)),facts_amount)`;
    const spread = `IFERROR(IF(${deals}<${enoughDeals},1,MAX(1,${deals}*${squares}/${money}^2)),1)`;
    pen.put(reference({ ...sizes, row: sizes.row + place, rows: 1 }, sheet), `=${check}*${spread}`);
  });
  const [targets, all] = [spanReference(frameOf(frames, "streams_target"), sheet), spanReference(sizes, sheet)];
  pen.put(times.size, `=IF(SUM(${targets})>0,SUMPRODUCT(${targets},${all})/SUM(${targets}),INDEX(${all},1))`);
}
