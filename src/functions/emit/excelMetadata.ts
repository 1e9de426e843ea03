import type { Locale } from "../../i18n/locale";
import type { SheetFunction } from "../define";

/** A parameter as Excel's metadata has it. */
export interface ExcelParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
}

/** A function as Excel's metadata has it. */
export interface ExcelFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ExcelParameter[];
  /** Of any type, as it is where none is named. */
  readonly result: { readonly dimensionality: "matrix" };
}

/** What functions.json, functions-ru.json and functions-el.json hold. */
export interface ExcelMetadata {
  /** Errors in cells are handed over, so that our rules, not Excel's, say what the answer is. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly ExcelFunction[];
}

/**
 * The metadata that Excel registers the functions by. Ids and names are the same in every language; descriptions and
 * parameter words are translated.
 *
 * Every parameter is `any`: Excel would otherwise turn TRUE into 1 and "5" into 5 before we see them. Every parameter is
 * a matrix: given a range, a scalar one makes Excel call the function once a cell and keep a corner of each answer,
 * where a sentence is due.
 */
export function excelMetadata(list: readonly SheetFunction[], locale: Locale): ExcelMetadata {
  return { allowErrorForDataTypeAny: true, functions: list.map((definition) => toExcel(definition, locale)) };
}

function toExcel({ id, text, params }: SheetFunction, locale: Locale): ExcelFunction {
  const parameters = Object.values(params).map((param): ExcelParameter => {
    const shared = { name: param.word[locale], description: param.text[locale], type: "any", dimensionality: "matrix" } as const;
    return param.optional ? { ...shared, optional: true } : shared;
  });
  return { id, name: id, description: text[locale], parameters, result: { dimensionality: "matrix" } };
}
