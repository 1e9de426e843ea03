import type { Cell } from "../../functions";
import type { Locale } from "../../i18n";
import { isDate, serialOf } from "../../plan";
import type { Place } from "../../host/port";
import { readNumber, readPercent } from "../numbers";

/** An argument as typed into the form. */
export type ReadArgument =
  | { readonly kind: "blank" }
  /** Cells of the workbook; without a sheet they stand on the selected one. */
  | { readonly kind: "place"; readonly sheet: string | null; readonly range: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "cells"; readonly cells: readonly (readonly Cell[])[] };

const address = /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d*(?::\$?[A-Za-z]{1,3}\$?[1-9]\d*)?)$/u;

/**
 * Reads what is typed for an argument: cells (`B5`, `Plan!B5:C9`), a defined name, a number, percentage or date in the
 * writing of the language, a list parted by semicolons, rows of it parted by `|`. Anything else is text, in quotes or not.
 *
 * @param names the defined names of the workbook
 * @param asText whether the parameter takes words, so that a number stays a text
 */
export function readArgument(text: string, locale: Locale, names: readonly string[], asText: boolean): ReadArgument {
  const typed = text.trim().replace(/^=/, "");
  if (typed === "") return { kind: "blank" };
  const match = address.exec(typed);
  if (match !== null) {
    const [, quoted, plain, range = ""] = match;
    return { kind: "place", sheet: quoted?.replace(/''/g, "'") ?? plain ?? null, range: range.toUpperCase() };
  }
  const name = names.find((known) => known.toLowerCase() === typed.toLowerCase());
  if (name !== undefined) return { kind: "name", name };
  const rows = typed.split("|").map((row) => row.split(";").map((cell) => readCell(cell.trim(), locale, asText)));
  return { kind: "cells", cells: rows };
}

function readCell(text: string, locale: Locale, asText: boolean): Cell {
  if (text === "") return null;
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted !== null) return quoted[1] ?? "";
  if (asText) return text;
  const date = isoDate(text);
  if (date !== undefined) return serialOf(date);
  const value = text.endsWith("%") ? readPercent(text, locale) : readNumber(text, locale);
  return value ?? null;
}

/** `2026-11-01`, or the day first: `1.11.2026`, `1/11/2026`. */
function isoDate(text: string): string | undefined {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const pad = (part: string | undefined) => (part ?? "").padStart(2, "0");
  const date = match === null ? text : `${match[3]}-${pad(match[2])}-${pad(match[1])}`;
  return isDate(date) ? date : undefined;
}

/** Where the cells of an argument stand; undefined when it holds its own. */
export function placeOf(argument: ReadArgument, selectedSheet: string | undefined): Place | undefined {
  if (argument.kind === "name") return { name: argument.name };
  const sheet = argument.kind === "place" ? (argument.sheet ?? selectedSheet) : undefined;
  return argument.kind === "place" && sheet !== undefined ? { sheet, range: argument.range.replace(/\$/g, "") } : undefined;
}
