import type { Locale } from "../../i18n/locale";
import type { AnswerCell } from "../answer";
import type { Say } from "../callLine";
import type { Argument } from "../cells";
import type { SheetFunction, Value } from "../define";
import { invoke } from "../invoke";

/** A parameter as the embedded sheet shows it. */
export interface EmbeddedParam {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** Whether nothing but a range makes sense here; a single cell comes as a cell otherwise, which is faster. */
  readonly range: boolean;
}

/** A cell of an answer in the embedded sheet; the sentence shows when an error is pointed at. */
export type EmbeddedValue = Value | { readonly error: string; readonly message: string };

/** A function as the embedded sheet registers it. */
export interface EmbeddedSheetFunction {
  readonly name: string;
  readonly description: string;
  readonly args: readonly EmbeddedParam[];
  readonly compute: (args: readonly Argument[]) => EmbeddedValue | readonly (readonly EmbeddedValue[])[];
}

/**
 * The functions as the embedded sheet registers them, their help in a language. Blank cells come as null, what is left
 * out as undefined, ranges as rows.
 *
 * @param say puts a fault into words
 */
export function embeddedFunctions(list: readonly SheetFunction[], locale: Locale, say: Say): readonly EmbeddedSheetFunction[] {
  return list.map((definition) => {
    const cell = (value: AnswerCell): EmbeddedValue =>
      typeof value === "object" ? { error: value.error, message: say(value, definition) } : value;
    return {
      name: definition.id,
      description: definition.text[locale],
      args: Object.values(definition.params).map((param) => ({
        name: param.word[locale],
        description: param.text[locale],
        optional: param.optional,
        range: param.takes === "list" || param.takes === "grid",
      })),
      compute: (args) => {
        const answer = invoke(definition, args);
        return Array.isArray(answer) ? answer.map((row: readonly AnswerCell[]) => row.map(cell)) : cell(answer as AnswerCell);
      },
    };
  });
}
