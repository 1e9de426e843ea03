import { formatMoney, formatNumber, formatPercent, type Locale } from "../i18n";
import { confidences, decompose, type Decomposition, type Plan, type Stage } from "../plan";
import { scheduleReport } from "./scheduleReport";
import { tasksReport } from "./tasksReport";
import { teamReport } from "./teamReport";
import { textTable } from "./textTable";
import { reportWords, type Say } from "./words";

/**
 * The decomposition of a plan as text that a person can read in a terminal.
 *
 * @param today the day, a serial number, whose tasks are shown; the first day of the plan when left out
 */
export function planReport(plan: Plan, locale: Locale, today?: number): string {
  const results = decompose(plan, today);
  const say = reportWords(locale);
  const parts = [
    headOf(plan, results, say, locale),
    streamsOf(plan, results, say, locale),
    stagesOf(plan, results, say, locale),
    scheduleReport(results, say, locale),
    teamReport(plan, results, say, locale),
    tasksReport(plan, results, say, locale),
    ...chancesOf(results, say),
    say("whole", { off: formatNumber(results.off, locale) }),
    guessesOf(plan, results, say, locale),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

function headOf(plan: Plan, results: Decomposition, say: Say, locale: Locale): string {
  const money = (value: number): string => formatMoney(value, plan.currency, locale);
  const { goal, company, period, currency } = plan;
  const amounts = { amount: money(goal.amount), costs: money(goal.fixedCosts), revenue: money(results.goal) };
  return [
    company === "" ? say("noCompany") : say("title", { company }),
    say("period", { ...period, currency }),
    say(goal.kind === "profit" ? "goalProfit" : "goalRevenue", amounts),
    ...(results.marketShare === undefined ? [] : [say("market", { share: formatPercent(results.marketShare, locale) })]),
  ].join("\n");
}

function streamsOf(plan: Plan, results: Decomposition, say: Say, locale: Locale): string {
  const count = (value: number): string => formatNumber(value, locale);
  const columns = [
    { title: say("stream"), align: "left" },
    ...[say("share"), say("target"), say("check"), say("deals"), say("needed")].map((title) => ({ title, align: "right" }) as const),
    { title: say("of"), align: "left" },
    ...[say("chance"), ...confidences.map((share) => formatPercent(share, locale))].map((title) => ({ title, align: "right" }) as const),
  ] as const;
  const rows = results.streams.map((stream, index) => [
    stream.name,
    formatPercent(stream.share, locale),
    count(stream.target),
    count(plan.streams[index]?.check ?? 0),
    count(stream.deals),
    count(stream.needed),
    stream.stages[0]?.name ?? say("clients"),
    stream.chance === undefined ? "" : formatPercent(stream.chance, locale),
    ...stream.leadsFor.map(count),
  ]);
  const { target, deals } = results.totals;
  const share = formatPercent(results.goal > 0 ? target / results.goal : 0, locale);
  return textTable(columns, [...rows, [say("total"), share, count(target), "", count(deals)]]);
}

function stagesOf(plan: Plan, results: Decomposition, say: Say, locale: Locale): string {
  const columns = [
    { title: say("funnel"), align: "left" },
    { title: say("stage"), align: "left" },
    ...[say("count"), say("conversion"), say("toDeal")].map((title) => ({ title, align: "right" }) as const),
    { title: say("source"), align: "left" },
  ] as const;
  const rows = results.funnels.flatMap((funnel, row) =>
    funnel.stages.map((stage, column) => {
      const typed = plan.funnels[row]?.stages[column];
      const conversion = formatPercent(typed?.conversion ?? 0, locale);
      const source = typed === undefined ? "" : sourceOf(typed, say);
      return [funnel.name, stage.name, formatNumber(stage.count, locale), conversion, formatPercent(stage.toDeal, locale), source];
    }),
  );
  return rows.length === 0 ? "" : textTable(columns, rows);
}

function sourceOf({ source }: Stage, say: Say): string {
  return say(source.kind, { passed: source.passed ?? 0, reached: source.reached ?? 0 });
}

function chancesOf({ streams }: Decomposition, say: Say): readonly string[] {
  return streams.flatMap(({ name, stages, needed, deals, chance, leadsFor }) => {
    const more = leadsFor[confidences.indexOf(0.9)];
    if (chance === undefined || more === undefined || deals === 0) return [];
    const values = { stream: name, stage: stages[0]?.name ?? "", leads: needed, deals, times: Math.round(chance * 10), more };
    return [say("chanceLine", values)];
  });
}

function guessesOf(plan: Plan, { guesses }: Decomposition, say: Say, locale: Locale): string {
  const list = guesses.map((guess) =>
    guess.kind === "check"
      ? say("guessCheck", { stream: guess.stream ?? "", value: formatMoney(guess.value, plan.currency, locale) })
      : say("guessConversion", { stage: guess.stage ?? "", value: formatPercent(guess.value, locale) }),
  );
  return say("guesses", { n: guesses.length, list: list.join("; ") });
}
