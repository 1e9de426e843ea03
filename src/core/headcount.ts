import { countLimit, demand, nonNegative, positive, share } from "./domain";
import { fault } from "./fault";
import { roundUp } from "./rounding";

/**
 * Whole heads that do a volume of work: volume / (norm per day · days · utilization), rounded up.
 *
 * @param volume of work, in pieces, 0 or above
 * @param normPerDay pieces that a head does in a working day, above 0
 * @param days working days, above 0
 * @param utilization the share of the time that goes into this work, in (0, 1]
 * @throws negative, notPositive, notShare; answerTooLarge above 10⁹ heads
 * @example
 * requiredHeadcount(1000, 8, 20, 0.8) // => 8
 */
export function requiredHeadcount(volume: number, normPerDay: number, days: number, utilization: number): number {
  demand(nonNegative, volume, "volume");
  demand(positive, normPerDay, "norm_per_day");
  demand(positive, days, "days");
  demand(share, utilization, "utilization");
  if (volume === 0) return 0;
  const perHead = normPerDay * days * utilization;
  const isHeld = perHead > 0 && Number.isFinite(perHead);
  const heads = roundUp(isHeld ? volume / perHead : volume / normPerDay / days / utilization);
  if (!(heads <= countLimit)) throw fault("answerTooLarge", { limit: countLimit });
  return heads;
}
