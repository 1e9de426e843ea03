import type { Mapping } from "../mapping";
import type { RowSource } from "../rowSource";
import { endWords } from "./crmTable";

/** A CRM or a warehouse to read from: what happened there, and the deals that are open where it knows deals. */
export interface Connection {
  /** What the import is called. */
  readonly name: string;
  readonly events: RowSource;
  readonly deals?: RowSource;
}

const eventColumns: Mapping["columns"] = {
  ...{ date: "Date", deal: "Deal", stage: "Stage", person: "Person", stream: "Pipeline", amount: "Amount", client: "Client", id: "Event" },
};
const dealColumns: Mapping["columns"] = {
  ...{ deal: "Deal", stage: "Stage", since: "Since", opened: "Opened", closes: "Closes", closed: "Closes", probability: "Probability" },
  ...{ person: "Person", stream: "Pipeline", client: "Client", amount: "Amount" },
};
const warehouseColumns: Mapping["columns"] = {
  ...{ date: "Date", stage: "Stage", person: "Person", stream: "Stream", count: "Count", amount: "Amount" },
};

/**
 * How the tables of a connection are read: nothing about them has to be guessed. What stages, people and streams stand for is up to
 * the person.
 *
 * @param names what was decided about names before
 * @example
 * connectionMapping({ name: "CRM", events: rowSourceOf("CRM", [], []) }).source // => "CRM"
 */
export function connectionMapping({ name, deals }: Connection, names?: Mapping["names"]): Mapping {
  const columns = deals === undefined ? warehouseColumns : eventColumns;
  const ends = { [endWords.won]: "@won", [endWords.lost]: "@lost" };
  return {
    ...{ source: name, shape: "events", columns, orders: { Date: "ymd" }, decimals: { Amount: ".", Count: "." }, openedAs: "" },
    names: { person: names?.person ?? {}, stream: names?.stream ?? {}, stage: { ...names?.stage, ...ends } },
  };
}

/**
 * How the table of open deals is read: with the names of the events beside it, and no event made of a day they opened.
 *
 * @example
 * openDealsMapping(connectionMapping({ name: "CRM", events: rowSourceOf("CRM", [], []) })).shape // => "snapshot"
 */
export function openDealsMapping(mapping: Mapping): Mapping {
  const orders = { Since: "ymd", Opened: "ymd", Closes: "ymd" } as const;
  return { ...mapping, shape: "snapshot", columns: dealColumns, orders, decimals: { Amount: ".", Probability: "." } };
}
