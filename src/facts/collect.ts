import type { BadRow, IgnoredReason } from "./badRow";
import { cellsOf, type Cells } from "./cells";
import { factFold } from "./factFold";
import type { Fact, OpenDeal } from "./fact";
import type { Mapping } from "./mapping";
import { nameBook, type PlanNames, type UnknownName } from "./nameBook";
import { rowReader } from "./rowReader";
import type { RowResult } from "./rowResult";
import type { RowSource } from "./rowSource";

/** What a table came to: every row is used, bad or ignored. */
export interface Collected {
  readonly rows: number;
  readonly used: number;
  readonly bad: readonly BadRow[];
  /** How many rows are bad; `bad` holds at most the first 10,000. */
  readonly badCount: number;
  readonly ignored: Readonly<Record<IgnoredReason, number>>;
  readonly unknown: readonly UnknownName[];
  readonly facts: readonly Fact[];
  readonly deals: readonly OpenDeal[];
  /** Above 50,000 facts: summed up by person, day, stream and stage, without ids. */
  readonly aggregated: boolean;
  /** The table seems to end in the middle of a row. */
  readonly cutOff: boolean;
  /** How many rows that are used lack a client or a person. */
  readonly without: Readonly<Record<"client" | "person" | "stream", number>>;
}

/** Called now and then with the share that has been read, 0..1, and the rows so far; false stops. */
export type Reading = (share: number, rows: number) => boolean | Promise<boolean>;

/** How many facts stand one by one; above it they are summed up. */
const factLimit = 50_000;
const badLimit = 10_000;

/**
 * Reads a table into facts and open deals, in memory that does not grow with it.
 *
 * @param plan whose people, streams and stages the names stand for; null: names stand for themselves
 * @returns undefined when it was stopped
 */
export async function collect(
  source: RowSource,
  mapping: Mapping,
  plan: PlanNames | null,
  reading: Reading = () => true,
): Promise<Collected | undefined> {
  const names = nameBook(plan, mapping.names);
  const reader = rowReader(source.headers, mapping, plan, names);
  const fold = factFold(mapping.source, factLimit, reader.details);
  const lacksClient = reader.isEmpty("client");
  const [hasPerson, hasStream] = [reader.has("person"), reader.has("stream")];
  const deals: OpenDeal[] = [];
  const bad: BadRow[] = [];
  const ignored: Record<IgnoredReason, number> = { blank: 0, total: 0, skipped: 0, outside: 0, beyond: 0 };
  const without = { client: 0, person: 0, stream: 0 };
  let [rows, used, badCount, cutOff] = [0, 0, 0, false];
  const reject = (row: BadRow): void => {
    badCount++;
    if (bad.length < badLimit) bad.push(row);
  };
  const take = (result: RowResult, line: number, cells: Cells, row: number): void => {
    if ("code" in result) return reject({ line, cells: cellsOf(cells), ...result });
    if ("ignored" in result) return void ignored[result.ignored]++;
    const { common, events, open } = result;
    if (open !== undefined && deals.length >= factLimit && events.length === 0) return void ignored.beyond++;
    used++;
    if (lacksClient(row)) without.client++;
    if (hasPerson && common.person === "") without.person++;
    if (hasStream && common.stream === "") without.stream++;
    for (const event of events) fold.add(common, event, row);
    if (open !== undefined && deals.length < factLimit) deals.push(open);
  };
  for await (const batch of source.batches()) {
    for (const fault of batch.faults ?? []) reject({ ...fault, cells: [fault.value] });
    rows += batch.rows.length + (batch.faults?.length ?? 0);
    reader.load(batch.rows);
    for (let row = 0; row < batch.rows.length; row++) {
      const cells = batch.rows[row] ?? [];
      const result = reader.read(row, cells, batch.suspect !== false);
      take(result, batch.lines[row] ?? 0, cells, row);
      cutOff = "code" in result ? result.code === "short" : "ignored" in result && result.ignored === "blank" ? cutOff : false;
    }
    const broken = batch.faults?.[batch.faults.length - 1]?.line ?? 0;
    if (broken > (batch.lines[batch.lines.length - 1] ?? 0)) cutOff = true;
    if (!(await reading(batch.share ?? 0, rows))) return undefined;
  }
  const { facts, aggregated } = fold.result();
  return { rows, used, bad, badCount, ignored, unknown: names.unknown(), facts, deals, aggregated, cutOff, without };
}
