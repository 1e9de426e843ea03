import { callErrors, rhythmKinds, type RhythmKind, type RhythmRecord } from "../control";
import { locales, type Locale } from "../i18n";
import { serialOf } from "../plan";
import { quoted } from "./address";
import type { RowScene } from "./column";
import { anyDate, notNegative, textColumn } from "./factsSheet";
import { nameColumn } from "./personColumn";
import type { RecordColumn, RecordSheet } from "./recordSheet";
import { dateFormats, formats } from "./style";
import { wordsOf } from "./words";

/** The number by which formulas know a kind, whatever language its word is in: from 1. */
export function kindCode(kind: RhythmKind): number {
  return rhythmKinds.indexOf(kind) + 1;
}

function rhythmColumns(language: Locale): readonly RecordColumn<RhythmRecord>[] {
  const words = wordsOf(language);
  const calls = `rhythm_code,${kindCode("scorecard")}`;
  return [
    { id: "date", role: "input", width: 13, format: dateFormats[language], value: ({ date }) => serialOf(date), rule: () => anyDate },
    {
      id: "kind",
      role: "input",
      width: 22,
      value: ({ kind }) => words(`habit_${kind}`),
      rule: () => ({ type: "list", values: rhythmKinds.map((kind) => words(`habit_${kind}`)) }),
    },
    textColumn("person", 18, "choices_person"),
    nameColumn("rhythm"),
    { ...textColumn<RhythmRecord>("topic", 30), total: `${quoted(`${words("rhythm_calls")}: `)}&COUNTIF(${calls})` },
    { id: "mark", role: "input", width: 9, format: formats.number, value: ({ mark }) => mark ?? null, rule: () => notNegative },
    ...callErrors.map((error): RecordColumn<RhythmRecord> => ({
      id: error,
      role: "input",
      width: 14,
      format: formats.count,
      value: ({ errors }) => (errors?.includes(error) === true ? 1 : null),
      rule: () => ({ type: "number", min: 0, max: 1, whole: true }),
      total: `SUMIFS(rhythm_${error},${calls})`,
    })),
    {
      id: "wait",
      role: "input",
      width: 12,
      format: formats.number,
      value: ({ wait }) => wait ?? null,
      rule: () => notNegative,
      total: `IF(COUNTIFS(${calls},rhythm_wait,">=0")=0,"",SUMIFS(rhythm_wait,${calls})/COUNTIFS(${calls},rhythm_wait,">=0"))`,
    },
    { id: "code", role: "helper", width: 8, format: formats.number, formula: codeFormula },
    { id: "day", role: "helper", width: 9, format: formats.number, formula: dayFormula },
  ];
}

/** The number of the kind that a person chose, by its word in any language; 0 for none. */
function codeFormula({ cell }: RowScene): string {
  const chosen = cell("rhythm_kind");
  const isKind = (kind: RhythmKind): string => {
    const spoken = new Set([kind, ...locales.map((locale) => wordsOf(locale)(`habit_${kind}`))]);
    return `OR(${[...spoken].map((word) => `${chosen}=${quoted(word)}`).join(",")})`;
  };
  return `=${rhythmKinds.reduceRight((rest, kind) => `IF(${isKind(kind)},${kindCode(kind)},${rest})`, "0")}`;
}

/** The day as a number where it is not to come; 0 otherwise. */
function dayFormula({ cell, all }: RowScene): string {
  const date = cell("rhythm_date");
  return `=IF(ISNUMBER(${date}),IF(${date}<=${all("rhythm_today")},${date},0),0)`;
}

/** What was held when: training, hard cases, calls heard with their errors, rules, what works, thanks. What falls due stands before it. */
export const rhythmSheet: RecordSheet<RhythmRecord> = {
  id: "rhythm",
  columns: rhythmColumns,
  aside: [34, 10, 13, 13, 10, 17, 3],
  hasToday: true,
  hasNames: true,
  incomplete:
    'SUMPRODUCT(((rhythm_date<>"")+(rhythm_kind<>"")+(rhythm_person<>"")+(rhythm_topic<>"")>0)*(1-ISNUMBER(rhythm_date)*(rhythm_code>0)))',
};
