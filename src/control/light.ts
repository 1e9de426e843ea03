import { poissonProbability, poissonTails } from "../core";
import type { ControlSettings } from "./settings";
import type { Sight } from "./sight";

/**
 * How something stands: `notEnough` where too little is due yet to tell, `noPlan` where nothing is planned; what is not
 * judged says why, see `Sight`.
 */
export type Light = "onPace" | "watch" | "behind" | "noPlan" | "notEnough" | Exclude<Sight, "seen">;

/** A light, and what tells it from noise. */
export interface Signal {
  readonly light: Light;
  /** How often a plan that is right would show so little, 0..1; where something is due. */
  readonly tail?: number;
  /** True where the fact is short by no more than chance does within the band. */
  readonly mayBeChance: boolean;
}

/** A fact against what was due. */
export interface Standing {
  /** Planned for the whole window; nothing planned is 0. */
  readonly plan: number;
  /** Due by now, above 0 once anything is. */
  readonly expected: number;
  readonly fact: number;
  /** What one event brings: 1 for counts; for money the deal that a unit of it comes from on average. */
  readonly size: number;
}

/**
 * The light of a fact. Its pace, fact / due, is held against the limits; then the miss is held against chance: events that
 * come by themselves follow the Poisson law, so the tail is P(X ≤ fact / size) with the mean due / size. For money the
 * events are deals of the average size that weighs deals by their money (the scaled Poisson law, see `dealSpreads`). A miss inside the band is never `behind`
 * when `soften` is set; where even nothing at all would be inside it, there is `notEnough` to tell.
 *
 * @example
 * lightOf({ plan: 50, expected: 35, fact: 29, size: 1 }, usualSettings).light // => "watch"
 */
export function lightOf({ plan, expected, fact, size }: Standing, settings: ControlSettings): Signal {
  if (!(plan > 0)) return { light: "noPlan", mayBeChance: false };
  if (!(expected > 0)) return { light: "notEnough", mayBeChance: false };
  const pace = fact / expected;
  const tail = tailOf(fact / size, expected / size);
  const limit = (1 - settings.band) / 2;
  const mayBeChance = tail > limit;
  if (pace >= settings.onPace) return { light: "onPace", tail, mayBeChance: false };
  if (mayBeChance && Math.exp(-expected / size) > limit) return { light: "notEnough", tail, mayBeChance };
  const isBehind = pace < settings.watch && !(mayBeChance && settings.soften);
  return { light: isBehind ? "behind" : "watch", tail, mayBeChance };
}

/**
 * How often so few events or fewer come when the mean is known: P(X ≤ events) for X ~ Poisson(mean), between two whole
 * numbers on the straight line between them.
 *
 * @param events 0 or above, any number
 * @param mean 0 or above
 * @example
 * tailOf(0, 2) // => ≈ 0.1353352832366127
 */
export function tailOf(events: number, mean: number): number {
  const near = Number(Math.max(0, events).toFixed(6));
  const whole = Math.floor(near);
  return Math.min(1, poissonTails(whole + 1, mean).below + (near - whole) * poissonProbability(whole + 1, mean));
}
