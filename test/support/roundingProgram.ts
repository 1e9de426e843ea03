type Table = readonly (readonly number[])[];

/** Sums of the rows of a table. */
export const rowSums = (table: Table) => table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
/** Sums of its columns. */
export const columnSums = (table: Table) => (table[0] ?? []).map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));

/** Iterative proportional fitting as it is written in books; undefined when it has not come to rest. */
export function fittedTable(rows: readonly number[], columns: readonly number[], weights: Table): Table | undefined {
  let cells = weights.map((row) => [...row]);
  for (let turn = 0; turn < 100_000; turn += 1) {
    const sums = rowSums(cells);
    cells = cells.map((row, at) => row.map((cell) => ((sums[at] ?? 0) > 0 ? (cell * (rows[at] ?? 0)) / (sums[at] ?? 1) : 0)));
    const found = columnSums(cells);
    const off = Math.max(...found.map((sum, at) => Math.abs(sum - (columns[at] ?? 0))));
    if (off < 1e-11) return cells;
    if (turn > 2000 && off > 1e-4) return undefined;
    cells = cells.map((row) => row.map((cell, at) => ((found[at] ?? 0) > 0 ? (cell * (columns[at] ?? 0)) / (found[at] ?? 1) : 0)));
  }
  return undefined;
}

/** Rounding a table as a linear program in CPLEX's format: 1 where a cell is rounded up, at a cost of 1 − 2 × its fraction. */
export function roundingProgram(cells: Table, rows: readonly number[], columns: readonly number[]): string {
  const names = cells.map((row, at) =>
    row.map((cell, column) => ({ name: `x${at}_${column}`, part: cell - Math.floor(cell), floor: Math.floor(cell) })),
  );
  const line = (list: readonly { readonly name: string; readonly part: number; readonly floor: number }[], total: number, at: string) => {
    const free = list.filter(({ part }) => part > 0);
    const need = total - list.reduce((sum, { floor }) => sum + floor, 0);
    return free.length === 0 ? [] : [` ${at}: ${free.map(({ name }) => `+ ${name}`).join(" ")} = ${need}`];
  };
  const free = names.flat().filter(({ part }) => part > 0);
  return `Minimize
 obj: ${free.map(({ name, part }) => `${1 - 2 * part < 0 ? "-" : "+"} ${Math.abs(1 - 2 * part)} ${name}`).join("\n ")}
Subject To
${[
  ...rows.flatMap((total, row) => line(names[row] ?? [], total, `r${row}`)),
  ...columns.flatMap((total, column) =>
    line(
      names.flatMap((list) => list.slice(column, column + 1)),
      total,
      `c${column}`,
    ),
  ),
].join("\n")}
Bounds
${free.map(({ name }) => ` 0 <= ${name} <= 1`).join("\n")}
End`;
}
