import type { WorkbookInfo } from "../host/port";
import type { Frames } from "./column";

/** Where the named parts of a workbook stand now, of those whose name fits the pattern. */
export function framesOf({ names }: WorkbookInfo, pattern: RegExp): Frames {
  const found: Record<string, Frames[string]> = {};
  for (const { name, area } of names) {
    if (area === null || !pattern.test(name)) continue;
    const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(area.range);
    if (match === null) continue;
    const [column, row] = [number(match[1]), Number(match[2])];
    const [lastColumn, lastRow] = [match[3] === undefined ? column : number(match[3]), Number(match[4] ?? row)];
    found[name] = { sheet: area.sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  }
  return found;
}

function number(text: string | undefined): number {
  return [...(text ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
