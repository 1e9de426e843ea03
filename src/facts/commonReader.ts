import type { CellReader, Cells } from "./cellReader";
import type { Mapping } from "./mapping";
import type { NameBook } from "./nameBook";
import type { Common, IgnoredRow, RowFaulty } from "./rowResult";

/** Makes the reader of what every event of a row carries. */
export function commonReader(
  mapping: Mapping,
  names: NameBook,
  { text, fault }: CellReader,
): (cells: Cells) => Common | RowFaulty | IgnoredRow {
  const sameColumn = mapping.columns.stream !== undefined && mapping.columns.stream === mapping.columns.product;
  const [personIn, streamIn, clientIn, productIn, dealIn] = [text("person"), text("stream"), text("client"), text("product"), text("deal")];
  const [personOf, streamOf] = [names.finder("person"), names.finder("stream")];
  return (cells) => {
    const [personText, streamText] = [personIn(cells), streamIn(cells)];
    const person = personOf(personText);
    const stream = streamOf(streamText);
    if (person === undefined) return fault("person", "unknownName", personText);
    if (stream === undefined) return fault("stream", "unknownName", streamText);
    if (person === "@skip" || stream === "@skip") return { ignored: "skipped" };
    const product = sameColumn && stream !== "" ? stream : productIn(cells);
    return { person, stream, client: clientIn(cells), product, deal: dealIn(cells) };
  };
}

/** A status that says only that a deal goes on. */
export function isOpenWord(status: string): boolean {
  return /^(open|in progress|active|открыта|открыт|в работе|активна|ανοιχτή|ανοικτή|σε εξέλιξη)$/i.test(status.trim());
}
