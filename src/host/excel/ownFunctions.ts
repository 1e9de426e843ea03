import type { OwnFunctions } from "./api";

/** Texts in quotes and names of sheets in apostrophes, which are left alone, or a name before its bracket. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/**
 * A canonical formula with our functions as Excel calls them.
 *
 * @example
 * toExcel("=REQUIRED_LEADS(1,2)", { namespace: "SALES", names: ["REQUIRED_LEADS"] }) // => "=SALES.REQUIRED_LEADS(1,2)"
 */
export function toExcel(formula: string, { namespace, names }: OwnFunctions): string {
  return formula.replace(parts, (part) => (names.includes(part.toUpperCase()) ? `${namespace}.${part}` : part));
}

/**
 * Excel's formula in canonical form: without the namespace, also the one that Excel gives a function while its add-in is away.
 *
 * @example
 * fromExcel("=SALES.REQUIRED_LEADS(1,2)", { namespace: "SALES", names: ["REQUIRED_LEADS"] }) // => "=REQUIRED_LEADS(1,2)"
 */
export function fromExcel(formula: string, { namespace, names }: OwnFunctions): string {
  return formula.replace(parts, (part) => {
    const own = names.find((name) => [`${namespace}.${name}`, `_xldudf_${namespace}_${name}`].some((known) => sameText(known, part)));
    return own ?? part;
  });
}

function sameText(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}
