import type { Cells, SourceCell } from "./cells";

/** What a source could not read as a row: named, never left out in silence. */
export interface RowFault {
  readonly line: number;
  /**
   * `quoteOpen`: a quote that is not closed where the field ends; `unreadable`: letters the encoding does not know; `incomplete`: a record
   * of a CRM that lacks what every such record has.
   */
  readonly code: "quoteOpen" | "unreadable" | "incomplete";
  readonly value: string;
}

/** Some rows of a table, in order, which stand until the next ones are asked for; `lines` says where each begins, counted from 1, the headings included. */
export interface RowBatch {
  readonly rows: readonly Cells[];
  readonly lines: readonly number[];
  readonly faults?: readonly RowFault[];
  /** False: no letter in it was lost to its encoding, so that the rows need not be searched for one. */
  readonly suspect?: boolean;
  /** How much of the source has been read, 0..1, where it is known. */
  readonly share?: number;
}

/**
 * The one door by which tables come in, whether from a CSV, a workbook, a CRM or a database: the headings, then the rows in
 * batches. Each `batches()` reads from the start. A source that fails throws while it is read.
 */
export interface RowSource {
  /** What the source is called: the file, the CRM. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly batches: () => AsyncIterable<RowBatch>;
}

/**
 * A table that is in memory already, as a source.
 *
 * @param rows below the headings; the first stands in line 2
 * @example
 * rowSourceOf("CRM", ["id"], [[1], [2]]).headers // => ["id"]
 */
export function rowSourceOf(name: string, headers: readonly string[], rows: readonly (readonly SourceCell[])[]): RowSource {
  async function* batches(): AsyncGenerator<RowBatch> {
    yield { rows, lines: rows.map((_, index) => index + 2), share: 1 };
  }
  return { name, headers, batches };
}
