import type { ActivityRow, DealMark, Pipeline, ReplannedPeriod, Rest, WeighedDeal } from "../control";
import { dailyMessages, fillMessage, formatMoney, formatNumber, formatPercent, type Locale, type MessageValues } from "../i18n";
import { dateOf, type Plan } from "../plan";
import { controlWords } from "./controlReport";
import { textTable } from "./textTable";

/** What a day's work is told from. */
export interface Daily {
  readonly activity: readonly ActivityRow[];
  readonly periods: readonly ReplannedPeriod[];
  /** Absent: there is nothing to plan anew; unseen: nobody knows, as no money is in the facts. */
  readonly rest: Rest | "unseen" | undefined;
  readonly pipeline: Pipeline;
}

/** So many open deals are named, the large and heavy ones first. */
const most = 10;

/** A day's work as text: activity against the norm, the rest planned anew, open deals; empty where the plan and its facts hold none of it. */
export function dailyReport(plan: Plan, { activity, periods, rest, pipeline }: Daily, locale: Locale): string {
  const parts = [
    ...(activity.length === 0 ? [] : [activityPart(plan, activity, locale)]),
    ...(rest === undefined ? [] : [restPart(plan, periods, rest, locale)]),
    ...(pipeline.deals.length === 0 ? [] : [dealsPart(plan, pipeline, locale)]),
  ];
  return parts.map((part) => `${part}\n`).join("\n");
}

type Say = (key: keyof (typeof dailyMessages)["en"], values?: MessageValues) => string;

function wordsIn(locale: Locale): Say {
  return (key, values) => fillMessage(dailyMessages[locale][key], locale, values);
}

function nameOf({ team }: Plan, id: string): string {
  return team?.find((person) => person.id === id)?.name ?? id;
}

function activityPart(plan: Plan, rows: readonly ActivityRow[], locale: Locale): string {
  const [say, sayControl] = [wordsIn(locale), controlWords(locale)];
  const number = (value: number): string => formatNumber(Math.round(value * 10) / 10, locale);
  const seen = rows.filter(({ light }) => light !== "noFacts");
  const unseen = [...new Set(rows.filter((row) => !seen.includes(row)).map(({ stage }) => stage))];
  const columns = [
    { title: say("columnStage"), align: "left" },
    { title: say("columnPerson"), align: "left" },
    ...(["columnNorm", "columnDays", "columnDone", "columnAsked"] as const).map((key) => ({ title: say(key), align: "right" }) as const),
    { title: sayControl("control_light"), align: "left" },
  ] as const;
  const lines = seen.map(({ stage, person, norm, days, fact, due, light }) => [
    stage,
    nameOf(plan, person),
    ...[norm, days, fact, due].map(number),
    sayControl(`light_${light}`),
  ]);
  return [
    say("activityTitle"),
    ...(lines.length === 0 ? [] : [textTable(columns, lines)]),
    ...unseen.map((stage) => `${stage}: ${say("activityUnseen")}`),
  ].join("\n\n");
}

function restPart({ currency }: Plan, periods: readonly ReplannedPeriod[], rest: Rest | "unseen", locale: Locale): string {
  const [say, sayControl] = [wordsIn(locale), controlWords(locale)];
  if (rest === "unseen") return [say("restTitle"), say("restUnseen")].join("\n\n");
  const money = (value: number): string => formatMoney(value, currency, locale);
  const { closed, fact, off, total, planned, anew } = rest;
  const difference = Math.round((rest.sum - total) * 100) / 100;
  const isMade = fact >= total;
  const values = { count: closed, off: money(Math.abs(off)), total: money(total), anew: money(anew), planned: money(planned) };
  const columns = [
    { title: say("columnPeriod"), align: "left" },
    ...(["control_plan", "control_fact"] as const).map((key) => ({ title: sayControl(key), align: "right" }) as const),
    { title: say("columnAnew"), align: "right" },
  ] as const;
  const facts = periods.reduce((sum, { fact: came = 0 }) => sum + came, 0);
  const line = (label: string, figures: readonly number[]): readonly string[] => [
    label,
    ...figures.map((figure) => formatNumber(Math.round(figure * 100) / 100, locale)),
  ];
  return [
    say("restTitle"),
    isMade ? say("restMade", { total: money(total), fact: money(fact) }) : say(off < 0 ? "restLess" : "restMore", values),
    textTable(columns, [
      ...periods.map((period) => line(`${dateOf(period.first)} – ${dateOf(period.last)}`, [period.plan, period.fact ?? 0, period.anew])),
      line(say("restTotal"), [total, facts, rest.sum]),
    ]),
    ...(isMade ? [] : [difference === 0 ? `● ${say("restExact")}` : `■ ${say("restOff", { off: money(difference) })}`]),
  ].join("\n\n");
}

function dealsPart(plan: Plan, pipeline: Pipeline, locale: Locale): string {
  const [say, sayControl] = [wordsIn(locale), controlWords(locale)];
  const money = (value: number): string => formatMoney(Math.round(value), plan.currency, locale);
  const times = (value: number | undefined): readonly string[] =>
    value === undefined ? [] : [`${formatNumber(Number(value.toPrecision(2)), locale)} ×`];
  const { open, weighted, remaining, coverage, needed, gap, deals } = pipeline;
  const columns = [
    { title: sayControl("control_openDeals"), align: "left" },
    { title: "", align: "right" },
  ] as const;
  const lines = [
    [sayControl("control_open"), money(open)],
    [sayControl("control_weighted"), money(weighted)],
    [sayControl("control_remaining"), remaining === undefined ? sayControl("control_cause_noFacts") : money(remaining)],
    ...times(coverage).map((value) => [sayControl("control_coverage"), value]),
    ...times(needed).map((value) => [sayControl("control_coverageNeeded"), value]),
    ...(gap !== undefined && gap > 0 ? [[sayControl("control_gap"), money(gap)]] : []),
  ];
  const pressing = deals.filter(({ marks }) => marks.some((mark) => mark !== "noAmount"));
  const named = pressing.slice(0, most).map((deal) => dealLine(plan, deal, say, locale));
  const rest = pressing.length - named.length;
  return [
    textTable(columns, lines),
    ...(remaining === undefined || gap === undefined || remaining === 0
      ? []
      : [sayControl(gap > 0 ? "control_dealsShort" : "control_dealsEnough")]),
    ...(named.length === 0
      ? [say("dealsCalm")]
      : [[say("dealsLook"), ...named, ...(rest > 0 ? [`  ${say("dealsNext", { count: rest })}`] : [])].join("\n")]),
  ].join("\n\n");
}

/** A deal: its name, what it may bring, whose it is, and why it is worth a look. */
function dealLine(plan: Plan, { deal, amount, probability, closes, age, marks }: WeighedDeal, say: Say, locale: Locale): string {
  const why: Readonly<Record<DealMark, string>> = {
    large: say("dealLarge"),
    overdue: say("dealOverdue", { day: closes === undefined ? "" : dateOf(closes) }),
    stale: say("dealStale", { days: age ?? 0 }),
    noNextStep: say("dealNoNextStep"),
    noAmount: say("dealNoAmount"),
  };
  const parts = [
    [deal.id, deal.client].filter((part) => part !== undefined).join(" "),
    formatMoney(Math.round(amount), plan.currency, locale),
    deal.person === undefined ? say("dealNobody") : nameOf(plan, deal.person),
    ...(deal.stage === undefined ? [] : [deal.stage]),
    ...(probability === undefined ? [] : [formatPercent(probability, locale)]),
  ];
  return `  ${parts.join(", ")}: ${marks.map((mark) => why[mark]).join(", ")}`;
}
