import type { ForecastErrors } from "../control";
import { formatNumber, formatPercent, type Locale } from "../i18n";
import type { Plan } from "../plan";
import { controlWords } from "./controlReport";
import { textTable } from "./textTable";

/** How far forecasts were off, week by week, as a table: by the season's shape and straight over the working days. */
export function forecastReport({ period }: Plan, errors: ForecastErrors | undefined, locale: Locale): string {
  const say = controlWords(locale);
  if (errors === undefined) return `${say("control_errorsLater", { end: period.end })}\n`;
  const whole = (value: number): string => formatNumber(Math.round(value), locale);
  const columns = [
    { title: say("control_weekTo"), align: "left" },
    ...[say("control_fact"), say("control_bySeason"), say("control_error"), say("control_byLine"), say("control_error")].map(
      (title) => ({ title, align: "right" }) as const,
    ),
  ] as const;
  const rows = errors.weeks.map(({ date, fact, season, linear }) => [
    ...[date, whole(fact)],
    ...[season, linear].flatMap((made) => (made === undefined ? ["", ""] : [whole(made.value), formatPercent(made.error, locale)])),
  ]);
  const { season, linear, weeks } = errors.meanError;
  const mean = say("control_meanError", { season: formatPercent(season, locale), line: formatPercent(linear, locale), n: weeks });
  return `${[say("control_errors", { total: whole(errors.total) }), textTable(columns, rows), ...(weeks === 0 ? [] : [mean])].join("\n\n")}\n`;
}
