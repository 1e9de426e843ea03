import { constants, tokenize } from "@odoo/o-spreadsheet";
import type { EngineLocale } from "./locales";

/**
 * A canonical formula as a person types it in this workbook: its separators, the names stay English.
 *
 * @example
 * spell("=F(1,0.5)", engineLocales.ru) // => "=F(1;0,5)"
 */
export function spell(formula: string, locale: EngineLocale): string {
  const { decimalSeparator, formulaArgSeparator } = locale;
  if (formulaArgSeparator === constants.DEFAULT_LOCALE.formulaArgSeparator && decimalSeparator === ".") return formula;
  const rowSeparator = formulaArgSeparator === ";" ? "\\" : ";";
  return tokenize(formula, constants.DEFAULT_LOCALE)
    .map(({ type, value }) => {
      if (type === "NUMBER") return value.replace(".", decimalSeparator);
      if (type === "ARG_SEPARATOR") return formulaArgSeparator;
      return type === "ARRAY_ROW_SEPARATOR" ? rowSeparator : value;
    })
    .join("");
}
