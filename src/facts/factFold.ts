import type { Fact } from "./fact";
import { factSums } from "./factSums";
import type { Common, Details, RowEvent } from "./rowResult";

/** Keeps events one by one up to a limit, and beyond it summed up by person, day, stream and stage. */
export interface FactFold {
  readonly add: (common: Common, event: RowEvent, row: number) => void;
  readonly result: () => { readonly facts: readonly Fact[]; readonly aggregated: boolean };
}

/**
 * Facts in bounded memory. A further line of an event that is there (the lines of an invoice: the same id, a count of 0) is added to it.
 *
 * @param source that the facts carry
 * @param limit how many facts stand one by one
 * @param details what else a row tells, asked only of those
 */
export function factFold(source: string, limit: number, details: (row: number, stream: string) => Details): FactFold {
  let singles: Fact[] | undefined = [];
  const sums = factSums(source);
  const places = new Map<string, number>();
  /** Adds a further line of an event to its first one; a product of several lines is none. */
  const join = (list: Fact[], { product }: Details, { id, amount }: RowEvent): void => {
    const place = places.get(id);
    const known = place === undefined ? undefined : list[place];
    if (place === undefined || known === undefined) throw new Error(`no first line of ${id}`);
    const { product: before, ...rest } = known;
    const sumOfBoth = Math.round((known.amount + amount) * 100) / 100;
    list[place] = { ...rest, amount: sumOfBoth, ...(before !== undefined && before === product ? { product } : {}) };
  };
  return {
    add(common, event, row) {
      if (singles === undefined) {
        sums.add(common.person, common.stream, event.when.day, event.stage, event.lost, event.count, event.amount);
        return;
      }
      if (event.count === 0) join(singles, details(row, common.stream), event);
      else {
        const fact = factOf(source, common, details(row, common.stream), event);
        if (event.id !== "" && event.suffix === "") places.set(event.id, singles.length);
        singles.push(fact);
      }
      if (singles.length <= limit) return;
      for (const { person = "", stream = "", date, stage = "", lost = false, count, amount } of singles)
        sums.add(person, stream, date, stage, lost, count, amount);
      singles = undefined;
      places.clear();
    },
    result: () => ({ facts: singles ?? sums.facts(), aggregated: singles === undefined }),
  };
}

/** A fact field by field, as this is done 50,000 times. */
function factOf(source: string, { person, stream }: Common, { client, product, deal }: Details, event: RowEvent): Fact {
  const { id, suffix, when, stage, lost, count, amount } = event;
  const fact: Mutable<Fact> = { source, date: when.day, count, amount };
  if (id !== "") fact.id = suffix === "" ? id : `${id}${suffix}`;
  if (when.time !== undefined) fact.time = when.time;
  if (person !== "") fact.person = person;
  if (stream !== "") fact.stream = stream;
  if (stage !== "") fact.stage = stage;
  if (lost) fact.lost = lost;
  if (deal !== "") fact.deal = deal;
  if (client !== "") fact.client = client;
  if (product !== "") fact.product = product;
  return fact;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
