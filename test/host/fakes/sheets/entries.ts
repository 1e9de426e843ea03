import { readFormula, type Decimal } from "./formulas";
import { serialAt } from "./zones";

/** What an entry puts into a cell. */
export type Stored =
  | { readonly kind: "blank" }
  | { readonly kind: "plain"; readonly value: string | number | boolean; readonly format?: string }
  | { readonly kind: "formula"; readonly canonical: string };

/** How the spreadsheet reads what is typed. */
export interface Reading {
  readonly decimal: Decimal;
  readonly zone: string;
  /** The number format of the cell. */
  readonly format: string;
}

/** An entry as `setValues` takes it: whatever a person might type is read as if a person had typed it. */
export function readEntry(entry: unknown, { decimal, zone, format }: Reading): Stored {
  if (entry === undefined) throw new Error("Cannot convert undefined to Object.");
  if (entry === "" || entry === null) return { kind: "blank" };
  if (typeof entry === "boolean") return { kind: "plain", value: entry };
  if (typeof entry === "number") {
    if (!Number.isFinite(entry)) throw new Error(`The fake takes no ${entry}: Google would write #NUM!.`);
    // In a cell of plain text everything typed is a text.
    return { kind: "plain", value: format === "@" ? String(entry) : entry };
  }
  if (Object.prototype.toString.call(entry) === "[object Date]") {
    return { kind: "plain", value: serialAt(entry as Date, zone), format: "yyyy-mm-dd" };
  }
  if (typeof entry !== "string") throw new Error(`A cell takes no ${typeof entry}.`);
  if (entry.startsWith("=")) return { kind: "formula", canonical: readFormula(entry, decimal) };
  if (format === "@") return { kind: "plain", value: entry };
  if (entry.startsWith("'")) return { kind: "plain", value: entry.slice(1) };
  return readTyped(entry, decimal);
}

const words: Readonly<Record<string, boolean>> = { true: true, false: false, истина: true, ложь: false, αληθής: true, ψευδής: false };

function readTyped(text: string, decimal: Decimal): Stored {
  const boolean = words[text.trim().toLowerCase()];
  if (boolean !== undefined) return { kind: "plain", value: boolean };
  if (/^#(?:N\/A|REF!|VALUE!|NUM!|NAME\?|DIV\/0!|NULL!)$/.test(text)) return { kind: "formula", canonical: `=${text}` };
  if (/^[+\-@]/.test(text) && !/^[+-]?\d/.test(text)) return { kind: "formula", canonical: `=${text}` };
  const plain = decimal === "," ? text.replace(",", ".") : text;
  const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*(%?)\s*$/i.exec(plain);
  if (number !== null) {
    const value = Number(plain.replace("%", "").trim());
    return { kind: "plain", value: number[1] === "%" ? value / 100 : value, ...(number[1] === "%" && { format: "0%" }) };
  }
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) {
    const serial = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return { kind: "plain", value: serial, format: "yyyy-mm-dd" };
  }
  // Any other text with a digit might be a date or a sum of money in some country: here it is a date that nobody meant.
  if (/^\s*[\d.,:/\-\s€$₽]*\d[\d.,:/\-\s€$₽]*\s*$/.test(text)) return { kind: "plain", value: 1.25, format: "hh:mm" };
  return { kind: "plain", value: text };
}
