/** How a workbook's language writes formulas. */
export interface Spelling {
  readonly decimal: string;
  readonly separator: string;
}

/** Texts, names of sheets, numbers, arrays and separators of a formula, one after another. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+|[;,{}]/gu;

/**
 * A canonical formula as a person types it where that spelling holds; names stay English.
 *
 * @example
 * spellAs("=F(1,0.5)", { decimal: ",", separator: ";" }) // => "=F(1;0,5)"
 */
export function spellAs(formula: string, { decimal, separator }: Spelling): string {
  if (decimal === "." && separator === ",") return formula;
  let depth = 0;
  const columnSeparator = separator === ";" ? "\\" : separator;
  return formula.replace(parts, (part) => {
    if (part === "{") depth++;
    if (part === "}") depth--;
    if (part === ",") return depth > 0 ? columnSeparator : separator;
    return /^[\d.]/.test(part) ? part.replace(".", decimal) : part;
  });
}

/** The separators of the workbook's language; before ExcelApi 1.11 nobody can ask, and a formula is shown as English writes it. */
export function spellingOf(decimal: string | null): Spelling {
  return decimal === null || decimal === "." ? { decimal: ".", separator: "," } : { decimal, separator: ";" };
}
