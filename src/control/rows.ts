import { forecastOf, type Forecast } from "./forecast";
import { lightOf, type Signal } from "./light";
import type { Measure, Measured, Scope } from "./measures";
import type { ControlSettings } from "./settings";
import type { Sight } from "./sight";
import type { ControlWindow } from "./window";

/** One measure of one scope: plan against fact. What cannot be judged has neither attainment nor pace, forecast and need. */
export interface ControlRow extends Signal {
  readonly measure: Measure;
  /** Planned for the window. */
  readonly plan: number;
  /** Due by now: along the plan's own shape, which holds the working days and the season. */
  readonly expected: number;
  /** What came: 0 and no measure of anything where the light is `noFacts`. */
  readonly fact: number;
  /** fact / plan, where something is planned. */
  readonly attainment?: number;
  /** fact / due, where something is due: 1 is exactly on pace. */
  readonly pace?: number;
  /** Where something is due by now. */
  readonly forecast?: Forecast;
  /** What is still needed on each working day that is left; 0 once the plan is made and where nothing is planned, absent when no day is left. */
  readonly perDay?: number;
  /** What the plan asks of a working day. */
  readonly plannedPerDay?: number;
}

/** All measures of one scope. The first is money. */
export interface ScopeReport {
  readonly scope: Scope;
  readonly rows: readonly ControlRow[];
}

/** The row of a measure. */
export function controlRow(
  { measure, planned, fact, size, factSize, sight }: Measured,
  window: ControlWindow,
  settings: ControlSettings,
): ControlRow {
  const { plan, exact, expected } = planned;
  const has = exact > 1e-9;
  const isSeen = !has || sight === "seen";
  const due = has && expected > 1e-9 && isSeen;
  const signal = !isSeen ? dark(sight) : lightOf({ plan: has ? exact : 0, expected: due ? expected : 0, fact, size }, settings);
  const left = window.workdays - window.elapsed;
  const missing = plan > 0 ? Math.max(0, plan - fact) : 0;
  return {
    measure,
    plan,
    expected,
    fact,
    ...(plan > 0 && isSeen ? { attainment: fact / plan } : {}),
    ...(due
      ? { pace: fact / expected, forecast: forecastOf({ fact, plan, share: shareOf(expected, exact), size: factSize }, settings.band) }
      : {}),
    ...(!isSeen ? {} : missing === 0 ? { perDay: 0 } : left > 0 ? { perDay: missing / left } : {}),
    ...(window.workdays > 0 ? { plannedPerDay: plan / window.workdays } : {}),
    ...signal,
  };
}

/** What is not judged has no light. */
function dark(light: Exclude<Sight, "seen">): Signal {
  return { light, mayBeChance: false };
}

/** The part that is due, without what binary fractions leave of the whole. */
function shareOf(expected: number, exact: number): number {
  const share = expected / exact;
  return share > 1 - 1e-12 ? 1 : share;
}
