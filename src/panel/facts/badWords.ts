import type { BadRow } from "../../facts";
import type { SayFact } from "./useFactWords";

/** What is wrong with a row, and the mend. */
export function badSentence({ code, field, column, value, number = 0 }: BadRow, say: SayFact): string {
  const name = column ?? (field === undefined ? "" : say(`field_${field}`));
  return say(`bad_${code}`, { column: name, value: shortened(value), number });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
