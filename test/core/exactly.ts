/** Exact rational arithmetic for oracles: nothing of the code under test is used. */

/** A fraction of whole numbers; the denominator is above 0. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** A double as the fraction that it is, to the last bit. */
export function exactly(value: number): Fraction {
  let above = value;
  let shift = 0n;
  while (!Number.isInteger(above)) {
    above *= 2;
    shift += 1n;
  }
  return { above: BigInt(above), below: 1n << shift };
}

/** A number as people write it: 0.1 is one tenth. */
export function decimally(value: number): Fraction {
  const [mantissa = "", power = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const exponent = Number(power) - fraction.length;
  const digits = BigInt(whole + fraction);
  return exponent >= 0 ? { above: digits * 10n ** BigInt(exponent), below: 1n } : { above: digits, below: 10n ** BigInt(-exponent) };
}

/** The double nearest to a fraction, within 2⁻⁶² of it. */
export function toNumber({ above, below }: Fraction): number {
  if (above === 0n) return 0;
  const shift = BigInt(above.toString(2).length - below.toString(2).length - 62);
  const quotient = shift >= 0n ? above / (below << shift) : (above << -shift) / below;
  return Number(quotient) * 2 ** Number(shift);
}

/** The number of ways to choose. */
export function choose(all: number, chosen: number): bigint {
  let ways = 1n;
  for (let step = 1; step <= Math.min(chosen, all - chosen); step++) ways = (ways * BigInt(all - step + 1)) / BigInt(step);
  return chosen < 0 || chosen > all ? 0n : ways;
}
