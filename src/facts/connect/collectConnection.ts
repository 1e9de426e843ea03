import { collect, type Collected, type Reading } from "../collect";
import type { Mapping } from "../mapping";
import type { PlanNames, UnknownName } from "../nameBook";
import { openDealsMapping, type Connection } from "./connection";

/** How much of the whole way the events are; the open deals are the rest. */
const eventShare = 0.8;

/**
 * Reads what happened and what is open, in this order, into one collection.
 *
 * @param mapping of `connectionMapping`, with the names decided so far
 * @returns undefined when it was stopped
 * @throws what the connection throws while it is read
 */
export async function collectConnection(
  { events, deals }: Connection,
  mapping: Mapping,
  plan: PlanNames | null,
  reading: Reading = () => true,
): Promise<Collected | undefined> {
  const happened = await collect(events, mapping, plan, (share, rows) => reading(deals === undefined ? share : share * eventShare, rows));
  if (happened === undefined || deals === undefined) return happened;
  const before = happened.rows;
  const standing = await collect(deals, openDealsMapping(mapping), plan, (share, rows) =>
    reading(eventShare + share * (1 - eventShare), before + rows),
  );
  return standing === undefined ? undefined : together(happened, standing);
}

function together(events: Collected, deals: Collected): Collected {
  return {
    rows: events.rows + deals.rows,
    used: events.used + deals.used,
    bad: [...events.bad, ...deals.bad],
    badCount: events.badCount + deals.badCount,
    ignored: sums(events.ignored, deals.ignored),
    unknown: joined([...events.unknown, ...deals.unknown]),
    facts: events.facts,
    deals: deals.deals,
    aggregated: events.aggregated,
    cutOff: events.cutOff || deals.cutOff,
    without: sums(events.without, deals.without),
  };
}

function sums<Key extends string>(left: Readonly<Record<Key, number>>, right: Readonly<Record<Key, number>>): Record<Key, number> {
  const total: Record<Key, number> = { ...left };
  for (const key in right) total[key] += right[key];
  return total;
}

/** A name that both tables have is asked for once. */
function joined(names: readonly UnknownName[]): readonly UnknownName[] {
  const byName = new Map<string, UnknownName>();
  for (const name of names) {
    const key = `${name.kind} ${name.name}`;
    const known = byName.get(key);
    byName.set(key, known === undefined ? name : { ...known, rows: known.rows + name.rows });
  }
  return [...byName.values()];
}
