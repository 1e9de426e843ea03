import type { IgnoredReason } from "./badRow";
import type { CellReader } from "./cellReader";
import type { Fact } from "./fact";
import type { Mapping, NameKind } from "./mapping";
import type { NameBook } from "./nameBook";
import type { Mutable, RowFaulty } from "./rowResult";
import type { SourceCell } from "./rowSource";

/** Who, in which stream, for whom: what every fact of a row carries. */
export interface Common {
  readonly fact: Pick<Fact, "source" | "person" | "stream" | "client" | "product" | "deal">;
  readonly without: readonly ("client" | "person" | "stream")[];
}

/** Makes the reader of what every fact of a row carries. */
export function commonReader(
  mapping: Mapping,
  names: NameBook,
  { text, fault, has }: CellReader,
): (cells: readonly SourceCell[]) => Common | RowFaulty | { readonly ignored: IgnoredReason } {
  const sameColumn = mapping.columns.stream !== undefined && mapping.columns.stream === mapping.columns.product;
  const [hasClient, hasPerson, hasStream] = (["client", "person", "stream"] as const).map(has);
  return (cells: readonly SourceCell[]): Common | RowFaulty | { readonly ignored: IgnoredReason } => {
    const person = names.find("person", text(cells, "person"));
    const stream = names.find("stream", text(cells, "stream"));
    const unknown: NameKind | undefined = person === undefined ? "person" : stream === undefined ? "stream" : undefined;
    if (unknown !== undefined) return fault(unknown, "unknownName", text(cells, unknown));
    if (person === "@skip" || stream === "@skip") return { ignored: "skipped" };
    const client = text(cells, "client");
    const product = sameColumn && stream !== "" ? stream : text(cells, "product");
    const without: ("client" | "person" | "stream")[] = [];
    if (hasClient === true && client === "") without.push("client");
    if (hasPerson === true && person === "") without.push("person");
    if (hasStream === true && stream === "") without.push("stream");
    const fact: Mutable<Common["fact"]> = { source: mapping.source };
    if (person !== undefined && person !== "") fact.person = person;
    if (stream !== undefined && stream !== "") fact.stream = stream;
    if (client !== "") fact.client = client;
    if (product !== undefined && product !== "") fact.product = product;
    const deal = text(cells, "deal");
    if (deal !== "") fact.deal = deal;
    return { fact, without };
  };
}

/** A status that says only that a deal goes on. */
export function isOpenWord(status: string): boolean {
  return /^(open|in progress|active|открыта|открыт|в работе|активна|ανοιχτή|ανοικτή|σε εξέλιξη)$/i.test(status.trim());
}
