import type { Control } from "./control";
import { sum } from "./planCurve";

/** Deals of a stream from which on their sizes say how they differ. */
const enoughDeals = 5;

/**
 * How many times the deal that a unit of money comes from is the average deal, by stream: deals · Σ amount² / (Σ amount)², 1
 * where all deals are alike. From all won deals with money up to the day of the report; many that one fact sums up count as
 * alike. Money that comes in few large deals and many small ones is by so much more a matter of chance than their number says
 * (G. Bohm and G. Zech, Statistics of weighted Poisson events, Nucl. Instrum. Meth. A 748, 2014).
 *
 * @returns 1 or above for each stream of the plan; 1 for fewer than five deals
 */
export function dealSpreads(control: Control): readonly number[] {
  const known = spreadsBefore.get(control) ?? spreadsOf(control);
  spreadsBefore.set(control, known);
  return known;
}
const spreadsBefore = new WeakMap<Control, readonly number[]>();

function spreadsOf({ plan, ledger, moment }: Control): readonly number[] {
  const paid = ledger.entries.filter(({ stage, day, amount }) => stage === "won" && day <= moment.day && amount > 0);
  return plan.streams.map((_, place) => {
    const own = paid.filter(({ stream }) => stream === place);
    const [deals, money] = [sum(own.map(({ count }) => count)), sum(own.map(({ amount }) => amount))];
    const squares = sum(own.map(({ amount, count }) => (amount / money) * (amount / count)));
    return deals >= enoughDeals ? Math.max(1, (squares * deals) / money) : 1;
  });
}
