import { CompiledFormula } from "@odoo/o-spreadsheet";

/** Whether a text is a formula that can be read. */
export function isFormula(text: string): boolean {
  return text.startsWith("=") && !CompiledFormula.IsBadExpression(text);
}
