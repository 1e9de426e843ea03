import type { RecordChanges, Standing } from "./changes";
import type { Fact, OpenDeal } from "./fact";

/** What an import would change in a table of records, of its own source alone. */
export interface ImportDiff<Row> {
  readonly added: readonly Row[];
  /** Records that are there with the same id and say something else. */
  readonly changed: readonly (Standing<Row> & { readonly before: Row })[];
  readonly unchanged: number;
  /** Records of the source, in the time the import covers, that it no longer holds. */
  readonly gone: readonly Standing<Row>[];
}

/**
 * Compares facts with those that stand in the sheet. Facts with an id are the same event when the id is the same; facts without one
 * when everything is the same, each as often as it stands there. Facts of other sources, and of days before the first or after the
 * last of the import, are not touched. Facts that were summed up have no ids, so an import replaces its days.
 *
 * @param standing what stands in the sheet
 * @param incoming facts of one source
 */
export function diffFacts(standing: readonly Standing<Fact>[], incoming: readonly Fact[], source: string): ImportDiff<Fact> {
  const days = incoming.map(({ date }) => date);
  const [first, last] = [least(days), most(days)];
  const own = standing.filter(({ record }) => record.source === source);
  return compare(own, incoming, ({ date }) => date >= first && date <= last);
}

/** Compares open deals with those that stand in the sheet: a snapshot holds all that are open, so what it lacks is gone. */
export function diffDeals(standing: readonly Standing<OpenDeal>[], incoming: readonly OpenDeal[], source: string): ImportDiff<OpenDeal> {
  return compare(
    standing.filter(({ record }) => record.source === source),
    incoming,
    () => true,
  );
}

function compare<Row extends { readonly id?: string }>(
  own: readonly Standing<Row>[],
  incoming: readonly Row[],
  covers: (row: Row) => boolean,
): ImportDiff<Row> {
  const byKey = new Map<string, Standing<Row>[]>();
  for (const item of own) {
    const key = keyOf(item.record);
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [item]);
    else list.push(item);
  }
  const added: Row[] = [];
  const changed: (Standing<Row> & { readonly before: Row })[] = [];
  const met = new Set<number>();
  for (const record of incoming) {
    const item = byKey.get(keyOf(record))?.shift();
    if (item === undefined) added.push(record);
    else {
      met.add(item.row);
      if (wholeOf(item.record) !== wholeOf(record)) changed.push({ row: item.row, record, before: item.record });
    }
  }
  const gone = own.filter(({ row, record }) => !met.has(row) && covers(record));
  return { added, changed, unchanged: met.size - changed.length, gone };
}

/** What tells a record again. */
function keyOf(record: { readonly id?: string }): string {
  return record.id === undefined ? `= ${wholeOf(record)}` : `# ${record.id}`;
}

/** Everything a record says, whatever the order it says it in. */
function wholeOf(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function least(texts: readonly string[]): string {
  return texts.reduce((left, right) => (right < left ? right : left), "9999-12-31");
}

function most(texts: readonly string[]): string {
  return texts.reduce((left, right) => (right > left ? right : left), "");
}

/** The changes to write: what is gone leaves the sheet only when that is wanted. */
export function changesOf<Row>({ added, changed, gone }: ImportDiff<Row>, removeGone: boolean): RecordChanges<Row> {
  return { added, changed: changed.map(({ row, record }) => ({ row, record })), removed: removeGone ? gone.map(({ row }) => row) : [] };
}
