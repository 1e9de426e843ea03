import type { BadRow } from "../../facts";
import type { SayFact } from "./useFactWords";

/** What is wrong with a row, and the mend. */
export function badSentence({ code, field, column, value, number = 0 }: BadRow, say: SayFact): string {
  const name = column ?? (field === undefined ? "" : say(`field_${field}`));
  return say(`bad_${code}`, { column: name, value: shortened(value), number });
}

/** What stands above the line, the column, the value and the reason in a file of bad rows. */
export function badHeads(words: Readonly<Record<"badLine" | "badColumn" | "badValue" | "badReason", string>>): readonly string[] {
  return [words.badLine, words.badColumn, words.badValue, words.badReason];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
