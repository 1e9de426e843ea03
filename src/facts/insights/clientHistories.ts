import { sameName, serialOf, type Stream } from "../../plan";
import type { Fact } from "../fact";

/** What one client bought, day by day. */
export interface ClientHistory {
  /** Days of purchases, serial numbers, rising; several deals of one day are one purchase. */
  readonly days: readonly number[];
  /** How many deals each of these days had. */
  readonly deals: readonly number[];
  /** The money of deals after the first day, and how many of them have any. */
  readonly again: { readonly amount: number; readonly paid: number };
}

export interface ClientHistories {
  readonly clients: readonly ClientHistory[];
  /** Won deals that name no client. */
  readonly unnamed: number;
  /** Amounts of the deals after each client's first day, where each deal is known by itself. */
  readonly checks: readonly number[];
  /** Whether only this stream was looked at, as there are other streams of clients who buy again. */
  readonly alone: boolean;
}

interface Purchase {
  readonly day: number;
  readonly count: number;
  readonly amount: number;
}

/**
 * The purchases of every client of a stream in which clients buy again. A client comes by the first purchase, be it of this
 * stream, of one for new clients, or of none that is told; with several streams of clients who buy again nobody can tell to
 * which a new one belongs, so that of each only its own deals count.
 *
 * @param facts of any kind; won deals count
 */
export function clientHistories(
  streams: readonly Pick<Stream, "name" | "kind">[],
  stream: Pick<Stream, "name">,
  facts: readonly Fact[],
): ClientHistories {
  const alone = streams.filter(({ kind }) => kind === "repeat").length > 1;
  const isOwn = (named: string | undefined): boolean => {
    if (named === undefined) return !alone;
    return sameName(named, stream.name) || (!alone && streams.some(({ name, kind }) => kind === "new" && sameName(name, named)));
  };
  const byClient = new Map<string, Purchase[]>();
  let unnamed = 0;
  for (const { stage, lost, stream: named, client, date, count, amount } of facts) {
    if (stage !== undefined || lost === true || !isOwn(named)) continue;
    const key = (client ?? "").trim().toLowerCase();
    if (key === "") unnamed += count;
    else {
      const own = byClient.get(key) ?? [];
      byClient.set(key, own);
      own.push({ day: serialOf(date), count, amount });
    }
  }
  const checks: number[] = [];
  const clients = [...byClient.values()].map((purchases): ClientHistory => {
    const days = [...new Set(purchases.map(({ day }) => day))].sort((left, right) => left - right);
    const again = purchases.filter(({ day }) => day !== days[0]);
    const paid = again.filter(({ amount }) => amount > 0);
    checks.push(...paid.filter(({ count }) => count === 1).map(({ amount }) => amount));
    const deals = days.map((day) =>
      sumOf(
        purchases.filter((purchase) => purchase.day === day),
        "count",
      ),
    );
    return { days, deals, again: { amount: sumOf(paid, "amount"), paid: sumOf(paid, "count") } };
  });
  return { clients, unnamed, checks, alone };
}

function sumOf(list: readonly Purchase[], what: "count" | "amount"): number {
  return list.reduce((total, each) => total + each[what], 0);
}
