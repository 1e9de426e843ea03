import type { Argument, Cell, Example } from "../../functions";
import { formatNumber, type Locale } from "../../i18n";

/** The arguments of an example as a person would type them into the form. */
export function exampleTexts({ args }: Example, locale: Locale): readonly string[] {
  return args.map((argument) => argumentText(argument, locale));
}

function argumentText(argument: Argument, locale: Locale): string {
  if (!Array.isArray(argument)) return cellText(argument as Cell | undefined, locale);
  const rows = argument as readonly (readonly (Cell | undefined)[])[];
  return rows.map((row) => row.map((cell) => cellText(cell, locale)).join("; ")).join(" | ");
}

function cellText(cell: Cell | undefined, locale: Locale): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return formatNumber(cell, locale);
  if (typeof cell === "object") return cell.error;
  return String(cell);
}
