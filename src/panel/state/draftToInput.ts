import type { Locale } from "../../i18n";
import { readNumber, readPercent, type Typed } from "../numbers";
import type { CalendarDraft, Draft, PersonDraft, SourceDraft, StageDraft, StreamDraft } from "./draft";
import { teamCodes } from "./teamCodes";

/**
 * A draft as data for `parsePlan`: numbers read in the writing of the language, what cannot be read left as typed (and
 * so named as a fault), what is empty left out.
 */
export function draftToInput(draft: Draft, locale: Locale): object {
  const { language, company, fiscalStart, weekend, currency, midday } = draft;
  return present({
    ...draft.rest,
    language,
    company,
    period: present({ start: filled(draft.start), end: filled(draft.end) }),
    fiscalStart,
    weekend,
    currency,
    midday: filled(midday),
    goal: present({
      kind: draft.goalKind,
      amount: readNumber(draft.amount, locale),
      fixedCosts: readNumber(draft.fixedCosts, locale),
    }),
    marketSize: readNumber(draft.marketSize, locale),
    cushion: filledPart(draft.cushion).map((percent) => readPercent(percent, locale)),
    streams: draft.streams.map((stream) => streamInput(stream, draft, locale)),
    funnels: draft.funnels.map(({ name, stages }) => ({ name, stages: stages.map((stage) => stageInput(stage, locale)) })),
    calendar: calendarInput(draft.calendar, locale),
    team: teamInput(draft.team, locale),
  });
}

function calendarInput({ grain, holidays, workdays, seasonal, season }: CalendarDraft, locale: Locale): object | undefined {
  if (grain === null) return undefined;
  return {
    grain,
    holidays: holidays.map(({ date, name }) => present({ date: filled(date), name: filled(name) })),
    workdays: workdays.map(({ date }) => filled(date)),
    season: seasonal ? season.map((index) => readNumber(index, locale)) : [],
  };
}

function teamInput(team: readonly PersonDraft[], locale: Locale): readonly object[] | undefined {
  if (team.length === 0) return undefined;
  const codes = teamCodes(team);
  const codeOf = (head: PersonDraft["reportsTo"]) => (typeof head === "number" ? codes.get(head) : (head ?? undefined));
  return team.map((person) =>
    present({
      id: codes.get(person.id),
      name: filled(person.name),
      role: filled(person.role),
      reportsTo: codeOf(person.reportsTo),
      weight: readNumber(person.weight, locale),
      hired: filled(person.hired),
      ramp: readNumber(person.ramp, locale),
      proposal: readNumber(person.proposal, locale),
      proposalFrom: filled(person.proposalFrom),
      status: person.status,
      reason: filled(person.reason),
      setBy: filled(person.setBy),
      setOn: filled(person.setOn),
    }),
  );
}

function streamInput(stream: StreamDraft, { funnels }: Draft, locale: Locale): object {
  const { name, kind, holds, source } = stream;
  return present({
    name,
    kind,
    share: holds === "share" ? readPercent(stream.share, locale) : undefined,
    amount: holds === "amount" ? readNumber(stream.amount, locale) : undefined,
    margin: readPercent(stream.margin, locale),
    check: readNumber(stream.check, locale),
    checkSource: sourceInput(source, { deals: source.reached }, locale),
    unitsPerDeal: readNumber(stream.unitsPerDeal, locale),
    funnel: typeof stream.funnel === "number" ? funnels.find(({ id }) => id === stream.funnel)?.name : (stream.funnel ?? undefined),
  });
}

function stageInput(stage: StageDraft, locale: Locale): object {
  const { name, source } = stage;
  return present({
    name,
    conversion: readPercent(stage.conversion, locale),
    source: sourceInput(source, { passed: source.passed, reached: source.reached }, locale),
    lag: readNumber(stage.lag, locale),
    role: filled(stage.role),
    norm: readNumber(stage.norm, locale),
    minutes: readNumber(stage.minutes, locale),
  });
}

/** A guess counts nothing, though the draft remembers what was typed. */
function sourceInput({ kind, period }: SourceDraft, counts: Readonly<Record<string, string>>, locale: Locale): object {
  const known = kind === "guess" ? [] : Object.entries(counts);
  const read: readonly (readonly [string, Typed])[] = known.map(([key, text]) => [key, readNumber(text, locale)]);
  return present({ kind, ...Object.fromEntries<Typed>(read), period: filled(period) });
}

/** What comes before the empty end of a list. */
function filledPart(texts: readonly string[]): readonly string[] {
  return texts.slice(
    0,
    texts.reduce((length, text, index) => (filled(text) === undefined ? length : index + 1), 0),
  );
}

function filled(text: string): string | undefined {
  return text.trim() === "" ? undefined : text;
}

function present(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
