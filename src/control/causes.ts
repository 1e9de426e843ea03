import { binomialTails, shapleyContributions } from "../core";
import { funnelOf, sameName, type Stream } from "../plan";
import { causeCells, type CauseCell } from "./causeCells";
import type { Control } from "./control";
import { inGrain } from "./inGrain";
import { tailOf } from "./light";
import type { Scope } from "./measures";
import { perGrain } from "./perGrain";
import { kindOf, sees } from "./sight";
import { sum, tidy } from "./planCurve";
import type { ControlGrain } from "./window";

/**
 * Why money differs: how many came in at the top, each conversion, the average deal; what was asked beyond the plan; what no
 * stream holds; `noFacts` is no cause but what cannot be explained, as there is no money of such deals in the facts.
 */
export interface Cause {
  readonly kind: "count" | "conversion" | "check" | "cushion" | "noStream" | "noFacts";
  /** The stream, where the cause is one of its own. */
  readonly stream?: string;
  /** The stage that was counted or left; absent: deals. */
  readonly stage?: string;
  /** What was planned and what came: a count, a share, money per deal. */
  readonly plan: number;
  readonly fact: number;
  /** For a conversion: how many passed, of how many. */
  readonly passed?: number;
  readonly reached?: number;
  /** What it costs or brings, in whole units of money. */
  readonly money: number;
  /** For what came by chance: how often a plan that is right would be missed, or passed, by as much. */
  readonly tail?: number;
  /** Whether that is within the band. */
  readonly mayBeChance: boolean;
}

/** The way from what was due to what came: `due` and the money of all causes make `fact` exactly. */
export interface Bridge {
  readonly scope: Scope;
  readonly due: number;
  readonly fact: number;
  readonly causes: readonly Cause[];
}

/** The bridges of a window: every person's add up to the streams' and to the company's, cause by cause. */
export interface Causes {
  readonly company: Bridge;
  readonly streams: readonly Bridge[];
  readonly people: readonly Bridge[];
}

/**
 * Why the money of a window differs from what was due. A person's money in a stream is a product: how many came in, each
 * conversion, the average deal; each factor's part is its Shapley contribution (the mean over all orders, see
 * `shapleyContributions`), rounded to whole money by the largest remainder so that the parts make the difference. Streams and
 * the company add their people's parts. Counts are moved by the stage's way to the deal, where facts reach back so far:
 * the deals of a month come from the leads of an earlier one. Nothing is explained by a stage that has no facts at all.
 */
export function causesOf(control: Control, grain: ControlGrain): Causes {
  return bridgesOf(control, grain);
}

const bridgesOf = perGrain((whole, grain): Causes => {
  const control = inGrain(whole, grain);
  const cells = causeCells(control, grain);
  const parts = cells.list.map((cell) => ({ cell, parts: partsOf(control, cell) }));
  const bridge = (scope: Scope, due: number, isOurs: (cell: CauseCell) => boolean): Bridge => {
    const ours = parts.filter(({ cell }) => isOurs(cell));
    const asked = tidy(sum(ours.map(({ cell }) => cell.due)));
    const extra: readonly Cause[] =
      asked === due ? [] : [{ kind: "cushion", plan: due, fact: asked, money: tidy(asked - due), mayBeChance: false }];
    return { scope, due, fact: tidy(sum(ours.map(({ cell }) => cell.fact))), causes: [...gather(control, ours), ...extra] };
  };
  const { plan, members } = control;
  return {
    company: bridge({ kind: "company" }, cells.due, () => true),
    streams: plan.streams.map(({ name }, place) =>
      bridge({ kind: "stream", stream: name }, cells.dueOfStream[place] ?? 0, ({ stream }) => stream === place),
    ),
    people: members.map(({ id, below }, place) =>
      bridge({ kind: "person", person: id }, cells.dueOfPerson[place] ?? 0, ({ person }) => below.includes(person)),
    ),
  };
});

/** One factor of one cell: what was planned and came of it, and its part of the difference. */
interface Part {
  readonly key: string;
  readonly kind: Cause["kind"];
  readonly stage?: string;
  /** Numerator and denominator of the factor, planned and come. */
  readonly plan: readonly [number, number];
  readonly fact: readonly [number, number];
  readonly money: number;
}

/** The parts of a person's stream; none where nothing was due and nothing came. */
function partsOf(control: Control, cell: CauseCell): readonly Part[] {
  const { due, fact } = cell;
  if (due === 0 && fact === 0) return [];
  const stream = control.plan.streams[cell.stream];
  if (stream === undefined) return [{ key: "noStream", kind: "noStream", plan: [due, 1], fact: [fact, 1], money: tidy(fact - due) }];
  if (!sees(control.seen.company, "money", [cell.stream]))
    return [{ key: `noFacts ${stream.name}`, kind: "noFacts", plan: [due, 1], fact: [fact, 1], money: tidy(fact - due) }];
  const factors = factorsOf(control, stream, cell);
  const raw = shapleyContributions(
    factors.map(({ plan }) => quotient(plan)),
    factors.map(({ plan, fact: came }) => (came[1] === 0 ? quotient(plan) : quotient(came))),
  );
  const whole = settleParts(raw, tidy(fact - due), control.curve.unit);
  return factors.map((factor, index) => ({ ...factor, money: whole[index] ?? 0 }));
}

function quotient([above, below]: readonly [number, number]): number {
  return below === 0 ? 0 : above / below;
}

/** The factors of a cell, from the first stage whose counts hold together on; those before a stage that has no facts at all are not told. */
function factorsOf({ plan, seen }: Control, stream: Stream, { due, fact, counts, deals }: CauseCell): readonly Omit<Part, "money">[] {
  const used = funnelOf(plan, stream);
  const stages = used?.stages ?? [];
  const funnel = used === undefined ? -1 : plan.funnels.indexOf(used);
  const chain = [...counts, deals];
  let start = stages.length;
  while (start > 0 && sees(seen.company, kindOf({ funnel, stage: start - 1 })) && ((chain[start - 1] ?? 0) > 0 || chain[start] === 0))
    start -= 1;
  const planned = [due / stream.check];
  for (let stage = stages.length - 1; stage >= 0; stage -= 1) planned.unshift((planned[0] ?? 0) / (stages[stage]?.conversion ?? 1));
  const key = (kind: string, stage: number): string => `${kind} ${stream.name} ${stage}`;
  const named = (stage: number): { readonly stage?: string } => (stages[stage] === undefined ? {} : { stage: stages[stage].name });
  return [
    { key: key("count", start), kind: "count", ...named(start), plan: [planned[start] ?? 0, 1], fact: [chain[start] ?? 0, 1] },
    ...stages.slice(start).map(({ conversion }, index): Omit<Part, "money"> => {
      const stage = start + index;
      const reached = planned[stage] ?? 0;
      return {
        key: key("conversion", stage),
        kind: "conversion",
        ...named(stage),
        plan: reached === 0 ? [conversion, 1] : [reached * conversion, reached],
        fact: [chain[stage + 1] ?? 0, chain[stage] ?? 0],
      };
    }),
    { key: key("check", 0), kind: "check", plan: due === 0 ? [stream.check, 1] : [due, due / stream.check], fact: [fact, deals] },
  ];
}

/**
 * Rounds parts to whole units so that they add up to a total: each down, then the units left over one each to the largest
 * remainders, the earlier of equals first; what of the total is no whole unit goes to the largest part.
 *
 * @param parts any numbers that make the total but for rounding
 * @param unit 1 or 0.01
 * @example
 * settleParts([-53272.6, -59531.9, -91977.4, 24781.9], -180000, 1) // => [-53273, -59532, -91977, 24782]
 */
export function settleParts(parts: readonly number[], total: number, unit: number): readonly number[] {
  const scale = unit === 1 ? 1 : 100;
  const units = parts.map((part) => Math.floor(Number((part * scale).toFixed(6))));
  const rests = parts.map((part, index) => part * scale - (units[index] ?? 0));
  const order = parts.map((_, index) => index).sort((left, right) => (rests[right] ?? 0) - (rests[left] ?? 0) || left - right);
  let left = Math.round(total * scale) - sum(units);
  for (let turn = 0; left !== 0 && order.length > 0; turn += 1) {
    const at = left > 0 ? (order[turn % order.length] ?? 0) : (order[order.length - 1 - (turn % order.length)] ?? 0);
    units[at] = (units[at] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
  const whole = units.map((value) => value / scale + 0);
  const largest = parts.reduce((best, part, index) => (Math.abs(part) > Math.abs(parts[best] ?? 0) ? index : best), 0);
  const rest = tidy(total - sum(whole));
  return whole.map((value, index) => (index === largest ? tidy(value + rest) : value));
}

/** Parts with the same key as one cause, in the order of streams and stages. */
function gather(control: Control, cells: readonly { readonly cell: CauseCell; readonly parts: readonly Part[] }[]): readonly Cause[] {
  const groups = new Map<string, { stream: number; parts: Part[] }>();
  for (const { cell, parts } of cells) {
    for (const part of parts) {
      const known = groups.get(part.key);
      if (known === undefined) groups.set(part.key, { stream: cell.stream, parts: [part] });
      else known.parts.push(part);
    }
  }
  const rank = (place: number, { kind, stage }: Cause): number => {
    const stages = control.plan.streams[place] === undefined ? [] : (funnelOf(control.plan, control.plan.streams[place])?.stages ?? []);
    const at = stages.findIndex(({ name }) => stage !== undefined && sameName(name, stage));
    const row = { count: at < 0 ? stages.length : at, conversion: at + 0.5, check: stages.length + 1, cushion: 0, noStream: 0, noFacts: 0 }[
      kind
    ];
    return (place < 0 ? control.plan.streams.length : place) * 1000 + row;
  };
  return [...groups.values()]
    .map(({ stream, parts }) => {
      const cause = causeOf(control, stream, parts);
      return { cause, at: rank(stream, cause) };
    })
    .sort((left, right) => left.at - right.at)
    .map(({ cause }) => cause);
}

function causeOf(control: Control, stream: number, parts: readonly Part[]): Cause {
  const [first] = parts;
  const total = (pick: (part: Part) => number): number => sum(parts.map(pick));
  const [passed, reached] = [total(({ fact }) => fact[0]), total(({ fact }) => fact[1])];
  const [planned, base] = [total(({ plan }) => plan[0]), total(({ plan }) => plan[1])];
  const kind = first?.kind ?? "count";
  const isRatio = kind === "conversion" || kind === "check";
  const plan = isRatio ? quotient([planned, base]) : planned;
  const fact = isRatio ? (reached === 0 ? plan : passed / reached) : passed;
  const name = control.plan.streams[stream]?.name;
  const tail = chanceOf(kind, { plan, passed, reached });
  return {
    kind,
    ...(name === undefined ? {} : { stream: name }),
    ...(first?.stage === undefined ? {} : { stage: first.stage }),
    plan,
    fact,
    ...(kind === "conversion" ? { passed, reached } : {}),
    money: tidy(total(({ money }) => money)),
    ...(tail === undefined ? {} : { tail }),
    mayBeChance: tail !== undefined && tail > (1 - control.settings.band) / 2,
  };
}

/** How often chance alone misses, or passes, the plan by as much: Poisson for counts, binomial for conversions. */
function chanceOf(kind: Cause["kind"], { plan, passed, reached }: { plan: number; passed: number; reached: number }): number | undefined {
  if (kind === "count") return passed <= plan ? tailOf(passed, plan) : 1 - tailOf(Math.max(0, passed - 1), plan);
  if (kind !== "conversion" || reached === 0) return undefined;
  const [won, trials] = [Math.round(passed), Math.round(reached)];
  if (trials === 0) return undefined;
  return won <= trials * plan ? binomialTails(trials, won + 1, plan).below : binomialTails(trials, won, plan).atLeast;
}
