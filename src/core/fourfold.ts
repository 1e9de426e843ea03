import { productError } from "./exact";
import { deviance, stirlingError } from "./stirling";

/** A table of two rows and two columns, by its cells. No row and no column is 0. */
export interface Fourfold {
  readonly firstLeft: number;
  readonly firstRight: number;
  readonly secondLeft: number;
  readonly secondRight: number;
}

/**
 * How far a table of two rows and two columns is from independence: Σ cell · ln(cell / expected), 0 for proportional
 * rows. The cells differ from the expected ones by the same number, up to sign; where that is exact nothing cancels
 * (the saddle-point form of Loader 2000, for hypergeometric and beta-binomial probabilities).
 *
 * @param off by how much the first left cell exceeds its expected value, first row · left column / all
 * @example
 * fourfoldDivergence({ firstLeft: 1, firstRight: 2, secondLeft: 10, secondRight: 20 }, 0) // => 0
 */
export function fourfoldDivergence({ firstLeft, firstRight, secondLeft, secondRight }: Fourfold, off: number): number {
  const first = firstLeft + firstRight;
  const second = secondLeft + secondRight;
  const left = firstLeft + secondLeft;
  const right = firstRight + secondRight;
  const all = first + second;
  return (
    deviance(firstLeft, first * (left / all), off) +
    deviance(firstRight, first * (right / all), -off) +
    deviance(secondLeft, second * (left / all), -off) +
    deviance(secondRight, second * (right / all), off)
  );
}

/**
 * a · b − c · d, without cancellation of what rounding took from the products.
 *
 * @example
 * crossDifference(0.1, 10, 1, 1) // => 5.551115123125783e-17
 */
export function crossDifference(a: number, b: number, c: number, d: number): number {
  return a * b - c * d + (productError(a, b) - productError(c, d));
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
