import type { HostPort } from "../../src/host/port";
import { conversionsOf, controlPlan, type Control, type ControlGrain, type ControlReport, type ControlRow } from "../../src/control";
import { controlMessages, fillMessage, type Locale } from "../../src/i18n";

type Line = readonly (number | string)[];

/** What the Control sheet shows: measures (company, streams, stages), conversions, people. */
export interface ControlResults {
  readonly measures: readonly Line[];
  readonly conversions: readonly Line[];
  readonly people: readonly Line[];
}

const rounded = (value: unknown): number | string => {
  if (typeof value !== "number") return typeof value === "string" ? value : "";
  return Number(value.toPrecision(9)) + 0;
};

/** Reads the tables of the sheet: plan, fact, attainment, pace, forecast, needed per day, light; errors as they stand. */
export async function controlResults(host: HostPort): Promise<ControlResults> {
  const [measures, conversions, people] = await host.read([
    { name: "control_measures" },
    { name: "control_conversions" },
    { name: "control_people" },
  ]);
  const broken = [measures, conversions, people]
    .flatMap((cells) => cells?.values.flat() ?? [])
    .filter((cell) => typeof cell === "object" && cell !== null);
  if (broken.length > 0) throw new Error(JSON.stringify(broken));
  const line = (row: readonly unknown[], columns: readonly number[]): Line => columns.map((column) => rounded(row[column]));
  return {
    measures: (measures?.values ?? []).map((row) => line(row, [2, 3, 4, 5, 6, 7, 8])),
    conversions: (conversions?.values ?? []).map((row) => line(row, [2, 3, 5, 6, 7])),
    people: (people?.values ?? []).slice(0, -1).map((row) => line(row, [2, 3, 4, 5, 6, 7, 8])),
  };
}

/** What the sheet ought to show for a control, at the company's level. */
export function expectedControl(control: Control, grain: ControlGrain): ControlResults {
  const locale = control.plan.language;
  const { company, streams, people } = controlPlan(control, grain);
  const of = ({ plan, fact, attainment, pace, forecast, perDay, light }: ControlRow): Line => {
    const came = light === "noFacts" ? "" : fact;
    const paced = pace === undefined ? "" : Number(pace.toFixed(12)); // as the sheet rounds it
    return [plan, came, attainment, paced, forecast?.value, perDay, word(locale, `light_${light}`)].map(rounded);
  };
  const by =
    (kind: string): ((row: ControlRow) => boolean) =>
    (row) =>
      row.measure.kind === kind;
  const of2 = (report: ControlReport["company"], kind: string): readonly Line[] => report.rows.filter(by(kind)).map(of);
  const own = (kind: string): readonly Line[] => (streams.length > 1 ? streams.flatMap((stream) => of2(stream, kind)) : []);
  return {
    measures: [
      ...of2(company, "money"),
      ...own("money"),
      ...of2(company, "deals"),
      ...own("deals"),
      ...of2(company, "units"),
      ...of2(company, "newClients"),
      ...of2(company, "stage"),
    ],
    conversions: conversionsOf(control, grain).map(({ plan, fact, interval, reached, verdict }) =>
      [plan, fact, interval === undefined ? "" : range(locale, interval), reached, word(locale, `control_${verdict}`)].map(rounded),
    ),
    people: people.map(({ rows }) => rows.filter(by("money")).map(of)[0] ?? []),
  };
}

/** The ends of an interval as the sheet shows them. */
function range(locale: Locale, ends: readonly [number, number]): string {
  const [low, high] = ends.map((end) => String(Math.round(end * 1000) / 10));
  return fillMessage(controlMessages[locale].control_rangeOf, locale, { low: low ?? "", high: high ?? "" });
}

function word(locale: Locale, key: string): string {
  return fillMessage((controlMessages[locale] as Readonly<Record<string, string>>)[key] ?? key, locale);
}
