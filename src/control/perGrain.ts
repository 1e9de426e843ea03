import type { Control } from "./control";
import type { ControlGrain } from "./window";

/**
 * A report that is worked out once for each control and stretch, and known as long as that control is: several reports ask
 * for the same figures.
 *
 * @param make gives the same for the same control and grain
 */
export function perGrain<Result>(
  make: (control: Control, grain: ControlGrain) => Result,
): (control: Control, grain: ControlGrain) => Result {
  const known = new WeakMap<Control, Map<ControlGrain, Result>>();
  return (control, grain) => {
    const ofControl = known.get(control) ?? new Map<ControlGrain, Result>();
    known.set(control, ofControl);
    const result = ofControl.get(grain) ?? make(control, grain);
    ofControl.set(grain, result);
    return result;
  };
}
