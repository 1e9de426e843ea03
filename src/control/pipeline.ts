import { overallConversion } from "../core";
import type { OpenDeal } from "../facts";
import { funnelOf, sameName, serialOf, type Funnel } from "../plan";
import type { Control } from "./control";
import { controlPlan } from "./controlPlan";
import type { Scope } from "./measures";
import { sum, tidy } from "./planCurve";
import type { ScopeReport } from "./rows";
import { seesMoney } from "./seesMoney";
import { windowAt, type ControlGrain } from "./window";

/** Why a deal is worth a look. */
export type DealMark = "large" | "overdue" | "stale" | "noNextStep" | "noAmount";

/** An open deal as it weighs whatever the window. */
export interface DealOfDay {
  readonly deal: OpenDeal;
  /** Its money; the average deal of its stream where nobody has said it. */
  readonly amount: number;
  /** What a person thinks, else by the conversions from its stage on; absent where neither is known. */
  readonly probability?: number;
  readonly weighted: number;
  /** The day on which it is to close, where somebody has said it. */
  readonly closes?: number;
  /** Days in its stage. */
  readonly age?: number;
  readonly marks: readonly DealMark[];
}

/** An open deal, weighed for a window. */
export interface WeighedDeal extends DealOfDay {
  /** Whether it is to close within the window, or has no day yet. */
  readonly isDue: boolean;
}

/** What is open against what is still to be sold. */
export interface Pipeline {
  /** Large ones first, then by weight. */
  readonly deals: readonly WeighedDeal[];
  /** Money of the deals that are to close in the window, and the same weighed with their probabilities. */
  readonly open: number;
  readonly weighted: number;
  /** What is still to be sold in the window; absent where no money is in the facts. */
  readonly remaining?: number;
  /** open / remaining, where anything remains. */
  readonly coverage?: number;
  /** How many times the remaining money must be open, as deals weigh what they do: open / weighted. */
  readonly needed?: number;
  /** What even the weighed deals leave open, where that is known. */
  readonly gap?: number;
}

/**
 * The open deals against what remains of a window. Coverage is the open money that closes in it over what is still to be
 * sold; what is enough follows from the deals' own probabilities, not from a rule of three times.
 *
 * @param scope whose deals; a person's are those of everybody below, too
 */
export function pipelineOf(control: Control, grain: ControlGrain, scope: Scope = { kind: "company" }): Pipeline {
  const window = windowAt(control.plan, grain, control.moment);
  const deals = weighedDeals(control)
    .filter(({ deal }) => isOf(control, scope, deal))
    .map((deal): WeighedDeal => ({ ...deal, isDue: (deal.closes ?? window.last) <= window.last }));
  const due = deals.filter(({ isDue }) => isDue);
  const open = tidy(sum(due.map(({ amount }) => amount)));
  const weighted = tidy(sum(due.map((deal) => deal.weighted)));
  const known = { deals, open, weighted, ...(weighted > 0 ? { needed: open / weighted } : {}) };
  if (!seesMoney(control, scope)) return known;
  const { company, streams, people } = controlPlan(control, grain);
  const isIts = ({ scope: own }: ScopeReport): boolean => JSON.stringify(own) === JSON.stringify(scope);
  const money = ([...streams, ...people].find(isIts) ?? company).rows[0];
  const remaining = tidy(Math.max(0, (money?.plan ?? 0) - (money?.fact ?? 0)));
  return {
    ...known,
    remaining,
    ...(remaining > 0 ? { coverage: open / remaining } : {}),
    gap: tidy(Math.max(0, remaining - weighted)),
  };
}

function isOf({ members }: Control, scope: Scope, { stream, person }: OpenDeal): boolean {
  if (scope.kind === "company") return true;
  if (scope.kind === "stream") return stream !== undefined && sameName(stream, scope.stream);
  const below = members.find(({ id }) => id === scope.person)?.below ?? [];
  return person !== undefined && below.some((place) => sameName(members[place]?.id ?? "", person));
}

/** The open deals of a control, weighed once: large ones first, then by weight. */
export function weighedDeals(control: Control): readonly DealOfDay[] {
  const known = weighedBefore.get(control) ?? weighAll(control);
  weighedBefore.set(control, known);
  return known;
}
const weighedBefore = new WeakMap<Control, readonly DealOfDay[]>();

function weighAll(control: Control): readonly DealOfDay[] {
  const expected = new Map<string, Expected>();
  const isLarge = ({ marks }: DealOfDay): number => (marks.includes("large") ? 1 : 0);
  return control.deals
    .map((deal) => {
      const key = JSON.stringify([deal.stream, deal.stage]);
      const known = expected.get(key) ?? expectedOf(control, deal);
      expected.set(key, known);
      return weigh(control, deal, known);
    })
    .sort((left, right) => isLarge(right) - isLarge(left) || right.weighted - left.weighted);
}

/** What the plan says of a deal in a stage of a stream. */
interface Expected {
  readonly check?: number;
  readonly probability?: number;
  /** Days after which a deal in that stage is stale. */
  readonly patience: number;
}

function expectedOf({ plan, settings }: Control, { stream: named, stage }: OpenDeal): Expected {
  const stream = plan.streams.find(({ name }) => named !== undefined && sameName(name, named));
  const funnel = stream === undefined ? undefined : funnelOf(plan, stream);
  const probability = byFunnel(funnel, stage);
  return {
    ...(stream === undefined ? {} : { check: stream.check }),
    ...(probability === undefined ? {} : { probability }),
    patience: patience(funnel, stage, settings.staleTimes, settings.staleDays),
  };
}

function weigh({ settings, moment }: Control, deal: OpenDeal, { check, probability: planned, patience: days }: Expected): DealOfDay {
  const amount = deal.amount ?? check ?? 0;
  const probability = deal.probability ?? planned;
  const closes = deal.closes === undefined ? undefined : serialOf(deal.closes);
  const since = deal.since ?? deal.opened;
  const age = since === undefined ? undefined : moment.day - serialOf(since);
  const marks: readonly (readonly [DealMark, boolean])[] = [
    ["large", check !== undefined && amount >= settings.largeDeal * check],
    ["overdue", closes !== undefined && closes < moment.day],
    ["stale", age !== undefined && age > days],
    ["noNextStep", deal.nextStep === undefined || deal.nextStep.trim() === ""],
    ["noAmount", deal.amount === undefined],
  ];
  return {
    deal,
    amount,
    ...(probability === undefined ? {} : { probability }),
    weighted: tidy(amount * (probability ?? 0)),
    ...(closes === undefined ? {} : { closes }),
    ...(age === undefined ? {} : { age }),
    marks: marks.flatMap(([mark, holds]) => (holds ? [mark] : [])),
  };
}

/** The conversion from a stage to a deal, by the plan; from the top where the stage is not known. */
function byFunnel(funnel: Funnel | undefined, stage: string | undefined): number | undefined {
  if (funnel === undefined) return undefined;
  const at = funnel.stages.findIndex(({ name }) => stage !== undefined && sameName(name, stage));
  return overallConversion(funnel.stages.slice(Math.max(0, at)).map(({ conversion }) => conversion));
}

/** Days after which a deal in a stage is stale. */
function patience(funnel: Funnel | undefined, stage: string | undefined, times: number, least: number): number {
  const own = funnel?.stages.find(({ name }) => stage !== undefined && sameName(name, stage));
  return Math.max(least, (own?.lag ?? 0) * times);
}
