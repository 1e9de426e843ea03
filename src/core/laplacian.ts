/**
 * Solves the equations of a graph whose nodes are tied: Σ tie × (value − value of the other) = load for each node. One
 * node after the other is eliminated by adding to the ties of the others, never by subtracting, so that ties of very
 * different strength keep all their digits (Grassmann, Taksar & Heyman 1985).
 *
 * @param ties a square table, of which only what is below the diagonal is read, each ≥ 0; it is overwritten
 * @param loads with sum 0 in each part of the graph
 * @returns a value for each node, 0 for the first of each part
 * @example
 * solveLaplacian(Float64Array.of(0, 0, 2, 0), Float64Array.of(-4, 4)) // => Float64Array [0, 2]
 */
export function solveLaplacian(ties: Float64Array, loads: Float64Array): Float64Array {
  const nodes = loads.length;
  const rest = Float64Array.from(loads);
  const held = new Float64Array(nodes);
  for (let node = nodes - 1; node > 0; node -= 1) {
    const line = node * nodes;
    let sum = 0;
    for (let other = 0; other < node; other += 1) sum += ties[line + other] ?? 0;
    held[node] = sum;
    if (sum === 0) continue;
    for (let other = 0; other < node; other += 1) {
      const share = (ties[line + other] ?? 0) / sum;
      if (share === 0) continue;
      rest[other] = (rest[other] ?? 0) + share * (rest[node] ?? 0);
      const otherLine = other * nodes;
      for (let third = 0; third < other; third += 1)
        ties[otherLine + third] = (ties[otherLine + third] ?? 0) + share * (ties[line + third] ?? 0);
    }
  }
  const values = new Float64Array(nodes);
  for (let node = 1; node < nodes; node += 1) {
    const sum = held[node] ?? 0;
    if (sum === 0) continue;
    let load = rest[node] ?? 0;
    for (let other = 0; other < node; other += 1) load += (ties[node * nodes + other] ?? 0) * (values[other] ?? 0);
    values[node] = load / sum;
  }
  return values;
}
