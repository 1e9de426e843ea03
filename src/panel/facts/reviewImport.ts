import { diffDeals, diffFacts, type Collected, type Mapping } from "../../facts";
import type { HostPort } from "../../host/port";
import { factsMessages } from "../../i18n";
import { readDeals, readFacts } from "../../workbook";
import { badHeads } from "./badWords";
import { replacesSums, type Review } from "./importState";
import type { OpenFile } from "./openFile";

/** What was read, held against the sheets as they stand. */
export async function reviewImport(
  host: HostPort,
  { sample, connection }: OpenFile,
  { shape, source }: Mapping,
  collected: Collected,
): Promise<Review> {
  const [facts, deals] = [await readFacts(host), await readDeals(host)];
  const knowsDeals = shape === "snapshot" || connection?.deals !== undefined;
  const rest = isRest(sample.headers);
  const compared = {
    facts: diffFacts(facts.state === "none" ? [] : facts.rows, collected.facts, source),
    deals: diffDeals(deals.state === "none" ? [] : deals.rows, knowsDeals ? collected.deals : [], source),
  };
  return rest
    ? { collected, rest, facts: { ...compared.facts, gone: [] }, deals: { ...compared.deals, gone: [] } }
    : { collected, rest, ...compared };
}

/**
 * Whether what is gone goes without being asked about: sums replace those of their days, and a CRM says where its lists end; a file
 * that was cut off does not always.
 */
export function removesGone({ connection }: OpenFile, { collected, facts }: Review): boolean {
  const isWhole = connection !== undefined && !collected.cutOff && collected.badCount === 0;
  return isWhole || replacesSums(collected, facts);
}

/** Whether a table is the file of bad rows that this screen saves, in any of its languages. */
function isRest(headers: readonly string[]): boolean {
  return Object.values(factsMessages).some((words) => badHeads(words).every((head, index) => headers[index] === head));
}
