import { findHeadings, type Headings } from "./headings";
import type { TableSample } from "./recognise";
import type { RowBatch, RowSource } from "./rowSource";
import type { SourceCell } from "./cells";

/** A table that is open: its first rows, where its headings stand, and the way to read all of it. */
export interface OpenTable {
  readonly sample: TableSample;
  readonly source: RowSource;
  readonly headings: Headings;
}

/** How many rows are looked at to recognise a table. */
const sampleRows = 2000;

/**
 * Opens the rows of a sheet: blank ones fall out, short ones are filled up, and each keeps its line.
 *
 * @param all as they stand, headings and titles above them included
 * @example
 * openTable("a.xlsx", [["Date", "Sum"], ["2026-11-01", 5]]).source.headers // => ["Date", "Sum"]
 */
export function openTable(name: string, all: readonly (readonly SourceCell[])[]): OpenTable {
  const filled = all
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ""));
  const headings = findHeadings(filled.map(({ cells }) => cells));
  const below = filled.slice(headings.above + (headings.headed ? 1 : 0));
  const { headers } = headings;
  const rows = below.map(({ cells }) => [...cells, ...Array.from({ length: Math.max(0, headers.length - cells.length) }, () => null)]);
  async function* batches(): AsyncGenerator<RowBatch> {
    yield { rows, lines: below.map(({ line }) => line), share: 1 };
  }
  return { sample: { name, headers, rows: rows.slice(0, sampleRows) }, source: { name, headers, batches }, headings };
}
