import type { Bridge, Cause } from "../../control";

/** A row of the bridge: from where to where its bar goes, in parts of the chart's width, 0 to 1. */
export interface BridgeBar {
  readonly kind: "due" | "stream" | "cause" | "others" | "fact";
  /** The stream whose causes follow. */
  readonly stream?: string;
  /** The cause; absent in the rows that are none, or many. */
  readonly cause?: Cause;
  /** How many causes stand in one row. */
  readonly count: number;
  readonly money: number;
  /** Where the row before it ended, and where it ends itself. */
  readonly from: number;
  readonly to: number;
}

export interface BridgeShape {
  readonly bars: readonly BridgeBar[];
  /** Whether the chart begins above 0. */
  readonly isCut: boolean;
}

/** So many causes have a row of their own; smaller ones share one. */
const most = 10;

/** Lays a bridge out: what was due, each cause that changed it, under its stream where there are several, what came. Causes that cost and bring nothing have no row. */
export function bridgeShape({ due, fact, causes }: Bridge): BridgeShape {
  const moving = causes.filter(({ money }) => money !== 0);
  const sizes = moving.map(({ money }) => Math.abs(money)).sort((left, right) => right - left);
  const least = sizes[most - 1] ?? 0;
  const own = moving.filter(({ money }) => Math.abs(money) >= least).slice(0, most);
  const rest = moving.filter((cause) => !own.includes(cause));
  const others = Math.round(rest.reduce((total, { money }) => total + money, 0) * 100) / 100;
  const isMixed = new Set(moving.map(({ stream }) => stream)).size > 1;
  const rows: readonly Omit<BridgeBar, "from" | "to">[] = [
    ...own.flatMap((cause, index) => [
      ...(isMixed && cause.stream !== undefined && cause.stream !== own[index - 1]?.stream
        ? [{ kind: "stream" as const, stream: cause.stream, count: 0, money: 0 }]
        : []),
      { kind: "cause" as const, cause, count: 1, money: cause.money },
    ]),
    ...(rest.length === 0 ? [] : [{ kind: "others" as const, count: rest.length, money: others }]),
  ];
  const levels = rows.reduce<readonly number[]>((before, { money }) => [...before, (before.at(-1) ?? due) + money], [due]);
  const [low, high] = [Math.min(0, fact, ...levels), Math.max(0, fact, ...levels)];
  const lowest = Math.min(fact, ...levels);
  const isCut = low === 0 && lowest > high / 2;
  const start = isCut ? lowest - (high - lowest) * 0.4 - high * 0.01 : low;
  const at = (value: number): number => (high === start ? 0 : Math.max(0, value - start) / (high - start));
  const zero = at(isCut ? start : 0);
  return {
    bars: [
      { kind: "due", count: 0, money: due, from: zero, to: at(due) },
      ...rows.map((row, index) => ({ ...row, from: at(levels[index] ?? due), to: at(levels[index + 1] ?? due) })),
      { kind: "fact", count: 0, money: fact, from: zero, to: at(fact) },
    ],
    isCut,
  };
}
