/** Numerator and denominator of Wichura's three rational fits, from the constant up. */
const centre = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
    33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
] as const;
const shoulder = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966,
    5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
] as const;
const far = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
    0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5,
    1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
] as const;

/**
 * The number that a standard normal value stays below with the given probability, to 16 digits (Wichura, algorithm
 * AS 241, Applied Statistics 37, 1988).
 *
 * @param probability in (0, 1)
 * @example
 * normalQuantile(0.5) // => 0
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(centre, 0.180625 - q * q);
  return q < 0 ? -upperQuantile(probability) : upperQuantile(1 - probability);
}

/**
 * How many standard deviations to either side of the mean hold the given share of a normal law: its quantile at
 * (1 + level) / 2, exact for levels near 0 and near 1.
 *
 * @param level in (0, 1)
 * @example
 * normalReach(0.95) // => ≈ 1.959963984540054
 */
export function normalReach(level: number): number {
  const half = level / 2;
  return half <= 0.425 ? half * ratio(centre, 0.180625 - half * half) : upperQuantile((1 - level) / 2);
}

/** The number that a standard normal value exceeds with a probability below 0.075. */
function upperQuantile(tail: number): number {
  const root = Math.sqrt(-Math.log(tail));
  return root <= 5 ? ratio(shoulder, root - 1.6) : ratio(far, root - 5);
}

function ratio([above, below]: readonly [readonly number[], readonly number[]], at: number): number {
  return polynomial(above, at) / polynomial(below, at);
}

function polynomial(coefficients: readonly number[], at: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) value = value * at + (coefficients[power] ?? 0);
  return value;
}
