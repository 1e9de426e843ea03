/** A record as it stands in its table: `row` counts from 0 at the table's first row. */
export interface Standing<Row> {
  readonly row: number;
  readonly record: Row;
}

/** What is to change in a table of records. */
export interface RecordChanges<Row> {
  readonly added: readonly Row[];
  /** Records that take the place of the one in their row. */
  readonly changed: readonly Standing<Row>[];
  /** Rows to empty. */
  readonly removed: readonly number[];
}
