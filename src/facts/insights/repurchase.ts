import { conversionInterval, rollBase } from "../../core";
import type { ClientHistory } from "./clientHistories";

/** Days of a month on average. */
const monthDays = 365.25 / 12;

/** Of those who have been known for as long, how many bought again. */
export interface RepeatRate {
  /** Days since the first purchase. */
  readonly days: number;
  /** Clients who have been known for so long: only they count. */
  readonly reached: number;
  readonly again: number;
  /** Their share, with Wilson's interval. */
  readonly value: number;
  readonly interval: readonly [number, number];
}

/** A month of age of the clients who have lived through it. */
export interface RepurchaseMonth {
  /** The first month after the first purchase is 1. */
  readonly month: number;
  readonly reached: number;
  /** Of them, who bought in that month, and who had bought again by its end. */
  readonly bought: number;
  readonly again: number;
}

/** How the base of active clients went on. */
export interface ClientBase {
  /** Clients who bought within the window before the last day. */
  readonly active: number;
  /** The part of a month's active clients that is active a month later, those who come back counted in. */
  readonly retention: number;
  /** Months that this was seen over. */
  readonly months: number;
}

/**
 * The share of clients who bought again within so many days after their first purchase, of those who have been known as
 * long. It is no conversion of new clients and is never put together with one.
 *
 * @param until the last day looked at, a serial number
 * @param level of confidence, in (0, 1)
 * @returns undefined when nobody has been known as long
 */
export function repeatRate(clients: readonly ClientHistory[], until: number, days: number, level: number): RepeatRate | undefined {
  const old = clients.filter((client) => firstOf(client) + days <= until);
  const again = old.filter(({ days: [first = 0, second = Infinity] }) => second - first <= days).length;
  if (old.length === 0) return undefined;
  return { days, reached: old.length, again, value: again / old.length, interval: conversionInterval(again, old.length, level) };
}

/**
 * Clients who bought again by age, month by month since the first purchase. Whoever has not reached an age does not count
 * there, so that the young do not look like those who stayed away (right-censoring).
 *
 * @returns a line for each age that anyone has reached
 */
export function repurchaseByAge(clients: readonly ClientHistory[], until: number): readonly RepurchaseMonth[] {
  const lines: RepurchaseMonth[] = [];
  for (let month = 1; ; month += 1) {
    const reached = clients.filter((client) => firstOf(client) + month * monthDays <= until);
    if (reached.length === 0) return lines;
    const ages = reached.map(({ days: [first = 0, ...later] }) => later.map((day) => (day - first) / monthDays));
    const bought = ages.filter((own) => own.some((age) => age > month - 1 && age <= month)).length;
    const again = ages.filter((own) => own.some((age) => age <= month)).length;
    lines.push({ month, reached: reached.length, bought, again });
  }
}

/**
 * The base: who bought within the window is active. Retention is what is active at the end of a month without the month's
 * new clients, over what was active at its beginning, all whole months together; so active × retention + new gives back
 * what was.
 *
 * @returns undefined when the facts do not reach back a window and a month, or nobody was active
 */
export function clientBase(clients: readonly ClientHistory[], until: number, window: number): ClientBase | undefined {
  const start = clients.reduce((first, client) => Math.min(first, firstOf(client)), Infinity);
  const activeAt = (end: number): number => clients.filter(({ days }) => days.some((day) => day > end - window && day <= end)).length;
  const months = Math.floor((until - window - start) / monthDays);
  let [before, kept] = [0, 0];
  for (let month = 0; month < months; month += 1) {
    const [from, to] = [until - (month + 1) * monthDays, until - month * monthDays];
    before += activeAt(from);
    kept += activeAt(to) - clients.filter((client) => firstOf(client) > from && firstOf(client) <= to).length;
  }
  return before > 0 ? { active: activeAt(until), retention: kept / before, months } : undefined;
}

/**
 * The active clients after so many days, when so many new ones come meanwhile, month by month in even parts.
 *
 * @param days 1 or more; counted in whole months, one at least
 */
export function baseAfter({ active, retention }: ClientBase, days: number, arrivals: number): number {
  const months = Math.max(1, Math.round(days / monthDays));
  const base = rollBase(
    active,
    retention,
    Array.from({ length: months }, () => arrivals / months),
  );
  return base[base.length - 1] ?? active;
}

function firstOf({ days }: ClientHistory): number {
  return days[0] ?? Infinity;
}
