/** Gauss–Legendre's rule on 0 … 1. */
export interface LegendreRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const rules = new Map<number, LegendreRule>();

/**
 * The rule with `count` nodes: Σ weight × f(node) is the integral of f from 0 to 1, exactly for polynomials of degree up
 * to 2 × count − 1. Nodes by Newton's method on the Legendre polynomial (Press et al., Numerical Recipes, 4.6).
 *
 * @param count whole, 1 or more
 * @example
 * legendreRule(1).nodes // => Float64Array [0.5]
 */
export function legendreRule(count: number): LegendreRule {
  const known = rules.get(count);
  if (known !== undefined) return known;
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let index = 0; index < (count + 1) >>> 1; index += 1) {
    let root = count === 2 * index + 1 ? 0 : Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = legendre(count, root).slope;
    for (let turn = 0, moved = 1; turn < 20 && Math.abs(moved) > 1e-16; turn += 1) {
      const { value, slope: found } = legendre(count, root);
      moved = root === 0 ? 0 : value / found;
      root -= moved;
      slope = found;
    }
    const weight = 1 / ((1 - root * root) * slope * slope);
    nodes[index] = (1 - root) / 2;
    nodes[count - 1 - index] = (1 + root) / 2;
    weights[index] = weight;
    weights[count - 1 - index] = weight;
  }
  const rule = { nodes, weights };
  rules.set(count, rule);
  return rule;
}

/** The Legendre polynomial of a degree and its slope at a point within −1 … 1. */
function legendre(degree: number, at: number): { readonly value: number; readonly slope: number } {
  let before = 1;
  let value = at;
  for (let n = 2; n <= degree; n += 1) {
    const next = ((2 * n - 1) * at * value - (n - 1) * before) / n;
    before = value;
    value = next;
  }
  return { value, slope: (degree * (at * value - before)) / (at * at - 1) };
}
