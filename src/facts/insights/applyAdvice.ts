import type { Plan, Stage, Stream } from "../../plan";
import type { Advice } from "./adviseAssumptions";

/**
 * The plan with what the facts say in place of its own assumptions, each marked as a fact with its number and period. Where
 * the facts are silent nothing changes. Lags become whole days, checks cents, conversions hundredths of a percent.
 *
 * @param chosen of the advice that `adviseAssumptions` gave for this very plan
 */
export function applyAdvice(plan: Plan, chosen: readonly Advice[]): Plan {
  return chosen.reduce(applyOne, plan);
}

function applyOne(plan: Plan, advice: Advice): Plan {
  if ("reason" in advice.said) return plan;
  if (advice.kind === "season") return withSeason(plan, advice.said.value);
  if (advice.kind === "check")
    return { ...plan, streams: plan.streams.map((stream, index) => checked(stream, `streams[${index}]`, advice)) };
  return {
    ...plan,
    funnels: plan.funnels.map((funnel, row) => ({
      ...funnel,
      stages: funnel.stages.map((stage, column) =>
        advice.path === `funnels[${row}].stages[${column}].${advice.kind}` ? { ...stage, ...changeOf(advice) } : stage,
      ),
    })),
  };
}

/** Without a calendar a season has no place; a plan gets one by months. */
function withSeason(plan: Plan, indices: readonly number[]): Plan {
  const season = indices.map((index) => rounded(index, 3));
  return { ...plan, calendar: { ...(plan.calendar ?? { grain: "month", holidays: [], workdays: [] }), season } };
}

function checked(stream: Stream, path: string, { said, path: wanted }: Advice & { readonly kind: "check" }): Stream {
  if ("reason" in said || wanted !== `${path}.check`) return stream;
  return { ...stream, check: rounded(said.value, 2), checkSource: { kind: "fact", deals: said.deals, period: periodOf(said) } };
}

function changeOf(advice: Exclude<Advice, { kind: "check" | "season" }>): Partial<Stage> {
  const { kind, said } = advice;
  if ("reason" in said) return {};
  if (kind === "lag") return { lag: Math.min(3660, Math.round(said.value)) };
  if (kind === "norm") return { norm: rounded(said.value, 2) };
  if (!("mature" in said)) return {};
  const { passed, reached } = said.mature;
  return { conversion: rounded(said.value, 4), source: { kind: "fact", passed, reached, period: periodOf(said.mature) } };
}

function periodOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} – ${to}`;
}

/** Rounded, but never to 0. */
function rounded(value: number, decimals: number): number {
  const short = Number(value.toFixed(decimals));
  return short > 0 ? short : value;
}
