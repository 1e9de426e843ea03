import { isoDateOf } from "../../core";
import type { Locale } from "../../i18n/locale";
import type { AnswerCell } from "../answer";
import type { Say } from "../callLine";
import type { Argument, Cell } from "../cells";
import type { Example, SheetFunction } from "../define";
import { invoke } from "../invoke";
import type { Param } from "../params";
import { separatorOf, writeNumber } from "./notation";
import { referenceWords } from "./referenceWords";

/**
 * An example as lines of plain text: the formula as it is typed in the language, the cells that its ranges and dates
 * stand in, and what it gives.
 */
export function exampleText(definition: SheetFunction, example: Example, locale: Locale, say: Say): readonly string[] {
  const params = Object.values(definition.params);
  const cells: string[] = [];
  let column = 0;
  const parts = example.args.map((argument, index) => {
    const param = params[index];
    if (param === undefined || argument === null || argument === undefined) return "";
    const rows = (Array.isArray(argument) ? argument : [[argument]]) as readonly (readonly Cell[])[];
    if (!Array.isArray(argument) && param.kind !== "date") return typed(argument, locale);
    const width = rows[0]?.length ?? 1;
    const place = placeOf(column, width, rows.length);
    column += width;
    cells.push(...labelled(`${place} = `, rowLines(rows, param, locale)));
    return place;
  });
  const formula = `=${definition.id}(${parts.join(`${separatorOf(locale)} `)})`.replace(/ (?=[,;)])/g, "");
  return [formula, ...cells, ...labelled("→ ", givesLines(definition, example, locale, say))];
}

/** What an example gives: its cells row by row, or the error with its sentence. */
function givesLines(definition: SheetFunction, { args, result }: Example, locale: Locale, say: Say): readonly string[] {
  if (Array.isArray(result)) return rowLines(result as readonly (readonly Cell[])[], undefined, locale);
  const answer = invoke(definition, args);
  if (typeof answer === "object" && "error" in answer) return [`${answer.error} ${say(answer, definition)}`];
  return [cellText(result as Cell, undefined, locale)];
}

function rowLines(rows: readonly (readonly Cell[])[], param: Param<unknown> | undefined, locale: Locale): readonly string[] {
  return rows.map((row) => row.map((cell) => cellText(cell, param, locale)).join(" | "));
}

function cellText(cell: Cell | AnswerCell, param: Param<unknown> | undefined, locale: Locale): string {
  if (cell === null || cell === "") return referenceWords.blank[locale];
  if (typeof cell === "number") return param?.kind === "date" ? isoDateOf(cell) : writeNumber(cell, locale);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "object" ? cell.error : cell;
}

/** An argument that is typed into the formula. */
function typed(argument: Argument, locale: Locale): string {
  return typeof argument === "string" ? `"${argument.replace(/"/g, '""')}"` : cellText(argument as Cell, undefined, locale);
}

/** The cells from row 1 of a column on, as A1 or A1:B3. */
function placeOf(column: number, width: number, height: number): string {
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const first = `${letter(column)}1`;
  return width === 1 && height === 1 ? first : `${first}:${letter(column + width - 1)}${height}`;
}

function labelled(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? label : " ".repeat(label.length)) + line);
}
