import { cellsOf, initialAt, isEmptyAt, textAt, type Cells } from "./cells";
import { columnReader, type ColumnReader } from "./columnReader";
import { detailsReader } from "./commonReader";
import { eventReader } from "./eventReader";
import type { Mapping } from "./mapping";
import type { NameBook, PlanNames } from "./nameBook";
import type { Details, RowResult } from "./rowResult";
import { snapshotReader } from "./snapshotReader";

const totals = /^(итого|всего|total|grand total|sum|σύνολο|γενικό σύνολο)\b|^(итого|всего)/i;

/** What a total can begin with, to look closer at few rows only. */
const begins = new Set(Array.from("ивtgsσγИВTGSΣΓ", (letter) => letter.charCodeAt(0)));

/** Reads the rows of a table, some at a time: those that were loaded, by their number. */
export interface RowReader extends Pick<ColumnReader, "load" | "has" | "isEmpty"> {
  readonly read: (row: number, cells: Cells, suspect: boolean) => RowResult;
  /** What else a row tells of an event in a stream that stands by itself. */
  readonly details: (row: number, stream: string) => Details;
}

/** Makes the reader of a table's rows. */
export function rowReader(headers: readonly string[], mapping: Mapping, plan: PlanNames | null, names: NameBook): RowReader {
  const width = headers.length;
  const column = columnReader(headers, mapping, plan?.currency);
  const read = mapping.shape === "snapshot" ? snapshotReader(mapping, plan, names, column) : eventReader(names, column);
  return {
    load: column.load,
    has: column.has,
    isEmpty: column.isEmpty,
    details: detailsReader(mapping, column),
    read(row, cells, suspect) {
      let start = 0;
      while (start < cells.length && isEmptyAt(cells, start)) start++;
      if (start === cells.length) return { ignored: "blank" };
      if (begins.has(initialAt(cells, start)) && totals.test(textAt(cells, start))) return { ignored: "total" };
      if (cells.length < width) return { code: "short", value: textAt(cells, start), number: cells.length };
      for (let place = width; place < cells.length; place++) {
        if (!isEmptyAt(cells, place)) return { code: "long", value: textAt(cells, width), number: cells.length };
      }
      const lost = suspect ? cellsOf(cells).find((cell) => typeof cell === "string" && cell.includes("\uFFFD")) : undefined;
      return lost === undefined ? read(row) : { code: "unreadable", value: String(lost) };
    },
  };
}
