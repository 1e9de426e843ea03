import { changesOf } from "../../facts";
import type { HostPort } from "../../host/port";
import type { Locale } from "../../i18n";
import { writeDeals, writeFacts, type RecordsWritten } from "../../workbook";
import type { Review } from "./importState";

/** What came of writing. */
export interface ImportWritten {
  readonly stopped: boolean;
  /** How many undos take it back; of one that was stopped what could not be taken back. */
  readonly batches: number;
  readonly counts: Readonly<Record<"added" | "changed" | "removed", number>>;
}

/**
 * Writes what is new to the sheets Facts and Deals. One that is stopped is taken back.
 *
 * @param going asked now and then with the rows written so far; false stops
 */
export async function writeImport(
  host: HostPort,
  language: Locale,
  review: Review,
  removeGone: boolean,
  going: (done: number) => Promise<boolean>,
): Promise<ImportWritten> {
  const [facts, deals] = [changesOf(review.facts, removeGone), changesOf(review.deals, removeGone)];
  const count = (kind: "added" | "changed" | "removed"): number => facts[kind].length + deals[kind].length;
  const counts = { added: count("added"), changed: count("changed"), removed: count("removed") };
  const factCount = facts.added.length + facts.changed.length + facts.removed.length;
  const dealCount = counts.added + counts.changed + counts.removed - factCount;
  const written: RecordsWritten[] = [];
  if (factCount > 0) written.push(await writeFacts(host, language, facts, going));
  if (dealCount > 0 && written.every(({ stopped }) => !stopped)) {
    written.push(await writeDeals(host, language, deals, (done) => going(factCount + done)));
  }
  const stopped = written.some((part) => part.stopped);
  let batches = written.reduce((sum, part) => sum + part.batches, 0);
  while (stopped && batches > 0 && (await host.undo())) batches--;
  return { stopped, batches, counts };
}
