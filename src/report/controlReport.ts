import type { Cause, ControlReport, ControlRow, StandUp } from "../control";
import {
  controlMessages,
  dailyMessages,
  fillMessage,
  formatNumber,
  formatPercent,
  type Locale,
  type MessageKey,
  type MessageValues,
} from "../i18n";
import { dateOf, type Plan } from "../plan";
import { textTable } from "./textTable";

/** Plan against fact as text: the company and its streams, the people, then who lags and at what. */
export function controlReport(plan: Plan, report: ControlReport, standUp: StandUp, locale: Locale): string {
  const say = controlWords(locale);
  const { window } = report;
  const days = { start: dateOf(window.first), end: dateOf(window.last), today: dateOf(window.moment.day) };
  const name = (id: string): string => plan.team?.find((person) => person.id === id)?.name ?? id;
  const streams = report.streams.map(({ rows }, place) => ({ label: plan.streams[place]?.name ?? "", row: rows[0] }));
  const company = report.company.rows.map((row) => ({ label: labelOf(row, say), row }));
  const people = report.people.map(({ rows }, place) => ({ label: plan.team?.[place]?.name ?? "", row: rows[0] }));
  const common = standUp.common.map(({ measure, people: who, of, fact, expected }) => {
    const counts = { n: who.length, of, fact: formatNumber(round(fact), locale), expected: formatNumber(round(expected), locale) };
    return say("control_common", { measure: labelOf({ measure }, say), ...counts });
  });
  const unseen = standUp.unseen.map((measure) => labelOf({ measure }, say)).join(", ");
  const elsewhere = standUp.elsewhere.map(({ people: who, measures, share }) =>
    fillMessage(dailyMessages[locale].elsewhere, locale, {
      names: who.map(name).join(", "),
      measures: measures.map((measure) => labelOf({ measure }, say)).join(", "),
      share: formatPercent(share, locale),
    }),
  );
  const lagging = standUp.personal.flatMap(({ person, rows, cause }) => [
    name(person),
    ...rows.map(
      (row) =>
        `  ${labelOf(row, say)}: ${formatNumber(round(row.fact), locale)} / ${formatNumber(round(row.expected), locale)}  ${lightOf(row, say)}`,
    ),
    ...(cause === undefined
      ? []
      : [`  ${say("control_most", { cause: causeLabel(cause, say), money: formatNumber(cause.money, locale) })}`]),
  ]);
  const isJudged = standUp.unseen.length === 0 || standUp.onPace > 0;
  return (
    [
      say("control_day", { ...days, elapsed: window.elapsed, workdays: window.workdays }),
      tableOf([...company, ...streams], say, locale),
      ...(people.length === 0 ? [] : [tableOf(people, say, locale)]),
      ...common,
      ...(unseen === "" ? [] : [say("control_unseen", { measures: unseen })]),
      ...elsewhere,
      ...(lagging.length > 0 ? [[say("control_who"), ...lagging].join("\n")] : isJudged ? [say("control_nobodyLags")] : []),
    ].join("\n\n") + "\n"
  );
}

/** The words of control in one language, by key. */
export function controlWords(locale: Locale): (key: MessageKey<typeof controlMessages>, values?: MessageValues) => string {
  return (key, values) => fillMessage(controlMessages[locale][key], locale, values);
}
type Say = ReturnType<typeof controlWords>;

function labelOf({ measure }: Pick<ControlRow, "measure">, say: Say): string {
  return measure.kind === "stage" ? measure.stage : say(`control_${measure.kind}`);
}

function lightOf({ light, mayBeChance }: ControlRow, say: Say): string {
  const word = say(`light_${light}`);
  return mayBeChance && (light === "watch" || light === "behind") ? `${word}, ${say("control_chance")}` : word;
}

/** A cause in words, with the stream it is in. */
function causeLabel({ kind, stream, stage }: Cause, say: Say): string {
  const cause = say(`control_cause_${kind}`, { name: stage ?? say("control_deals") });
  return stream === undefined ? cause : say("control_causeStream", { stream, cause });
}

/** To tenths: people's parts of counts are no whole numbers. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function tableOf(list: readonly { readonly label: string; readonly row: ControlRow | undefined }[], say: Say, locale: Locale): string {
  const heads = ["plan", "fact", "attainment", "pace", "forecast", "perDay"] as const;
  const columns = [
    { title: say("control_measure"), align: "left" },
    ...heads.map((key) => ({ title: say(`control_${key}`), align: "right" }) as const),
    { title: say("control_light"), align: "left" },
  ] as const;
  const count = (value: number | undefined): string => (value === undefined ? "" : formatNumber(round(value), locale));
  const share = (value: number | undefined): string => (value === undefined ? "" : formatPercent(value, locale));
  return textTable(
    columns,
    list.flatMap(({ label, row }) =>
      row === undefined
        ? []
        : [
            [
              label,
              count(row.plan),
              count(row.light === "noFacts" ? undefined : row.fact),
              share(row.attainment),
              share(row.pace),
              count(row.forecast?.value),
              count(row.perDay),
              lightOf(row, say),
            ],
          ],
    ),
  );
}
