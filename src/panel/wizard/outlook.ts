import { confidences, sameName, type StreamResult } from "../../plan";
import type { Counted } from "../state";
import { chanceWords, stageCount, type Words } from "../words";

/** What the plan leads to, for the strip below every step. */
export interface Outlook {
  /** Deals of the streams looked at, and how many they are of. */
  readonly deals: number;
  readonly dealsNote: string;
  readonly leads: number;
  readonly leadsWord: string;
  /** The stream least likely to come out, of those that hang on a funnel. */
  readonly weakest: StreamResult | undefined;
  readonly chanceWord: string;
}

/** From this chance on a stream counts as on pace. */
export const paceChance = confidences[0] ?? 0.8;
/** The confidence that the strip names leads for. */
const wantedConfidence = confidences[1] ?? 0.9;

/** The outlook of a whole plan, or of the streams that share one funnel. */
export function outlookOf({ plan, results }: Counted, funnel: string | undefined, words: Words): Outlook {
  const all = results.streams;
  const of = (index: number) => plan.streams[index]?.funnel;
  const own = funnel === undefined ? all : all.filter((_, index) => sameName(of(index) ?? "", funnel));
  const led = own.filter((stream) => stream.chance !== undefined);
  const [first, ...others] = led;
  const weakest = others.reduce((low, stream) => ((stream.chance ?? 1) < (low?.chance ?? 1) ? stream : low), first);
  const deals = sum(own.map((stream) => stream.deals));
  return {
    deals,
    dealsNote: dealsNote(own, all, deals, results.totals.deals, words),
    leads: sum(led.map((stream) => stream.needed)),
    leadsWord: topStage(led) ?? words.say("stageLeads"),
    weakest,
    chanceWord: chanceWord(led, weakest, plan.streams[all.findIndex((stream) => stream === weakest)]?.kind, words),
  };
}

/** "20 leads bring 3 deals only 6 times in 10. For 90% you need 34." */
export function chanceSentence(stream: StreamResult, named: boolean, words: Words): string {
  const { chance, deals, needed, stages, leadsFor } = stream;
  if (chance === undefined || deals === 0) return "";
  const values = {
    leads: stageCount(stages[0]?.name ?? "", needed, words),
    number: needed,
    deals,
    times: chanceWords(chance, words),
    percent: words.percent(wantedConfidence),
    more: stageCount(stages[0]?.name ?? "", leadsFor[1] ?? needed, words),
    moreNumber: leadsFor[1] ?? needed,
  };
  const bring = words.say(chance < paceChance ? "bringOnly" : "bring", values);
  const text = chance < wantedConfidence ? `${bring} ${words.say("forConfidence", values)}` : bring;
  return named ? `${stream.name}: ${text}` : text;
}

function dealsNote(own: readonly StreamResult[], all: readonly StreamResult[], deals: number, total: number, words: Words): string {
  if (own.length < all.length) return words.say("ofTotal", { total });
  const parts = own.map((stream) => stream.deals).filter((part) => part > 0);
  const text = parts.map(words.number).join(" + ");
  return parts.length > 1 && text.length <= 11 && deals > 0 ? text : "";
}

function topStage(led: readonly StreamResult[]): string | undefined {
  const names = new Set(led.map((stream) => stream.stages[0]?.name ?? ""));
  return names.size === 1 ? [...names][0] : undefined;
}

function chanceWord(led: readonly StreamResult[], weakest: StreamResult | undefined, kind: string | undefined, { say }: Words): string {
  if (weakest === undefined) return say("chance");
  if (led.length > 1) return say("lowestChance");
  return say(kind === "new" ? "chanceOfNew" : "chanceOfDeals", { deals: weakest.deals });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
