/** Arcs between the rows and the columns of a table: each cell may lead from its row to its column, back, or both. */
export interface TableArcs {
  readonly rows: number;
  readonly columns: number;
  /** Whether the cell (row × columns + column) leads from its row to its column. */
  readonly leadsToColumn: (cell: number) => boolean;
  /** Whether the cell leads from its column to its row. */
  readonly leadsToRow: (cell: number) => boolean;
}

/**
 * Which rows and columns can reach one another and be reached back (strongly connected components, Tarjan 1972, without
 * recursion, so that no table is too deep).
 *
 * @returns a label for each row, then for each column: two have the same label if and only if a cycle runs through both
 * @example
 * strongComponents({ rows: 1, columns: 1, leadsToColumn: () => true, leadsToRow: () => true }) // => Int32Array [0, 0]
 */
export function strongComponents({ rows, columns, leadsToColumn, leadsToRow }: TableArcs): Int32Array {
  const nodes = rows + columns;
  const labels = new Int32Array(nodes).fill(-1);
  const found = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const trail = new Int32Array(nodes);
  const open: number[] = [];
  let time = 0;
  let label = 0;
  for (let root = 0; root < nodes; root += 1) {
    if (found[root] !== -1) continue;
    let depth = 0;
    trail[0] = root;
    found[root] = lowest[root] = time++;
    open.push(root);
    while (depth >= 0) {
      const node = trail[depth] ?? 0;
      const isRow = node < rows;
      const ends = isRow ? columns : rows;
      let deeper = -1;
      let at = next[node] ?? 0;
      for (; at < ends && deeper < 0; at += 1) {
        const other = isRow ? rows + at : at;
        if (labels[other] !== -1) continue; // its component is closed
        const leads = isRow ? leadsToColumn(node * columns + at) : leadsToRow(at * columns + node - rows);
        if (!leads) continue;
        if (found[other] === -1) deeper = other;
        else lowest[node] = Math.min(lowest[node] ?? 0, found[other] ?? 0);
      }
      next[node] = at;
      if (deeper >= 0) {
        depth += 1;
        trail[depth] = deeper;
        found[deeper] = lowest[deeper] = time++;
        open.push(deeper);
        continue;
      }
      if (lowest[node] === found[node]) {
        let member = -1;
        while (member !== node) {
          member = open.pop() ?? node;
          labels[member] = label;
        }
        label += 1;
      }
      depth -= 1;
      const above = trail[depth];
      if (depth >= 0 && above !== undefined) lowest[above] = Math.min(lowest[above] ?? 0, lowest[node] ?? 0);
    }
  }
  return labels;
}
