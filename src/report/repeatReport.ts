import type { RepeatFacts, RepeatSilence } from "../facts";
import { adviceMessages, fillMessage, formatNumber, formatPercent, type Locale, type MessageKey, type MessageValues } from "../i18n";

/** What a stream has to bring by the plan. */
interface Planned {
  readonly name: string;
  readonly deals: number;
  readonly target: number;
}
type Interval = readonly [low: number, high: number];

/** What the facts say of clients who buy again, as text: who did, and what they will bring beside what the plan asks of them. */
export function repeatReport(planned: Planned, said: RepeatFacts | RepeatSilence, locale: Locale): string {
  const say = (key: MessageKey<typeof adviceMessages>, values?: MessageValues): string =>
    fillMessage(adviceMessages[locale][key], locale, values);
  const title = say("repeatTitle", { stream: planned.name });
  if ("reason" in said) return `${title}\n  ${say(said.reason, { ...said })}\n`;
  const percent = (value: number): string => formatPercent(value, locale);
  const whole = (value: number): string => formatNumber(Math.round(value), locale);
  const likely = ([low, high]: Interval, write: (value: number) => string): string => say("likely", { low: write(low), high: write(high) });
  const beside = (interval: Interval, value: number): string =>
    [
      likely(interval, whole),
      say("planned", { value: whole(value) }),
      say(value >= interval[0] && value <= interval[1] ? "agrees" : "differs"),
    ].join("; ");
  const { rate, ahead, unnamed, clients, from, to } = said;
  const lines = [
    say("repeatAbout", { n: clients, period: `${from} – ${to}` }),
    ...(unnamed > 0 ? [say("unnamed", { n: unnamed })] : []),
    ...(said.alone ? [say("alone")] : []),
    ...(rate === undefined
      ? [say("noRate")]
      : [
          `${say("rateLabel", { days: rate.days })}: ${say("rate", { percent: percent(rate.value), again: rate.again, n: rate.reached })}`,
          `  ${likely(rate.interval, percent)}`,
        ]),
  ];
  if ("reason" in ahead) lines.push(say(ahead.reason, { ...ahead }));
  else
    lines.push(
      `${say("aheadLabel", { n: Math.round(ahead.there) })}: ${say("aheadDeals", { n: Math.round(ahead.deals), deals: whole(ahead.deals) })}`,
      `  ${[...(ahead.done > 0 ? [say("done", { n: ahead.done })] : []), beside(ahead.dealsInterval, planned.deals)].join("; ")}`,
      `${say(ahead.checkFrom === "facts" ? "moneyLabel" : "moneyByPlan", { check: whole(ahead.check) })}: ${whole(ahead.money)}`,
      `  ${beside(ahead.moneyInterval, planned.target)}`,
    );
  return `${[title, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
}
