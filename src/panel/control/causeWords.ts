import type { Cause } from "../../control";
import { funnelOf, sameName, type CheckSource, type Plan, type StageSource } from "../../plan";
import { chanceWords, stageStep, type WordKey, type Words } from "../words";
import { count } from "./controlWords";

/** A cause by its name: "Leads", "Lead → meeting", "Average deal size". */
export function causeWord(cause: Cause, plan: Plan, words: Words): string {
  const { say } = words;
  const { kind, stage } = cause;
  const names: Readonly<Record<Cause["kind"], () => string>> = {
    count: () => stage ?? say("measureDeals"),
    conversion: () => stageStep(stage ?? "", nextOf(cause, plan), words),
    check: () => say("causeCheck"),
    cushion: () => say("causeCushion"),
    noStream: () => say("causeNoStream"),
    noFacts: () => say("causeNoFacts"),
  };
  return names[kind]();
}

/** With its stream, where a plan has several. */
export function causeInStream(cause: Cause, plan: Plan, words: Words): string {
  const name = causeWord(cause, plan, words);
  return cause.stream === undefined || plan.streams.length < 2 ? name : `${name}, ${cause.stream}`;
}

/** A cause's planned and actual number as they are written: a count, a share, money. */
export function causeFigures(
  { kind, plan, fact }: Cause,
  currency: string,
  words: Words,
): { readonly plan: string; readonly fact: string } {
  const write = (value: number): string => {
    if (kind === "conversion") return words.percent(value);
    return kind === "count" ? count(value, words) : words.money(Math.round(value) + 0, currency);
  };
  return { plan: write(plan), fact: write(fact) };
}

const sentences: Readonly<Record<Cause["kind"], WordKey>> = {
  count: "seenCount",
  conversion: "seenConversion",
  check: "seenCheck",
  cushion: "seenCushion",
  noStream: "seenNoStream",
  noFacts: "seenNoFacts",
};

/** What was seen, in a sentence. */
export function causeSeen(cause: Cause, currency: string, words: Words): string {
  const { passed = 0, reached = 0 } = cause;
  const figures = causeFigures(cause, currency, words);
  if (cause.kind === "conversion" && reached === 0) return words.say("seenConversionNone", figures);
  return words.say(sentences[cause.kind], { ...figures, passed: count(passed, words), reached: count(reached, words) });
}

/** How often chance alone would come out so low; nothing where it cannot be told. */
export function causeChance(cause: Cause, currency: string, words: Words): string | undefined {
  const { kind, tail, money, passed = 0, reached = 0 } = cause;
  if (tail === undefined || money >= 0) return undefined;
  const values = { ...causeFigures(cause, currency, words), times: tail < 0.005 ? words.say("chanceRare") : chanceWords(tail, words) };
  if (kind === "count") return words.say("chanceCount", values);
  return words.say("chanceConversion", { ...values, passed: count(passed, words), reached: count(reached, words) });
}

/** What to do about a cause that costs money; nothing where there is no more to say. */
export function causeAction({ kind, plan, fact, passed = 0, reached = 0 }: Cause, words: Words): string | undefined {
  const { say } = words;
  if (kind === "count") return say("doCount", { missing: words.number(Math.max(1, Math.ceil(plan - fact))) });
  if (kind === "conversion") return reached === 0 ? undefined : say("doConversion", { stopped: Math.round(Math.max(0, reached - passed)) });
  return kind === "check" ? say("doCheck") : kind === "noStream" ? say("doNoStream") : undefined;
}

/** Whether the plan's own number is a guess. */
export function isGuessed({ kind, stream, stage }: Cause, plan: Plan): boolean {
  const own = plan.streams.find(({ name }) => name === stream);
  if (own === undefined) return false;
  const source: CheckSource | StageSource | undefined =
    kind === "check" ? own.checkSource : kind === "conversion" ? stageOf(stage, own, plan)?.source : undefined;
  return source?.kind === "guess";
}

function stageOf(stage: string | undefined, stream: Plan["streams"][number], plan: Plan) {
  return funnelOf(plan, stream)?.stages.find(({ name }) => sameName(name, stage ?? ""));
}

/** The stage that follows the cause's; none before a deal. */
function nextOf({ stream, stage = "" }: Cause, plan: Plan): string | undefined {
  const own = plan.streams.find(({ name }) => name === stream);
  const stages = own === undefined ? [] : (funnelOf(plan, own)?.stages ?? []);
  return stages[stages.findIndex(({ name }) => sameName(name, stage)) + 1]?.name;
}
