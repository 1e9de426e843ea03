import type { Words } from "./words";

/** How often, in words a person can picture: 0.595 is "6 times in 10"; near the ends in 100; never always or never. */
export function chanceWords(chance: number, { say }: Pick<Words, "say">): string {
  const tenths = Math.round(chance * 10);
  if (chance >= 0.05 && chance <= 0.95 && tenths > 0 && tenths < 10) return say("timesIn", { times: tenths, of: 10 });
  return say("timesIn", { times: Math.min(99, Math.max(1, Math.round(chance * 100))), of: 100 });
}
