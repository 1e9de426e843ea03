import type { Cell } from "../../functions";
import type { ReadArgument } from "./readArgument";

/**
 * A canonical formula (English names, `,` and `.`) out of a function and its arguments; blanks at the end are left out.
 *
 * @param sheet where the formula is to stand: cells of this sheet need not name it
 * @example
 * formulaOf("F", [{ kind: "cells", cells: [[1]] }, { kind: "blank" }], "Plan") // => "=F(1)"
 */
export function formulaOf(id: string, args: readonly ReadArgument[], sheet: string | undefined): string {
  const last = args.reduce((end, { kind }, index) => (kind === "blank" ? end : index + 1), 0);
  return `=${id}(${args
    .slice(0, last)
    .map((argument) => argumentText(argument, sheet))
    .join(",")})`;
}

function argumentText(argument: ReadArgument, sheet: string | undefined): string {
  if (argument.kind === "blank") return "";
  if (argument.kind === "name") return argument.name;
  if (argument.kind === "place") {
    const { sheet: own, range } = argument;
    return own === null || own === sheet ? range : `${quotedSheet(own)}!${range}`;
  }
  const { cells } = argument;
  const [only] = cells[0] ?? [];
  if (cells.length === 1 && cells[0]?.length === 1) return cellText(only ?? null);
  return `{${cells.map((row) => row.map(cellText).join(",")).join(";")}}`;
}

/** The name of a sheet as a formula has it. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

function cellText(cell: Cell): string {
  if (typeof cell === "string") return `"${cell.replace(/"/g, '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return cell === null ? '""' : cell.error;
}
