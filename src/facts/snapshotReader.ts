import { sameName } from "../plan";
import type { CellReader } from "./cellReader";
import { commonReader, isOpenWord, type Common } from "./commonReader";
import type { Moment } from "./days";
import type { Fact, OpenDeal } from "./fact";
import type { Mapping } from "./mapping";
import type { NameBook, PlanNames } from "./nameBook";
import { isFault, mostIds, type Mutable, type RowFaulty, type RowResult } from "./rowResult";
import type { SourceCell } from "./rowSource";

/** Makes the reader of a list of deals as they stand: what is known of each becomes its events, and an open deal. */
export function snapshotReader(
  mapping: Mapping,
  plan: PlanNames | null,
  names: NameBook,
  cell: CellReader,
): (cells: readonly SourceCell[]) => RowResult {
  const { text, moment, number, fault, has } = cell;
  const common = commonReader(mapping, names, cell);
  const seen = new Set<string>();
  const openedStage = openedStageOf(mapping, plan);
  return (cells: readonly SourceCell[]): RowResult => {
    const id = text(cells, "deal");
    if (id === "") return fault("deal", "missing", "");
    if (seen.has(id)) return fault("deal", "repeated", id);
    if (seen.size > mostIds) seen.clear();
    const [stageText, status] = [text(cells, "stage"), text(cells, "status")];
    // Every name is looked up before the row is judged, so that all that is unknown is asked at once.
    const byStatus = status !== "" && !isOpenWord(status);
    const [stage, ended, shared] = [names.find("stage", stageText), byStatus ? names.find("stage", status) : "", common(cells)];
    if (!("fact" in shared)) return shared;
    if (ended === undefined) return fault("status", "unknownName", status);
    if (stage === undefined) return fault("stage", "unknownName", stageText);
    const outcome = status === "" ? stage : ended;
    if (stage === "@skip" || outcome === "@skip") return { ignored: "skipped" };
    const [amount, chance] = [number(cells, "amount"), number(cells, "probability")];
    if (isFault(amount)) return amount;
    if (isFault(chance)) return chance;
    const days = daysOf(cells, moment);
    if (isFault(days)) return days;
    const { opened, closed, won, lost, closes, since } = days;
    const probability = chance !== undefined && chance > 1 ? chance / 100 : chance;
    if (probability !== undefined && (probability < 0 || probability > 1))
      return fault("probability", "notShare", text(cells, "probability"));
    const facts: Fact[] = [];
    const planned = stage === "@won" || stage === "@lost" ? "" : stage;
    const begun = openedStage(shared.fact.stream);
    if (opened !== undefined && begun !== "") facts.push(eventOf(shared.fact, `${id}/opened`, opened, { stage: begun }));
    if (outcome === "@won" || outcome === "@lost") {
      const end = (outcome === "@won" ? won : lost) ?? closed;
      if (end === undefined)
        return fault(outcome === "@won" ? (has("won") ? "won" : "closed") : has("lost") ? "lost" : "closed", "closeMissing", "");
      if (outcome === "@won") facts.push(eventOf(shared.fact, `${id}/won`, end, { amount: amount ?? 0 }));
      else {
        const at = planned === "" ? begun : planned;
        facts.push(eventOf(shared.fact, `${id}/lost`, end, at === "" ? { lost: true } : { lost: true, stage: at }));
      }
      seen.add(id);
      return { facts, without: shared.without };
    }
    seen.add(id);
    const { source, person, stream, client, product } = shared.fact;
    const nextStep = text(cells, "nextStep");
    const known = { opened: opened?.day, closes: (closes ?? closed)?.day, since: since?.day };
    const deal: OpenDeal = {
      ...filled({ source, id, person, stream, client, product, stage: planned, nextStep, ...known }),
      id,
      ...(amount === undefined ? {} : { amount }),
      ...(probability === undefined ? {} : { probability }),
    };
    return { facts, deal, without: shared.without };
  };
}

const dayFields = ["opened", "closed", "won", "lost", "closes", "since"] as const;
type Days = { [Field in (typeof dayFields)[number]]?: Moment };

/** The days of a deal, or the first that cannot be read. */
function daysOf(cells: readonly SourceCell[], moment: CellReader["moment"]): Days | RowFaulty {
  const days: Days = {};
  for (const field of dayFields) {
    const found = moment(cells, field);
    if (isFault(found)) return found;
    if (found !== undefined) days[field] = found;
  }
  return days;
}

/** Without what is empty; a source is never empty. */
function filled<T extends { readonly [key: string]: string | undefined }>(texts: T): { source: string } & { [K in keyof T]?: string } {
  const found: Record<string, string> = {};
  for (const key in texts) {
    const text = texts[key];
    if (text !== undefined && text !== "") found[key] = text;
  }
  return found as { source: string } & { [K in keyof T]?: string };
}

/** One event of a deal: made field by field, as this is done a million times. */
function eventOf(common: Common["fact"], id: string, when: Moment, { stage, lost, amount = 0 }: Partial<Fact>): Fact {
  const fact: Mutable<Fact> = { source: common.source, id, date: when.day, count: 1, amount };
  if (when.time !== undefined) fact.time = when.time;
  if (common.person !== undefined) fact.person = common.person;
  if (common.stream !== undefined) fact.stream = common.stream;
  if (stage !== undefined) fact.stage = stage;
  if (lost === true) fact.lost = true;
  if (common.deal !== undefined) fact.deal = common.deal;
  if (common.client !== undefined) fact.client = common.client;
  if (common.product !== undefined) fact.product = common.product;
  return fact;
}

/** The stage that a deal of a stream has reached when it is opened. */
function openedStageOf({ openedAs }: Mapping, plan: PlanNames | null): (stream: string | undefined) => string {
  if (openedAs !== "@first") return () => openedAs;
  const first = new Map<string, string>();
  for (const { name, funnel } of plan?.streams ?? []) {
    const stage = plan?.funnels.find((item) => sameName(item.name, funnel ?? ""))?.stages[0]?.name;
    if (stage !== undefined) first.set(name, stage);
  }
  const all = new Set(first.values());
  const only = all.size === 1 ? ([...all][0] ?? "") : "";
  return (stream) => (stream === undefined ? only : (first.get(stream) ?? ""));
}
