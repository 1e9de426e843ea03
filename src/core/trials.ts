import { count, demand } from "./domain";
import { fault } from "./fault";

/** Trials and how many of them were won, each with the name of its argument. */
export interface Trials {
  readonly won: readonly [value: number, path: string];
  readonly trials: readonly [value: number, path: string];
}

/**
 * Throws unless all of these trials can be and there are some: whole counts, 0 ≤ won ≤ trials, then trials above 0.
 *
 * @throws negative, notWhole, tooLarge, wonAboveTrials; noTrials last
 * @example
 * demandTrials({ won: [3, "won"], trials: [20, "trials"] }) // => undefined
 */
export function demandTrials(...all: readonly Trials[]): void {
  for (const { won, trials } of all) {
    demand(count, ...won);
    demand(count, ...trials);
    if (won[0] > trials[0]) throw fault("wonAboveTrials", { won: won[0], trials: trials[0] }, won[1]);
  }
  for (const { trials } of all) if (trials[0] === 0) throw fault("noTrials", {}, trials[1]);
}
