import { normalReach, repeatForecast, type RepeatClient } from "../../core";
import { dateOf, serialOf, type Calendar, type Plan, type Stream } from "../../plan";
import type { Fact } from "../fact";
import { confidence } from "./confidence";
import { clientHistories, type ClientHistories, type ClientHistory } from "./clientHistories";
import { seasonClock } from "./seasonClock";
import { clientBase, repeatRate, repurchaseByAge, type ClientBase, type RepeatRate, type RepurchaseMonth } from "./repurchase";

/** What of a plan the clients who buy again are asked by. */
export interface RepeatPlan extends Pick<Plan, "period"> {
  readonly streams: readonly Pick<Stream, "name" | "kind" | "check">[];
  readonly calendar?: Pick<Calendar, "season">;
}

/** What the facts say of clients who buy again. */
export interface RepeatFacts {
  readonly clients: number;
  /** Won deals that name no client and are left out. */
  readonly unnamed: number;
  /** Whether deals of other streams were left out, as there are several streams of clients who buy again. */
  readonly alone: boolean;
  /** First and last day looked at. */
  readonly from: string;
  readonly to: string;
  /** Who bought again within as many days as the plan has; absent when nobody has been known as long. */
  readonly rate?: RepeatRate;
  readonly byAge: readonly RepurchaseMonth[];
  readonly base?: ClientBase;
  /** What they will buy in the plan's period. */
  readonly ahead: RepeatAhead | RepeatSilence;
}

/** What known clients buy in the period of the plan. */
export interface RepeatAhead {
  /** Clients who are still there, as expected. */
  readonly there: number;
  /** Deals of the period that are in the facts already, and all of it with those expected. */
  readonly done: number;
  readonly deals: number;
  readonly dealsInterval: readonly [number, number];
  /** Money a deal: of deals after the first purchase; the plan's own where theirs is not known. */
  readonly check: number;
  readonly checkFrom: "facts" | "plan";
  readonly money: number;
  readonly moneyInterval: readonly [number, number];
}

/** Why nothing is said, with what the sentence needs. */
export type RepeatSilence =
  | { readonly reason: "noWins" }
  /** Won deals without the client's name. */
  | { readonly reason: "noClients"; readonly count: number }
  | { readonly reason: "fewClients"; readonly count: number; readonly least: number }
  | { readonly reason: "fewAgain"; readonly count: number; readonly least: number }
  /** The facts reach less far back than the plan ahead. */
  | { readonly reason: "shortReach"; readonly back: number; readonly ahead: number };

/** Four parameters from fewer clients than these would be guessed. */
const fewestClients = 20;
const fewestAgain = 10;

/**
 * What the facts say of a stream in which clients buy again: how many bought again, by window and by age; how the base goes
 * on; what the known clients will buy in the plan's period, by `repeatForecast`. Several deals of a client on one day are one
 * purchase, and a purchase stands for as many deals as it did so far. Days count by the season of the plan. Clients won later
 * are not in it.
 *
 * @param until the last day to look at, `yyyy-mm-dd`; later facts do not count
 * @returns why not, where no client is known
 */
export function repeatFacts(
  plan: RepeatPlan,
  stream: RepeatPlan["streams"][number],
  facts: readonly Fact[],
  until: string,
): RepeatFacts | RepeatSilence {
  const histories = clientHistories(
    plan.streams,
    stream,
    facts.filter(({ date }) => date <= until),
  );
  const { clients, unnamed, alone } = histories;
  if (clients.length === 0) return unnamed === 0 ? { reason: "noWins" } : { reason: "noClients", count: unnamed };
  const now = serialOf(until);
  const first = clients.reduce((least, { days: [day = now] }) => Math.min(least, day), now);
  const length = serialOf(plan.period.end) - serialOf(plan.period.start) + 1;
  const rate = repeatRate(clients, now, length, confidence);
  const base = clientBase(clients, now, length);
  return {
    ...{ clients: clients.length, unnamed, alone, from: dateOf(first), to: until },
    ...(rate === undefined ? {} : { rate }),
    byAge: repurchaseByAge(clients, now),
    ...(base === undefined ? {} : { base }),
    ahead: aheadOf(plan, stream, histories, { first, now }),
  };
}

interface Sight {
  readonly first: number;
  readonly now: number;
}

function aheadOf(
  plan: RepeatPlan,
  stream: RepeatPlan["streams"][number],
  histories: ClientHistories,
  { first, now }: Sight,
): RepeatAhead | RepeatSilence {
  const { clients } = histories;
  const again = clients.filter(({ days }) => days.length > 1);
  if (clients.length < fewestClients) return { reason: "fewClients", count: clients.length, least: fewestClients };
  if (again.length < fewestAgain) return { reason: "fewAgain", count: again.length, least: fewestAgain };
  const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
  const [from, to] = [Math.max(0, start - 1 - now), Math.max(0, end - now)];
  if (to > now - first) return { reason: "shortReach", back: now - first, ahead: to };
  const clock = seasonClock(plan.calendar?.season ?? [], first, now + to);
  const time = (days: number): number => clock(now + days) - clock(now);
  const told = repeatForecast(clients.map(clientOf(now, clock)), time(from), time(to), confidence);
  const purchases = sumOf(again, ({ days }) => days.length - 1);
  const size = dealsBetween(again, first, now) / purchases;
  const done = dealsBetween(clients, start, Math.min(end, now));
  const { check, doubt, spread, checkFrom } = checkOf(histories, stream);
  const [expected, variance] = [told.expected * size, told.variance * size * size];
  const reach = normalReach(confidence);
  const [deals, money] = [done + expected, (done + expected) * check];
  const moneyReach = reach * Math.sqrt(check * check * variance + expected * spread * spread + (deals * doubt) ** 2);
  return {
    ...{ there: told.there, done, deals, check, checkFrom, money },
    dealsInterval: [Math.max(done, deals - reach * Math.sqrt(variance)), deals + reach * Math.sqrt(variance)],
    moneyInterval: [Math.max(0, money - moneyReach), money + moneyReach],
  };
}

function clientOf(now: number, clock: (day: number) => number): (client: ClientHistory) => RepeatClient {
  return ({ days }) => {
    const [first = now] = days;
    return { repeats: days.length - 1, recency: clock(days[days.length - 1] ?? first) - clock(first), age: clock(now) - clock(first) };
  };
}

/** Deals after each client's first day, of a stretch of days. */
function dealsBetween(clients: readonly ClientHistory[], start: number, end: number): number {
  const isWithin = (day: number, index: number): boolean => index > 0 && day >= start && day <= end;
  return sumOf(clients, ({ days, deals }) => days.reduce((sum, day, index) => sum + (isWithin(day, index) ? (deals[index] ?? 0) : 0), 0));
}

/** Money a deal with the spread of single deals and how unsure their mean is; the plan's own where no deal has money. */
function checkOf(
  { clients, checks }: ClientHistories,
  stream: Pick<Stream, "check">,
): Pick<RepeatAhead, "check" | "checkFrom"> & {
  readonly spread: number;
  readonly doubt: number;
} {
  const paid = sumOf(clients, ({ again }) => again.paid);
  if (paid === 0) return { check: stream.check, checkFrom: "plan", spread: 0, doubt: 0 };
  const check = sumOf(clients, ({ again }) => again.amount) / paid;
  if (checks.length < 2) return { check, checkFrom: "facts", spread: 0, doubt: 0 };
  const spread = Math.sqrt(checks.reduce((sum, amount) => sum + (amount - check) ** 2, 0) / (checks.length - 1));
  return { check, checkFrom: "facts", spread, doubt: spread / Math.sqrt(checks.length) };
}

function sumOf(clients: readonly ClientHistory[], of: (client: ClientHistory) => number): number {
  return clients.reduce((total, client) => total + of(client), 0);
}
