import type { Column, ColumnReader } from "./columnReader";
import type { Mapping } from "./mapping";
import type { NameBook, Named } from "./nameBook";
import type { Common, Details, IgnoredRow, RowFaulty } from "./rowResult";

/** Makes the reader of who did what a row tells, and in which stream. */
export function commonReader(names: NameBook, { each, fault }: ColumnReader): (row: number) => Common | RowFaulty | IgnoredRow {
  const people = each("person", (text) => names.find("person", text));
  const streams = each("stream", (text) => names.find("stream", text));
  return (row) => {
    const by = people[row];
    const of = streams[row];
    const person = by === undefined ? "" : names.choice(by);
    const stream = of === undefined ? "" : names.choice(of);
    if (person === undefined) return fault("person", "unknownName", by?.text ?? "");
    if (stream === undefined) return fault("stream", "unknownName", of?.text ?? "");
    if (person === "@skip" || stream === "@skip") return { ignored: "skipped" };
    return { person, stream };
  };
}

/** The column of what a row says of its stage, and that of how its deal ended: nothing where it goes on. */
export function stageColumns(
  names: NameBook,
  { each }: ColumnReader,
): { readonly stages: Column<Named>; readonly statuses: Column<Named> } {
  return {
    stages: each("stage", (text) => names.find("stage", text)),
    statuses: each("status", (text) => (isOpenWord(text) ? { kind: "stage", text, choice: "" } : names.find("stage", text))),
  };
}

/** Makes the reader of what else a row tells of an event that stands by itself. */
export function detailsReader({ columns }: Mapping, { written }: ColumnReader): (row: number, stream: string) => Details {
  const sameColumn = columns.stream !== undefined && columns.stream === columns.product;
  return (row, stream) => ({
    client: written("client", row),
    product: sameColumn && stream !== "" ? stream : written("product", row),
    deal: written("deal", row),
  });
}

/** A status that says only that a deal goes on. */
function isOpenWord(status: string): boolean {
  return /^(open|in progress|active|открыта|открыт|в работе|активна|ανοιχτή|ανοικτή|σε εξέλιξη)$/i.test(status.trim());
}
