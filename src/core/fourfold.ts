import { productError } from "./exact";
import { entropyGap, stirlingError } from "./stirling";

/**
 * How far a table of two rows and two columns is from independence: Σ cell · ln(cell / expected), 0 for proportional
 * rows. Its difference from the expected table is the same number in every cell up to sign, and is exact here, so
 * nothing cancels (the saddle-point form of Loader 2000, for hypergeometric and beta-binomial probabilities).
 *
 * @param firstLeft 0 or above, as all four; no margin is 0
 * @example
 * fourfoldDivergence(1, 2, 10, 20) // => 0
 */
export function fourfoldDivergence(firstLeft: number, firstRight: number, secondLeft: number, secondRight: number): number {
  const first = firstLeft + firstRight;
  const second = secondLeft + secondRight;
  const left = firstLeft + secondLeft;
  const right = firstRight + secondRight;
  const all = first + second;
  const off =
    (firstLeft * secondRight - firstRight * secondLeft + (productError(firstLeft, secondRight) - productError(firstRight, secondLeft))) /
    all;
  if (off === 0) return 0;
  return (
    part(first * (left / all), off) +
    part(first * (right / all), -off) +
    part(second * (left / all), -off) +
    part(second * (right / all), off)
  );
}

function part(expected: number, off: number): number {
  return expected * entropyGap(off / expected);
}

/**
 * v! / (v / e)ᵛ, squared and over 2π, without its slow part: v for v above 0; what a saddle-point probability holds
 * under its root.
 *
 * @example
 * underRoot(0) // => 0.15915494309189535
 */
export function underRoot(count: number): number {
  return count === 0 ? 1 / (2 * Math.PI) : count;
}

/**
 * The slow part of v! as an exponent: `stirlingError`, 0 at 0.
 *
 * @example
 * slowPart(0) // => 0
 */
export function slowPart(count: number): number {
  return count === 0 ? 0 : stirlingError(count);
}
