import { demand, nonNegative, positive } from "./domain";
import { fault } from "./fault";
import { conversionsWithOne, overallConversion, requiredDeals, requiredLeads } from "./funnel";

/** What comes of one lever, improved alone. */
export interface Lever {
  /** The improved check or conversion. */
  readonly value: number;
  /** Leads required then. */
  readonly leads: number;
  /** Leads that are not required any more. */
  readonly saved: number;
}

/**
 * What improving one lever at a time spares in leads: the check first, then each conversion from the top of the funnel
 * down, multiplied by 1 + improvement; conversions stop at 1.
 *
 * @param target revenue wanted, 0 or above
 * @param check average deal size, above 0
 * @param conversions from the top of the funnel down, each in (0, 1]
 * @param improvement relative, above 0: 0.1 lifts 20% to 22%
 * @returns one lever more than there are conversions
 * @throws negative, notPositive, notShare; answerTooLarge above 2⁵³ leads or where a number grows too large
 * @example
 * funnelLevers(600000, 200000, [0.15], 0.1)[0] // => { value: 220000.00000000003, leads: 20, saved: 0 }
 */
export function funnelLevers(target: number, check: number, conversions: readonly number[], improvement: number): readonly Lever[] {
  demand(nonNegative, target, "target");
  demand(positive, check, "check");
  demand(positive, improvement, "improvement");
  const deals = requiredDeals(target, check);
  const overall = overallConversion(conversions);
  const better = check * (1 + improvement);
  if (!Number.isFinite(better)) throw fault("answerTooLarge", { limit: Number.MAX_VALUE }, "improvement");
  const raised = conversions.map((conversion) => Math.min(1, conversion * (1 + improvement)));
  const lifted = conversionsWithOne(conversions, raised);

  const base = requiredLeads(deals, overall);
  const lever = (value: number, leads: number): Lever => ({ value, leads, saved: base - leads });
  return [
    lever(better, requiredLeads(requiredDeals(target, better), overall)),
    ...raised.map((value, stage) => lever(value, requiredLeads(deals, lifted[stage] ?? overall))),
  ];
}
