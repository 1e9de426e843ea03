import { fault, FaultError } from "../core";
import { isBlankOrZero, isError, toList, type Cell, type Matrix } from "./cells";
import type { Param } from "./params";

type Words = Pick<Param<unknown>, "word" | "text">;

/** A list of texts, numbers among them kept as texts; `undefined` where a cell is blank or 0. */
export function textList(words: Words): Param<readonly (string | undefined)[]> {
  return {
    ...words,
    kind: "any",
    takes: "list",
    optional: false,
    whenLeftOut: undefined,
    read: readTexts,
  };
}

/** A list of names as they are written, numbers among them kept; "" where a cell is blank or 0. */
export function nameList(words: Words): Param<readonly (string | number)[]> {
  return {
    ...words,
    kind: "any",
    takes: "list",
    optional: false,
    whenLeftOut: undefined,
    read: (cells, path) => {
      const texts = readTexts(cells, path);
      if (texts instanceof FaultError) return texts;
      const isName = (cell: Cell): cell is string | number =>
        !isBlankOrZero(cell) && (typeof cell === "string" || typeof cell === "number");
      return toList(cells).map((cell) => (isName(cell) ? cell : ""));
    },
  };
}

/** The texts of a list; an error in a cell goes before a cell that is no text. */
function readTexts(cells: Matrix, path: string): readonly (string | undefined)[] | FaultError {
  const texts: (string | undefined)[] = [];
  let wrong: FaultError | undefined;
  for (const [index, cell] of toList(cells).entries()) {
    const text = readText(cell, `${path}[${index + 1}]`);
    if (!(text instanceof FaultError)) texts.push(text);
    else if (text.fault.code === "cellError") return text;
    else wrong ??= text;
  }
  return wrong ?? texts;
}

/** A list of cells as they are, for a function that reads only some of them. */
export function cellList(words: Words, kind: "number" | "any"): Param<readonly Cell[]> {
  return { ...words, kind, takes: "list", optional: false, whenLeftOut: undefined, read: toList };
}

/** One of a few words, case ignored; each choice has its words in every language. */
export function choice<T extends string>(words: Words, choices: Readonly<Record<T, readonly string[]>>): Param<T> {
  const entries = Object.entries(choices) as [T, readonly string[]][];
  const known = entries.map(([value, names]) => ({ value, names: names.map(plain) }));
  const allowed = entries.map(([, names]) => names[0]).join(", ");
  return {
    ...words,
    kind: "text",
    takes: "cell",
    optional: false,
    whenLeftOut: undefined,
    read: (cells, path) => {
      const cell = cells[0]?.[0] ?? null;
      if (isError(cell)) return fault("cellError", { value: cell.error }, path);
      if (isBlankOrZero(cell)) return fault("missing", {}, path);
      const spoken = typeof cell === "string" ? plain(cell.trim()) : "";
      return known.find(({ names }) => names.includes(spoken))?.value ?? fault("notOneOf", { value: String(cell), allowed }, path);
    },
  };
}

/** A word in lower case, without Greek accents and with one sigma. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0301\u0308]/g, "")
    .normalize("NFC")
    .replace(/ς/g, "σ");
}

/** The text of a cell: `undefined` for blank, 0 and nothing but spaces. */
export function readText(cell: Cell, path: string): string | undefined | FaultError {
  if (isError(cell)) return fault("cellError", { value: cell.error }, path);
  if (isBlankOrZero(cell)) return undefined;
  if (typeof cell === "boolean") return fault("notText", { value: String(cell) }, path);
  const text = String(cell).trim();
  return text === "" ? undefined : text;
}
