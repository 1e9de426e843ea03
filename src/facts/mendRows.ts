import type { RowBatch, RowSource } from "./rowSource";
import type { SourceCell } from "./cells";

/**
 * A source in which some rows say what a person has put in their place. What could not be read as a row becomes one by it.
 *
 * @param mended the whole row by the line on which it begins
 * @example
 * mendRows(rowSourceOf("CRM", ["id"], [[1]]), new Map([[2, ["7"]]])).headers // => ["id"]
 */
export function mendRows(source: RowSource, mended: ReadonlyMap<number, readonly SourceCell[]>): RowSource {
  async function* batches(): AsyncGenerator<RowBatch> {
    for await (const batch of source.batches()) yield mendBatch(batch, mended);
  }
  return { ...source, batches };
}

function mendBatch(batch: RowBatch, mended: ReadonlyMap<number, readonly SourceCell[]>): RowBatch {
  const rows = batch.rows.map((cells, index) => ({ cells, line: batch.lines[index] ?? 0 }));
  const faults = batch.faults ?? [];
  const found = faults.flatMap(({ line }) => (mended.has(line) ? [{ cells: [], line }] : []));
  const all = found.length === 0 ? rows : [...rows, ...found].sort((left, right) => left.line - right.line);
  return {
    ...batch,
    rows: all.map(({ cells, line }) => mended.get(line) ?? cells),
    lines: all.map(({ line }) => line),
    faults: faults.filter(({ line }) => !mended.has(line)),
  };
}
