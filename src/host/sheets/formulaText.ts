/** How a spreadsheet's formulas are spelled: the mark in numbers, and the one between arguments. */
export interface Spelling {
  readonly decimal: "." | ",";
  readonly argument: "," | ";";
}

/** How people type formulas where numbers have a point, and where they have a comma. */
export const typed = { point: { decimal: ".", argument: "," }, comma: { decimal: ",", argument: ";" } } as const;

/** The parts of a formula: a text, a quoted sheet, a word, a number with the given mark, or any one character. */
function partsOf(formula: string, decimal: Spelling["decimal"]): readonly string[] {
  const mark = decimal === "." ? "\\." : ",";
  const number = `(?:\\d+(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?`;
  return formula.match(new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|[\\p{L}_$][\\p{L}\\p{N}_.$]*|${number}|[^]`, "gu")) ?? [];
}

/**
 * A canonical formula (`,` and `.`) in a spreadsheet's spelling. Google Sheets takes `;` between arguments everywhere, but
 * decimals, and columns inside `{}`, only as its country writes them: `{1,2;3,4}` or `{1\2;3\4}`.
 *
 * @example
 * spell("=F({1,2;3,4},0.5)", { decimal: ",", argument: ";" }) // => "=F({1\\2;3\\4};0,5)"
 */
export function spell(formula: string, { decimal, argument }: Spelling): string {
  const column = decimal === "," ? "\\" : ",";
  return translate(formula, ".", decimal, (part, inBraces) => (part === "," ? (inBraces ? column : argument) : part));
}

/**
 * A formula as the spreadsheet gives it, in canonical spelling.
 *
 * @example
 * canonical("=F({1\\2};0,5)", ",") // => "=F({1,2},0.5)"
 */
export function canonical(formula: string, decimal: Spelling["decimal"]): string {
  return translate(formula, decimal, ".", (part, inBraces) => (part === "\\" || (part === ";" && !inBraces) ? "," : part));
}

/**
 * Whether a text can be a formula in some spelling: it begins with `=`, says something, its quotes and brackets close. What
 * its functions mean is the spreadsheet's business.
 *
 * @example
 * isFormula("=SUM(A1:A3") // => false
 */
export function isFormula(text: string): boolean {
  if (!text.startsWith("=") || text.trim() === "=") return false;
  const open: string[] = [];
  for (const part of partsOf(text.slice(1), ".")) {
    if (part === '"' || part === "'") return false;
    if (part === "(" || part === "{") open.push(part);
    if (part === ")" && open.pop() !== "(") return false;
    if (part === "}" && open.pop() !== "{") return false;
  }
  return open.length === 0;
}

/** Each part in its new spelling; a mark means another thing directly inside braces than inside a call. */
function translate(
  formula: string,
  from: Spelling["decimal"],
  to: Spelling["decimal"],
  change: (part: string, inBraces: boolean) => string,
): string {
  const open: string[] = [];
  return partsOf(formula, from)
    .map((part) => {
      if (part === "(" || part === "{") open.push(part);
      if (part === ")" || part === "}") open.pop();
      if (/^(?:\d|[.,]\d)/.test(part)) return part.replace(from, to);
      return change(part, open[open.length - 1] === "{");
    })
    .join("");
}
