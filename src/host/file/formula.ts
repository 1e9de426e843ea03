import { columnLetters, columnNumber, sheetColumns, sheetRows } from "../grid";
import { futureFunctions } from "./futureFunctions";

type TokenKind = "text" | "sheet" | "error" | "cell" | "columns" | "rows" | "function" | "number" | "word" | "mark";
interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Tried in this order at each place of the formula; `mark` takes whatever is left, one character at a time. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!/uy],
  ["error", /#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!)/iy],
  ["function", /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy],
  ["columns", /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/iuy],
  ["rows", /\$?[0-9]+:\$?[0-9]+(?![\p{L}\p{N}_.(])/uy],
  ["cell", /\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}(?![\p{L}\p{N}_.(\\?])/iuy],
  ["number", /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:E[+-]?[0-9]+)?/iy],
  ["word", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["mark", /[^"']/suy],
];

/** The tokens of a formula without its `=`; null when a quote stays open. */
function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let place = 0;
  while (place < formula.length) {
    const token = tokenAt(formula, place);
    if (token === null) return null;
    tokens.push(token);
    place += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, place: number): Token | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = place;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

/**
 * Whether a canonical formula can stand in a file: it begins with `=`, says something, its quotes and brackets close,
 * and it fits in the 8,192 characters of the format. What its functions mean is the engine's business.
 * @example isFormula("=SUM(A1:A3") // => false
 */
export function isFormula(formula: string): boolean {
  if (!formula.startsWith("=") || formula.trim() === "=" || formula.length > 8192) return false;
  let open = 0;
  for (const token of tokenize(formula.slice(1)) ?? [{ kind: "mark", text: ")" }]) {
    if (token.text === "(") open += 1;
    if (token.text === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * A canonical formula as the file spells it: no `=`, newer functions with their prefix.
 * @example toFileFormula("=BINOM.DIST(A1,9,0.5,TRUE)") // => "_xlfn.BINOM.DIST(A1,9,0.5,TRUE)"
 */
export function toFileFormula(formula: string): string {
  return rewrite(formula.replace(/^=/, ""), (token) =>
    token.kind === "function" && futureFunctions.has(token.text.toUpperCase()) ? `_xlfn.${token.text}` : token.text,
  );
}

/**
 * A formula of the file as canonical text.
 * @example fromFileFormula("_xlfn.BINOM.DIST(A1,9,0.5,TRUE)") // => "=BINOM.DIST(A1,9,0.5,TRUE)"
 */
export function fromFileFormula(formula: string): string {
  const text = rewrite(formula, (token) => (token.kind === "function" ? token.text.replace(/^_xlfn\.(?:_xlws\.)?/i, "") : token.text));
  return `=${text}`;
}

/**
 * A formula copied `rows` down and `columns` right: references without `$` move along; one that leaves the sheet is `#REF!`.
 * @example shiftFormula("A1*$B$1", 1, 0) // => "A2*$B$1"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "cell" && token.kind !== "columns" && token.kind !== "rows") return token.text;
    const moved = token.text.split(":").map((part) => shiftReference(part, rows, columns));
    return moved.includes(null) ? "#REF!" : moved.join(":");
  });
}

function shiftReference(reference: string, rows: number, columns: number): string | null {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Z]*)(\$?)([0-9]*)$/i.exec(reference) ?? [];
  // "$5" reads as a fixed column without letters: the dollar belongs to the row then.
  const rowIsFixed = fixedRow === "$" || (letters === "" && fixedColumn === "$");
  const column = letters === "" ? null : columnNumber(letters) + (fixedColumn === "$" ? 0 : columns);
  const row = digits === "" ? null : Number(digits) + (rowIsFixed ? 0 : rows);
  if (column !== null && (column < 0 || column >= sheetColumns)) return null;
  if (row !== null && (row < 1 || row > sheetRows)) return null;
  return `${fixedColumn}${column === null ? "" : columnLetters(column)}${fixedRow}${row ?? ""}`;
}

/**
 * A formula whose references to missing sheets have become `#REF!`, as a spreadsheet leaves them when a sheet is deleted.
 * @example withoutSheets("Gone!A1:B2+1", (sheet) => sheet === "Gone") // => "#REF!+1"
 */
export function withoutSheets(formula: string, isMissing: (sheet: string) => boolean): string {
  const tokens = tokenize(formula) ?? [];
  const kept: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind !== "sheet" || !isMissing(sheetOf(token.text))) {
      kept.push(token.text);
      continue;
    }
    kept.push("#REF!");
    index += 1;
    if (tokens[index + 1]?.text === ":" && tokens[index + 2]?.kind === "cell") index += 2;
  }
  return tokens.length === 0 ? formula : kept.join("");
}

/** The name inside a sheet token: `'It''s'!` is It's. */
function sheetOf(token: string): string {
  return token
    .slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
}

/**
 * A sheet's range as formulas name it.
 * @example reference("It's", "$A$1") // => "'It''s'!$A$1"
 */
export function reference(sheet: string, range: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}

/**
 * The sheet and range of a plain reference; null for anything else (a constant, a formula, `#REF!`, a union).
 * @example parseReference("'It''s'!$A$1") // => { sheet: "It's", range: "$A$1" }
 */
export function parseReference(text: string): { readonly sheet: string; readonly range: string } | null {
  const tokens = tokenize(text) ?? [];
  const [sheet, first, colon, last] = tokens;
  if (sheet?.kind !== "sheet" || first?.kind !== "cell") return null;
  if (tokens.length === 2) return { sheet: sheetOf(sheet.text), range: first.text };
  if (tokens.length !== 4 || colon?.text !== ":" || last?.kind !== "cell") return null;
  return { sheet: sheetOf(sheet.text), range: `${first.text}:${last.text}` };
}

function rewrite(formula: string, change: (token: Token) => string): string {
  return tokenize(formula)?.map(change).join("") ?? formula;
}
