/** stirlingError at ½, 1, 1½ … 16, to 20 digits. */
const atHalves = [
  0.15342640972002734529, 0.08106146679532725822, 0.054814121051917653896, 0.041340695955409294094, 0.033162873519936287485,
  0.027677925684998339149, 0.023746163656297495971, 0.020790672103765093112, 0.018488450532673185231, 0.016644691189821192163,
  0.015134973221917378874, 0.013876128823070747999, 0.012810465242920226924, 0.011896709945891770095, 0.011104559758206917327,
  0.010411265261972096497, 0.0097994161261588032984, 0.0092554621827127329177, 0.008768700134139385463, 0.0083305634333628712565,
  0.0079341145643140205472, 0.007573675487951840795, 0.0072445543013203831795, 0.0069428401072095298657, 0.0066652470327076824424,
  0.0064089941880042070684, 0.0061717122630394576475, 0.0059513701127588477356, 0.005746216513010115682, 0.005554733551962801371,
  0.0053755990329268344936, 0.0052076559196096404407,
] as const;

/**
 * What Stirling's formula leaves out: ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], with an absolute error below 10⁻¹⁷.
 * From 16 up by the asymptotic series, below by table (Loader, Fast and Accurate Computation of Binomial
 * Probabilities, 2000).
 *
 * @param x a whole number or a whole number and a half, ½ or above
 * @example
 * stirlingError(1) // => 0.08106146679532726
 */
export function stirlingError(x: number): number {
  if (x <= 16) return atHalves[2 * x - 1] ?? Number.NaN;
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y / 156)))))) / x;
}

/**
 * How far a count is from what is expected: cell · ln(cell / expected) − (cell − expected), without loss where the two
 * are close (Loader's deviance part; the exponent of a saddle-point probability is made of these).
 *
 * @param cell 0 or above
 * @param expected above 0
 * @param off cell − expected, as exactly as it is known
 * @returns 0 or above
 * @example
 * deviance(0, 2, -2) // => 2
 */
export function deviance(cell: number, expected: number, off: number): number {
  if (cell <= 0) return -off;
  const v = off / (cell + expected);
  if (Math.abs(v) > 0.3) return cell * Math.log(cell / expected) - off;
  // ln(cell / expected) = 2 (v + v³/3 + v⁵/5 + …), and 2 · cell · v − off = off · v.
  const square = v * v;
  let power = v * square;
  let sum = power / 3;
  for (let odd = 5; odd < 60; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return off * v + 2 * cell * sum;
}
