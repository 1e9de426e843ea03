import { fault, type FaultError } from "./fault";

/** Says what is wrong with a number, or nothing: the domain an argument must lie in. Every number met is finite. */
export type Domain = (value: number, path: string) => FaultError | undefined;

/** The largest whole-count argument, number of deals, margin of a table and number of heads. */
export const countLimit = 1e9;
/** The largest number of leads, of steps in a split: every whole number up to here is exact. */
export const exactLimit = 2 ** 53;
/** The most rows an answer may have. */
export const rowLimit = 100_000;

/** Any number. */
export const anyNumber: Domain = () => undefined;
/** Above 0: a check, a norm. */
export const positive: Domain = (value, path) => (value > 0 ? undefined : fault("notPositive", { value }, path));
/** 0 or above: a target, a weight. */
export const nonNegative: Domain = (value, path) => (value >= 0 ? undefined : fault("negative", { value }, path));
/** In (0, 1]: a conversion, a margin. */
export const share: Domain = (value, path) => (value > 0 && value <= 1 ? undefined : fault("notShare", { value }, path));
/** In (0, 1), both ends excluded: a confidence. */
export const inside: Domain = (value, path) => (value > 0 && value < 1 ? undefined : fault("notInside", { value }, path));
/** A whole number from 0 to 10⁹: deals, past leads. */
export const count: Domain = (value, path) => {
  if (value < 0) return fault("negative", { value }, path);
  if (!Number.isInteger(value)) return fault("notWhole", { value }, path);
  return value > countLimit ? fault("tooLarge", { value, limit: countLimit }, path) : undefined;
};

/** A whole number from 1 to 10⁹: periods, the largest so many. */
export const positiveCount: Domain = (value, path) => (value > 0 ? count(value, path) : fault("notPositive", { value }, path));
/** A whole number from −10⁹ to 10⁹: a period counted from the first one. */
export const signedCount: Domain = (value, path) => {
  if (!Number.isInteger(value)) return fault("notWhole", { value }, path);
  if (value < -countLimit) return fault("notAbove", { value, limit: -countLimit }, path);
  return value > countLimit ? fault("tooLarge", { value, limit: countLimit }, path) : undefined;
};

/**
 * Throws when a value lies outside its domain.
 *
 * @example
 * demand(positive, 200000, "check") // => 200000
 */
export function demand(domain: Domain, value: number, path: string): number {
  const wrong = Number.isFinite(value) ? domain(value, path) : fault("notFinite", {}, path);
  if (wrong !== undefined) throw wrong;
  return value;
}

/**
 * Throws when one of many values lies outside its domain, and names it by its position from 1.
 *
 * @example
 * demandEach(positive, [3, 5], "history") // => undefined
 */
export function demandEach(domain: Domain, values: ArrayLike<number>, name: string): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (!Number.isFinite(value) || domain(value, name) !== undefined) demand(domain, value, `${name}[${index + 1}]`);
  }
}
