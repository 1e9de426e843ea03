import { formatNumber, type Locale } from "../../i18n";
import { readNumber, readPercent, writePercent, type Typed } from "../numbers";
import type { Draft, SourceDraft } from "./draft";

/** A draft with its numbers in the writing of another language; what cannot be read stays as typed. */
export function relocale(draft: Draft, from: Locale, to: Locale): Draft {
  const rewrite = (text: string, value: Typed, write: (value: number, locale: Locale) => string) =>
    typeof value === "number" ? write(value, to) : text;
  const number = (text: string) => rewrite(text, readNumber(text, from), formatNumber);
  const percent = (text: string) => rewrite(text, readPercent(text, from), writePercent);
  const source = (given: SourceDraft) => ({ ...given, passed: number(given.passed), reached: number(given.reached) });
  return {
    ...draft,
    amount: number(draft.amount),
    fixedCosts: number(draft.fixedCosts),
    marketSize: number(draft.marketSize),
    cushion: draft.cushion.map(percent),
    streams: draft.streams.map((stream) => ({
      ...stream,
      share: percent(stream.share),
      amount: number(stream.amount),
      margin: percent(stream.margin),
      check: number(stream.check),
      source: source(stream.source),
      unitsPerDeal: number(stream.unitsPerDeal),
    })),
    funnels: draft.funnels.map((funnel) => ({
      ...funnel,
      stages: funnel.stages.map((stage) => ({
        ...stage,
        conversion: percent(stage.conversion),
        source: source(stage.source),
        lag: number(stage.lag),
        norm: number(stage.norm),
        minutes: number(stage.minutes),
      })),
    })),
    calendar: { ...draft.calendar, season: draft.calendar.season.map(number) },
    team: draft.team.map((person) => ({
      ...person,
      weight: number(person.weight),
      ramp: number(person.ramp),
      proposal: number(person.proposal),
    })),
  };
}
