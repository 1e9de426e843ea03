import type { PromiseOutcome, StandUpNote } from "../control";
import { locales, type Locale } from "../i18n";
import { serialOf } from "../plan";
import { quoted } from "./address";
import type { RowScene } from "./column";
import { anyDate, textColumn } from "./factsSheet";
import { nameColumn } from "./personColumn";
import type { RecordColumn, RecordSheet } from "./recordSheet";
import { dateFormats } from "./style";
import { wordsOf } from "./words";

export const outcomes = ["kept", "broken", "moved"] as const satisfies readonly PromiseOutcome[];

/** What is to change in a note: what is not named stays as it stands on the sheet, null empties it. */
export type NoteChange = { readonly id?: string } & { readonly [Key in Exclude<keyof StandUpNote, "id">]?: StandUpNote[Key] | null };

function noteColumns(language: Locale): readonly RecordColumn<NoteChange>[] {
  const text = (id: keyof NoteChange, width: number, from?: "choices_person"): RecordColumn<NoteChange> => ({
    ...textColumn<NoteChange>(id, width, from),
    wrap: true,
  });
  const day = (id: "date" | "due"): RecordColumn<NoteChange> => ({
    id,
    role: "input",
    width: 13,
    format: dateFormats[language],
    wrap: true,
    value: ({ [id]: date }) => (date === undefined || date === null ? null : serialOf(date)),
    rule: () => anyDate,
  });
  return [
    day("date"),
    text("person", 18, "choices_person"),
    nameColumn("standup"),
    { id: "scope", role: "result", width: 12, wrap: true, formula: scopeFormula },
    text("matter", 22),
    text("evidence", 32),
    text("explanation", 32),
    text("action", 32),
    day("due"),
    text("gives", 16),
    text("answer", 26),
    {
      id: "outcome",
      role: "input",
      width: 13,
      wrap: true,
      value: ({ outcome }, words) => (outcome === undefined || outcome === null ? null : words(`outcome_${outcome}`)),
      rule: ({ words }) => ({ type: "list", values: outcomes.map((code) => words(`outcome_${code}`)) }),
    },
    { id: "state", role: "result", width: 16, wrap: true, formula: stateFormula, isLight: true },
    text("id", 20),
  ];
}

/** A note without a person is a common matter: for the meeting. */
function scopeFormula({ cell, words }: RowScene): string {
  const [common, personal] = [quoted(words("standup_common")), quoted(words("standup_personal"))];
  return `=IF(ISNUMBER(${cell("standup_date")}),IF(${cell("standup_person")}="",${common},${personal}),"")`;
}

/** What became of the promise, and while it is open, whether its day is over. A promise without a day was for its own. */
function stateFormula({ cell, all, words }: RowScene): string {
  const [date, due, action, outcome] = ["date", "due", "action", "outcome"].map((id) => cell(`standup_${id}`));
  const said = (key: string): string => quoted(words(`promise_${key}`));
  const isSaid = (code: PromiseOutcome): string =>
    `OR(${[...new Set(locales.map((locale) => wordsOf(locale)(`outcome_${code}`)))].map((word) => `${outcome}=${quoted(word)}`).join(",")})`;
  const [today, until] = [all("standup_today"), `IF(ISNUMBER(${due}),${due},${date})`];
  const open = `IF(${until}<${today},${said("overdue")},IF(${until}=${today},${said("today")},${said("open")}))`;
  const known = `IF(${isSaid("kept")},${said("kept")},IF(${isSaid("broken")},${said("broken")},${open}))`;
  return `=IF(OR(${action}="",NOT(ISNUMBER(${date}))),"",${known})`;
}

/** What was said at stand-ups: who, the evidence, why, what will be done by when, and what became of it. A row a matter. */
export const standUpSheet: RecordSheet<NoteChange> = {
  id: "standup",
  columns: noteColumns,
  hasToday: true,
  isPatch: true,
  hasNames: true,
  incomplete:
    'SUMPRODUCT(((standup_person<>"")+(standup_matter<>"")+(standup_explanation<>"")+(standup_action<>"")>0)*(1-ISNUMBER(standup_date)))',
};
