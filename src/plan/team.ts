import { cascadePlan } from "../core";
import { serialOf } from "./date";
import { sameName } from "./sameName";
import type { Person, Plan } from "./plan";
import { splitStep } from "./streamTargets";

/** The plan of each person, from above. */
export interface TeamResult {
  readonly people: readonly PersonResult[];
  /** How many people with a plan have not agreed to it. */
  readonly unagreed: number;
}

export interface PersonResult {
  readonly id: string;
  /** 1 at the top. */
  readonly level: number;
  /** Weight times the share of the plan's days at full speed; to 9 decimals, as the sheet works it out. */
  readonly weight: number;
  /** Money from above: the people at the top share the goal, those under a head share the head's plan with its cushion. */
  readonly plan: number;
  /** Plan minus proposal; absent while nothing is proposed. */
  readonly gap?: number;
}

/** Splits the revenue goal down the tree, with the cushion of each level; who stands under a head without weights gets none. */
export function planTeam(plan: Plan, team: readonly Person[], goal: number): TeamResult {
  const heads = team.map(({ reportsTo }) => (reportsTo === undefined ? -1 : team.findIndex(({ id }) => sameName(id, reportsTo))));
  const weights = team.map((person) => effectiveWeight(person, plan));
  const levels: number[] = [];
  for (const head of heads) levels.push(head < 0 ? 1 : (levels[head] ?? 0) + 1);
  const plans = cascadeWeighted(plan, team, heads, weights, goal);
  const people = team.map(({ id, proposal }, index): PersonResult => {
    const money = plans[index] ?? 0;
    const gap = proposal === undefined ? {} : { gap: Math.round((money - proposal) * 100) / 100 + 0 };
    return { id, level: levels[index] ?? 1, weight: weights[index] ?? 0, plan: money, ...gap };
  });
  const unagreed = team.filter(({ status }, index) => (plans[index] ?? 0) > 0 && status !== "agreed" && status !== "approved").length;
  return { people, unagreed };
}

/** The cascade over those who can carry a plan: all colleagues without weight, and whoever stands under them, are left at 0. */
function cascadeWeighted(
  plan: Plan,
  team: readonly Person[],
  heads: readonly number[],
  weights: readonly number[],
  goal: number,
): readonly number[] {
  const shared = new Set(heads.filter((_, index) => (weights[index] ?? 0) > 0));
  const carries: boolean[] = [];
  for (const head of heads) carries.push(shared.has(head) && (head < 0 || carries[head] === true));
  const rows = team.map((_, index) => index).filter((index) => carries[index] === true);
  const nodes = rows.map((row) => {
    const head = team[heads[row] ?? -1];
    return { id: team[row]?.id ?? "", weight: weights[row] ?? 0, ...(head === undefined ? {} : { parent: head.id }) };
  });
  const parts = goal > 0 && nodes.length > 0 ? cascadePlan(goal, nodes, { cushion: plan.cushion, step: splitStep(goal) }) : [];
  const plans = team.map(() => 0);
  rows.forEach((row, index) => (plans[row] = parts[index] ?? 0));
  return plans;
}

/** Days before the first one count nothing, days of the ramp count by how far it has come. */
function effectiveWeight({ weight, hired, ramp = 0 }: Person, { period }: Plan): number {
  if (hired === undefined) return weight;
  const [start, end, first] = [serialOf(period.start), serialOf(period.end), serialOf(hired)];
  const from = Math.max(start, first);
  const to = Math.min(end, first + ramp - 1);
  const climbing = Math.max(0, to - from + 1);
  const climbed = ramp > 0 ? (climbing * (from - first + 1 + (to - first + 1))) / 2 / ramp : 0;
  const full = Math.max(0, end - Math.max(start, first + ramp) + 1);
  return Math.round(((weight * (climbed + full)) / (end - start + 1)) * 1e9) / 1e9;
}
