import { formatNumber, type Locale } from "../i18n";
import { dateOf, type Decomposition } from "../plan";
import type { Say } from "./words";
import { textTable } from "./textTable";

/** Periods with their working days, money and deals, and what must already be under way; empty without a calendar. */
export function scheduleReport({ schedule }: Decomposition, say: Say, locale: Locale): string {
  if (schedule === undefined) return "";
  const { periods, streams, targets } = schedule;
  const columns = [
    { title: say("from"), align: "left" },
    { title: say("to"), align: "left" },
    ...[say("workdays"), say("target"), say("deals")].map((title) => ({ title, align: "right" }) as const),
  ] as const;
  const rows = periods.map(({ first, last, workdays }, index) => {
    const deals = streams.reduce((sum, stream) => sum + (stream.deals[index] ?? 0), 0);
    return [
      dateOf(first),
      dateOf(last),
      formatNumber(workdays, locale),
      formatNumber(targets[index] ?? 0, locale),
      formatNumber(deals, locale),
    ];
  });
  const before = streams.flatMap(({ name, stages }) =>
    stages.flatMap((stage) => (stage.before > 0 ? [`${name}: ${stage.name} ${formatNumber(stage.before, locale)}`] : [])),
  );
  const table = textTable(columns, rows);
  return before.length === 0 ? table : `${table}\n\n${say("beforeLine", { list: before.join("; ") })}`;
}
