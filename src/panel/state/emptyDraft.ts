import { panelMessages, type Locale } from "../../i18n";
import { dateOf } from "../../plan";
import type { CalendarDraft, Draft, SourceDraft, StageDraft } from "./draft";

/** Evidence that nobody has given yet. */
export const noSource: SourceDraft = { kind: "guess", passed: "", reached: "", period: "" };

/** A plan that is not cut; 1 is a month like any other. */
export const noCalendar: CalendarDraft = {
  grain: null,
  holidays: [],
  workdays: [],
  seasonal: false,
  season: Array.from({ length: 12 }, () => "1"),
};

/** Where a language is most at home. */
const currencies: Readonly<Record<Locale, string>> = { en: "USD", ru: "RUB", el: "EUR" };

/** A draft with one stream and one funnel to fill in, for the month after today. No number in it is made up. */
export function emptyDraft(locale: Locale, today: number): Draft {
  const words = panelMessages[locale];
  const stages = [emptyStage(3, words.stageLeads), emptyStage(4, words.stageMeetings)];
  return {
    language: locale,
    company: "",
    ...monthAfter(today),
    fiscalStart: 1,
    weekend: 1,
    currency: currencies[locale],
    midday: "13:00",
    goalKind: "revenue",
    amount: "",
    fixedCosts: "",
    marketSize: "",
    cushion: [],
    streams: [
      {
        id: 1,
        name: words.streamNew,
        kind: "new",
        holds: "share",
        share: "100",
        amount: "",
        margin: "",
        check: "",
        source: noSource,
        unitsPerDeal: "1",
        funnel: 2,
      },
    ],
    funnels: [{ id: 2, name: words.streamNew, stages }],
    calendar: noCalendar,
    team: [],
    rest: {},
  };
}

/** A stage with nothing said about it but its name. */
export function emptyStage(id: number, name: string): StageDraft {
  return { id, name, conversion: "", source: noSource, lag: "", role: "", norm: "", minutes: "" };
}

function monthAfter(today: number): { readonly start: string; readonly end: string } {
  const [year = 0, month = 0] = dateOf(today).split("-").map(Number);
  const day = (date: number) => new Date(date).toISOString().slice(0, 10);
  return { start: day(Date.UTC(year, month, 1)), end: day(Date.UTC(year, month + 1, 0)) };
}
