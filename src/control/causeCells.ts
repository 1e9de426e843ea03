import { apportion } from "../core";
import { funnelOf, sameName } from "../plan";
import type { Control } from "./control";
import { inHalf, tally, type Entry, type Tally } from "./ledger";
import { streamPlans } from "./measures";
import { shareMoney } from "./people";
import { sum, tidy, toUnit } from "./planCurve";
import { windowAt, type ControlGrain, type ControlWindow } from "./window";

/** What one person was to bring in one stream, and what came: −1 is nobody of the team, or no stream of the plan. */
export interface CauseCell {
  readonly person: number;
  readonly stream: number;
  /** Money, whole. */
  readonly due: number;
  readonly fact: number;
  /** How many came to each stage, from the top down, and how many deals were won. */
  readonly counts: readonly number[];
  readonly deals: number;
}

/** All cells of a window, and what was due in sum. */
export interface CauseCells {
  readonly list: readonly CauseCell[];
  readonly due: number;
  readonly dueOfStream: readonly number[];
  /** Of each person with everybody below. */
  readonly dueOfPerson: readonly number[];
}

/** Lays money and counts of a window out by person and stream. */
export function causeCells(control: Control, grain: ControlGrain): CauseCells {
  const { plan, members, curve, ledger, moment } = control;
  const window = windowAt(plan, grain, moment);
  const money = streamPlans(control, window).map((stream) => stream.money);
  const due = tidy(sum(money.map(({ toDate }) => toDate)));
  const from = tidy(sum(money.map((stream) => stream.from)));
  const [before, now] = [shareMoney(members, from, curve.unit), shareMoney(members, tidy(from + due), curve.unit)];
  const dueOfPerson = members.map((_, place) => tidy((now[place] ?? 0) - (before[place] ?? 0)));
  const sellers = members.flatMap(({ carries }, place) => (carries ? [place] : []));
  const rows = sellers.length > 0 ? sellers.map((place) => dueOfPerson[place] ?? 0) : [due];
  const dueOfStream = money.map(({ toDate }) => toDate);
  const grid = spread(rows, dueOfStream, curve.unit);
  const people = sellers.length > 0 ? sellers : [-1];
  const planned = new Map(people.map((person, row) => [person, grid[row] ?? []]));
  const list = fillCells(control, planned, countsOf(control, window, ledger.entries));
  return { list, due, dueOfStream, dueOfPerson };
}

/**
 * Shares the rows' money over the columns in proportion to the columns' own, whole, both sums kept: two-way cumulative
 * rounding. A cell of a few units may be off by one or two.
 *
 * @param rows money by person, whole
 * @param columns money by stream; what they add up to need not be what the rows do
 * @param unit 1 or 0.01
 * @example
 * spread([3, 3], [2, 2, 2], 1) // => [[1, 1, 1], [1, 1, 1]]
 */
export function spread(rows: readonly number[], columns: readonly number[], unit: number): readonly (readonly number[])[] {
  const total = tidy(sum(rows));
  if (!(total > 0) || !(sum(columns) > 0)) return rows.map(() => columns.map(() => 0));
  const widths = tidy(sum(columns)) === total ? columns : apportion(total, columns, { step: unit });
  let above = columns.map(() => 0);
  let down = 0;
  return rows.map((row) => {
    down = tidy(down + row);
    let along = 0;
    const reached = widths.map((width) => {
      along = tidy(along + width);
      return along === total ? down : down === total ? along : toUnit((down * along) / total, unit);
    });
    const cells = reached.map((value, column) =>
      tidy(value - (reached[column - 1] ?? 0) - (above[column] ?? 0) + (above[column - 1] ?? 0)),
    );
    above = reached;
    return cells;
  });
}

/** Entries whose deals were due in the window: each stage's moved by its way to the deal, where the facts reach back so far. */
function countsOf({ curve, plan, moment }: Control, window: ControlWindow, entries: readonly Entry[]): readonly Tally[] {
  const { first, last } = window;
  const end = Math.min(last, moment.day);
  const earliest = new Map<string, number>();
  const keyOf = ({ funnel, stage }: Entry): string => `${funnel} ${stage}`;
  for (const entry of entries) earliest.set(keyOf(entry), Math.min(entry.day, earliest.get(keyOf(entry)) ?? Infinity));
  const lags = plan.funnels.map(({ name }) => {
    const stream = plan.streams.findIndex(({ funnel }) => funnel !== undefined && sameName(funnel, name));
    return curve.streams[stream]?.stages.map(({ lag }) => lag) ?? [];
  });
  const shift = (entry: Entry): number => {
    const lag = entry.stage === "won" ? 0 : (lags[entry.funnel]?.[entry.stage] ?? 0);
    return (earliest.get(keyOf(entry)) ?? Infinity) <= first - lag ? lag : 0;
  };
  const shifts = new Map<string, number>();
  return tally(
    entries.filter((entry) => {
      const key = keyOf(entry);
      const lag = shifts.get(key) ?? shift(entry);
      shifts.set(key, lag);
      return entry.day + lag >= first && entry.day + lag <= end && inHalf(entry, window, plan.midday);
    }),
  );
}

/** The cells: planned ones, and those in which only something came. */
function fillCells(control: Control, planned: ReadonlyMap<number, readonly number[]>, tallies: readonly Tally[]): readonly CauseCell[] {
  const { plan } = control;
  const won = tallies.filter(({ stage }) => stage === "won");
  const keys = new Set([
    ...[...planned].flatMap(([person, row]) => row.map((_, stream) => `${person} ${stream}`)),
    ...won.map(({ person, stream }) => `${person} ${stream}`),
  ]);
  const at = (person: number, stream: number): number => planned.get(person)?.[stream] ?? 0;
  return [...keys].map((key): CauseCell => {
    const [person = -1, stream = -1] = key.split(" ").map(Number);
    const own = won.filter((entry) => entry.person === person && entry.stream === stream);
    const chosen = plan.streams[stream];
    const funnel = chosen === undefined ? undefined : funnelOf(plan, chosen);
    const place = funnel === undefined ? -1 : plan.funnels.indexOf(funnel);
    return {
      person,
      stream,
      due: at(person, stream),
      fact: tidy(sum(own.map(({ amount }) => amount))),
      counts: (funnel?.stages ?? []).map((_, stage) => countAt(control, planned, tallies, { person, stream, funnel: place, stage })),
      deals: sum(own.map(({ count }) => count)),
    };
  });
}

/**
 * How many came to a stage for one person's stream. What names no stream is shared over the streams of the funnel; a stage
 * that none of the sellers counts, as others do it for them, is shared over the sellers: both by what is due.
 */
function countAt(
  { plan }: Control,
  planned: ReadonlyMap<number, readonly number[]>,
  tallies: readonly Tally[],
  { person, stream, funnel, stage }: { readonly person: number; readonly stream: number; readonly funnel: number; readonly stage: number },
): number {
  const came = tallies.filter((entry) => entry.funnel === funnel && entry.stage === stage);
  const sellers = came.filter((entry) => planned.has(entry.person));
  const isShared = sellers.length === 0 && planned.has(person);
  const streams = plan.streams.flatMap(({ funnel: name }, place) =>
    name !== undefined && sameName(name, plan.funnels[funnel]?.name ?? "") ? [place] : [],
  );
  const dueOf = (who: number, what: number): number => planned.get(who)?.[what] ?? 0;
  const own = (entry: Tally): boolean => entry.person === person || isShared;
  const people = isShared ? [...planned.keys()] : [person];
  const share = (places: readonly number[]): number => {
    const all = sum(people.flatMap((who) => places.map((place) => dueOf(who, place))));
    return all > 0 ? dueOf(person, stream) / all : isShared || places.length === 0 ? 0 : 1 / places.length;
  };
  return (
    sum(came.filter((entry) => own(entry) && entry.stream === stream).map(({ count }) => count)) * (isShared ? share([stream]) : 1) +
    sum(came.filter((entry) => own(entry) && entry.stream < 0).map(({ count }) => count)) * share(streams)
  );
}
