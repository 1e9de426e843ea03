import { funnelOf, sameName, serialOf, type Funnel, type Plan, type Stage, type Stream } from "../../plan";
import type { Fact, OpenDeal } from "../fact";

/** What became of one deal, as far as the facts tell it. Days are serial numbers. */
export interface DealHistory {
  readonly funnel: Funnel;
  readonly stream?: Stream;
  /** The day each stage of the funnel was first recorded. */
  readonly reached: readonly (number | undefined)[];
  readonly won?: number;
  /** When and at which stage of the funnel it was lost, when it was neither won nor went on afterwards. */
  readonly lost?: { readonly day: number; readonly at: number };
}

/** The deals of a plan's funnels, and what could not be followed. */
export interface DealHistories {
  readonly histories: readonly DealHistory[];
  /** Deals that no funnel of the plan claims: their stream and stages are not the plan's. */
  readonly unplaced: number;
  /** By stage name, lower case: how many came without the id of a deal, so that nobody can say what became of them. */
  readonly unfollowed: ReadonlyMap<string, number>;
}

/** A record of a deal: where it stood on a day. */
interface Mark {
  readonly day: number;
  readonly kind: "reached" | "lost" | "won";
  readonly stage?: string;
}
interface Trail {
  readonly marks: Mark[];
  stream?: string;
}

/**
 * Follows every deal through the stages of its funnel, from its events and from where it stands now. A deal belongs to
 * the funnel of its stream; where no stream is told, to the only funnel that has one of its stages.
 *
 * @param until the last day to look at, `yyyy-mm-dd`; what is later is not known yet
 */
export function dealHistories(plan: Plan, facts: readonly Fact[], deals: readonly OpenDeal[], until: string): DealHistories {
  const trails = new Map<string, Trail>();
  const unfollowed = new Map<string, number>();
  for (const fact of facts) {
    if (fact.date > until) continue;
    if (fact.deal === undefined) {
      const stage = (fact.stage ?? "").trim().toLowerCase();
      unfollowed.set(stage, (unfollowed.get(stage) ?? 0) + fact.count);
    } else {
      const kind = fact.lost === true ? "lost" : fact.stage === undefined ? "won" : "reached";
      mark(trails, fact.source, fact.deal, { day: serialOf(fact.date), kind, ...stageOf(fact) }, fact.stream);
    }
  }
  for (const deal of deals) {
    const date = deal.since ?? deal.opened;
    if (date === undefined || date > until) continue;
    mark(trails, deal.source, deal.id, { day: serialOf(date), kind: "reached", ...stageOf(deal) }, deal.stream);
  }
  const histories: DealHistory[] = [];
  let unplaced = 0;
  for (const trail of trails.values()) {
    const stream = streamOf(plan, trail.stream);
    const funnel = stream === undefined ? funnelByStages(plan, trail.marks) : funnelOf(plan, stream);
    const history = funnel === undefined ? undefined : historyOf(plan, funnel, trail);
    if (history !== undefined) histories.push(history);
    else if (stream === undefined || funnel !== undefined) unplaced += 1; // a stream without a funnel has nothing to follow
  }
  return { histories, unplaced, unfollowed };
}

function stageOf({ stage }: { readonly stage?: string }): { readonly stage?: string } {
  return stage === undefined ? {} : { stage };
}

function mark(trails: Map<string, Trail>, source: string, id: string, made: Mark, stream: string | undefined): void {
  const key = JSON.stringify([source, id]);
  const trail = trails.get(key) ?? { marks: [] };
  trails.set(key, trail);
  trail.marks.push(made);
  if (stream !== undefined) trail.stream = stream;
}

function historyOf(plan: Plan, funnel: Funnel, { marks, stream: named }: Trail): DealHistory | undefined {
  const stream = streamOf(plan, named);
  const reached = funnel.stages.map((stage) => firstOf(marks.filter((each) => each.kind === "reached" && isAt(stage, each))));
  const won = firstOf(marks.filter(({ kind }) => kind === "won"));
  const went = Math.max(-Infinity, ...marks.filter(({ kind }) => kind === "reached").map(({ day }) => day));
  const left = marks.filter(({ kind, day }) => kind === "lost" && won === undefined && day >= went);
  const losing = left[left.length - 1];
  if (won === undefined && losing === undefined && reached.every((day) => day === undefined)) return undefined;
  // Lost at no stage of the funnel: at the furthest that was reached, and if none was, at the top.
  const furthest = reached.reduce<number>((far, day, stage) => (day === undefined ? far : stage), 0);
  const at = losing === undefined ? -1 : funnel.stages.findIndex((stage) => isAt(stage, losing));
  return {
    ...{ funnel, reached },
    ...(stream === undefined ? {} : { stream }),
    ...(won === undefined ? {} : { won }),
    ...(losing === undefined ? {} : { lost: { day: losing.day, at: at < 0 ? furthest : at } }),
  };
}

function streamOf(plan: Plan, named: string | undefined): Stream | undefined {
  return named === undefined ? undefined : plan.streams.find(({ name }) => sameName(name, named));
}

function firstOf(marks: readonly Mark[]): number | undefined {
  return marks.reduce<number | undefined>((first, { day }) => Math.min(first ?? day, day), undefined);
}

function isAt({ name }: Stage, { stage }: Mark): boolean {
  return stage !== undefined && sameName(name, stage);
}

/** The only funnel there is, or the only one that knows a stage of the deal. */
function funnelByStages({ funnels }: Plan, marks: readonly Mark[]): Funnel | undefined {
  const known =
    funnels.length < 2 ? funnels : funnels.filter(({ stages }) => marks.some((each) => stages.some((stage) => isAt(stage, each))));
  return known.length === 1 ? known[0] : undefined;
}
