import { cascadePlan, toCents } from "../core";
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
  /** What is sold in person: the plan as a share of the goal before it was rounded to whole money, 0 where somebody below carries it. */
  readonly sells: number;
  /** The share of the plan's days at full speed, 0..1; to 9 decimals, as the sheet works it out. */
  readonly able: number;
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
  const shares = sharesOf(plan, heads, weights, levels);
  const people = team.map(({ id, proposal }, index): PersonResult => {
    const money = plans[index] ?? 0;
    const gap = proposal === undefined ? {} : { gap: toCents(money - proposal) };
    const sells = money === 0 || plans.some((below, row) => heads[row] === index && below > 0) ? 0 : (shares[index] ?? 0);
    const able = shareOfDays(team[index], plan);
    return { id, level: levels[index] ?? 1, weight: weights[index] ?? 0, plan: money, sells, able, ...gap };
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

/** The share of the plan's days at full speed. */
function shareOfDays(person: Person | undefined, plan: Plan): number {
  return person === undefined ? 0 : effectiveWeight({ ...person, weight: 1 }, plan);
}

/** Each plan as a share of the goal, cushions included and without the rounding to whole money; to 9 decimals, as the sheet works it out. */
function sharesOf({ cushion }: Plan, heads: readonly number[], weights: readonly number[], levels: readonly number[]): readonly number[] {
  const shares: number[] = [];
  heads.forEach((head, index) => {
    const colleagues = weights.reduce((sum, weight, row) => (heads[row] === head ? sum + weight : sum), 0);
    const more = cushion[Math.min((levels[index] ?? 1) - 2, cushion.length - 1)] ?? 0;
    const pool = head < 0 ? 1 : (shares[head] ?? 0) * (1 + more);
    shares.push(colleagues > 0 ? Math.round(((weights[index] ?? 0) / colleagues) * pool * 1e9) / 1e9 : 0);
  });
  return shares;
}

/** The weight for the share of the plan's days at full speed: before the first one they count nothing, in the ramp by how far it has come. */
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
