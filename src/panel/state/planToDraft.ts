import { formatNumber, type Locale } from "../../i18n";
import {
  sameName,
  type Calendar,
  type CheckSource,
  type Funnel,
  type Person,
  type Plan,
  type Stage,
  type StageSource,
  type Stream,
} from "../../plan";
import { writePercent } from "../numbers";
import {
  freeId,
  type CalendarDraft,
  type Draft,
  type FunnelDraft,
  type PersonDraft,
  type SourceDraft,
  type StageDraft,
  type StreamDraft,
} from "./draft";
import { noCalendar } from "./emptyDraft";

/** A plan as a draft, its numbers in the writing of the language. Reading it back gives the plan. */
export function planToDraft(plan: Plan, locale: Locale): Draft {
  const { language, company, period, fiscalStart, weekend, currency, midday, goal, marketSize, cushion, ...parts } = plan;
  const { streams, funnels, calendar, team, ...rest } = parts;
  const funnelDrafts = withIds(funnels, streams.length + 1, locale);
  const streamDrafts = streams.map((stream, index) => toStream(stream, index + 1, funnelDrafts, locale));
  const known = { streams: streamDrafts, funnels: funnelDrafts, calendar: noCalendar, team: [] };
  const calendarDraft = calendar === undefined ? noCalendar : toCalendar(calendar, freeId(known), locale);
  return {
    language,
    company,
    start: period.start,
    end: period.end,
    fiscalStart,
    weekend,
    currency,
    midday,
    goalKind: goal.kind,
    amount: formatNumber(goal.amount, locale),
    fixedCosts: goal.fixedCosts === 0 ? "" : formatNumber(goal.fixedCosts, locale),
    marketSize: optional(marketSize, locale),
    cushion: cushion.map((part) => writePercent(part, locale)),
    streams: streamDrafts,
    funnels: funnelDrafts,
    calendar: calendarDraft,
    team: toTeam(team ?? [], freeId({ ...known, calendar: calendarDraft }), locale),
    rest,
  };
}

function toStream(stream: Stream, id: number, funnels: readonly FunnelDraft[], locale: Locale): StreamDraft {
  const { funnel } = stream;
  return {
    id,
    name: stream.name,
    kind: stream.kind,
    holds: stream.amount === undefined ? "share" : "amount",
    share: percent(stream.share, locale),
    amount: optional(stream.amount, locale),
    margin: percent(stream.margin, locale),
    check: formatNumber(stream.check, locale),
    source: toSource(stream.checkSource, undefined, stream.checkSource.deals, locale),
    unitsPerDeal: formatNumber(stream.unitsPerDeal, locale),
    funnel: funnel === undefined ? null : (funnels.find(({ name }) => sameName(name, funnel))?.id ?? funnel),
  };
}

function withIds(funnels: readonly Funnel[], first: number, locale: Locale): readonly FunnelDraft[] {
  let id = first;
  return funnels.map(({ name, stages }) => ({ id: id++, name, stages: stages.map((stage) => toStage(stage, id++, locale)) }));
}

function toStage(stage: Stage, id: number, locale: Locale): StageDraft {
  const { source } = stage;
  return {
    id,
    name: stage.name,
    conversion: writePercent(stage.conversion, locale),
    source: toSource(source, source.passed, source.reached, locale),
    lag: stage.lag === 0 ? "" : formatNumber(stage.lag, locale),
    role: stage.role ?? "",
    norm: optional(stage.norm, locale),
    minutes: optional(stage.minutes, locale),
  };
}

function toCalendar({ grain, holidays, workdays, season }: Calendar, first: number, locale: Locale): CalendarDraft {
  const seasonal = season.length > 0;
  return {
    grain,
    holidays: holidays.map(({ date, name }, index) => ({ id: first + index, date, name: name ?? "" })),
    workdays: workdays.map((date, index) => ({ id: first + holidays.length + index, date })),
    seasonal,
    season: seasonal ? season.map((index) => formatNumber(index, locale)) : noCalendar.season,
  };
}

function toTeam(team: readonly Person[], first: number, locale: Locale): readonly PersonDraft[] {
  const headOf = (head: string) => {
    const row = team.findIndex(({ id }) => sameName(id, head));
    return row < 0 ? head : first + row;
  };
  return team.map((person, index) => ({
    id: first + index,
    code: person.id,
    name: person.name,
    role: person.role ?? "",
    reportsTo: person.reportsTo === undefined ? null : headOf(person.reportsTo),
    weight: formatNumber(person.weight, locale),
    hired: person.hired ?? "",
    ramp: optional(person.ramp, locale),
    proposal: optional(person.proposal, locale),
    proposalFrom: person.proposalFrom ?? "",
    status: person.status,
    reason: person.reason ?? "",
    setBy: person.setBy ?? "",
    setOn: person.setOn ?? "",
  }));
}

function toSource(
  { kind, period }: CheckSource | StageSource,
  passed: number | undefined,
  reached: number | undefined,
  locale: Locale,
): SourceDraft {
  return { kind, passed: optional(passed, locale), reached: optional(reached, locale), period: period ?? "" };
}

function optional(value: number | undefined, locale: Locale): string {
  return value === undefined ? "" : formatNumber(value, locale);
}

function percent(value: number | undefined, locale: Locale): string {
  return value === undefined ? "" : writePercent(value, locale);
}
