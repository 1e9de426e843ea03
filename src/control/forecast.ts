import { gammaPoissonQuantile, gammaPoissonTails } from "../core";

/** Where a fact is going. */
export interface Forecast {
  /** The fact at the end if the rest goes as what has passed: fact / elapsed share. */
  readonly value: number;
  /** Within these ends it will be as often as the band says. */
  readonly low: number;
  readonly high: number;
  /** The chance to make the plan, 0..1; where something is planned. */
  readonly chance?: number;
}

/** What a forecast is made from. */
export interface Course {
  readonly fact: number;
  readonly plan: number;
  /** The part of the plan that was due by now, above 0, up to 1. */
  readonly share: number;
  /** What one event brings: 1 for counts; for money the deal that a unit of it comes from on average. */
  readonly size: number;
}

/**
 * The forecast of a fact: run rate along the plan's own shape (fact / share), with an interval and the chance of the plan.
 * A fact below 0, more given back than sold, is not taken to go on.
 * Events of the rest follow the gamma-Poisson law of `gammaPoissonTails`: chance, and that the rate itself is only known
 * from what came, are both in it. Money counts in deals of `size`; between two whole numbers of deals the chance runs straight.
 *
 * @param band how often the fact will lie inside the interval, in (0, 1)
 * @example
 * forecastOf({ fact: 30, plan: 100, share: 0.3, size: 1 }, 0.8).value // => 100
 */
export function forecastOf({ fact, plan, share, size }: Course, band: number): Forecast {
  const chance = (value: number): Pick<Forecast, "chance"> => (plan > 0 ? { chance: value } : {});
  if (share >= 1) return { value: fact, low: fact, high: fact, ...chance(fact >= plan ? 1 : 0) };
  const law = { seen: Math.round((Math.max(0, fact) / size) * 2) / 2, ratio: (1 - share) / share };
  const need = (plan - fact) / size;
  return {
    value: fact < 0 ? fact : fact / share,
    low: fact + size * gammaPoissonQuantile(law, (1 - band) / 2),
    high: fact + size * gammaPoissonQuantile(law, (1 + band) / 2),
    ...chance(between(need, (count) => gammaPoissonTails(law, count).atLeast)),
  };
}

/** A function of whole numbers, straight between two of them. */
function between(at: number, value: (whole: number) => number): number {
  const near = Number(Math.max(0, at).toFixed(6));
  const low = Math.floor(near);
  return low === near ? value(low) : value(low) + (near - low) * (value(low + 1) - value(low));
}
