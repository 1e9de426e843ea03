import { rangeOf, type Block } from "../a1";
import { grow, type Batch } from "./batch";
import { looks, type Look, type PlainLook } from "./looks";
import type { Sheet } from "./services";

/** Ranges of a sheet that get the same look by one call. */
interface Group {
  readonly sheet: Sheet;
  readonly look: PlainLook;
  readonly value: unknown;
  readonly blocks: Block[];
}

/** Looks as they were asked for: a later one goes over an earlier one, equal neighbours become one call. */
export type FormatGroups = Map<string, Group[]>;

export function addLook(groups: FormatGroups, sheet: Sheet, look: PlainLook, value: unknown, block: Block): void {
  const key = `${sheet.getSheetId()} ${look}`;
  const list = groups.get(key) ?? [];
  groups.set(key, list);
  const last = list[list.length - 1];
  if (last !== undefined && last.value === value) last.blocks.push(block);
  else list.push({ sheet, look, value, blocks: [block] });
}

/** Gives the looks. */
export function writeFormats(batch: Batch, groups: FormatGroups): void {
  for (const { sheet, look, value, blocks } of [...groups.values()].flat()) {
    const sheetId = sheet.getSheetId();
    for (const block of blocks) {
      grow(sheet, block.row + block.rows - 1, block.column + block.columns - 1);
      if (batch.fresh.has(sheetId)) continue;
      const before = looks[look].read(sheet.getRange(block.row, block.column, block.rows, block.columns));
      batch.undo.push({ kind: "look", sheetId, range: rangeOf(block), look, before });
    }
    const { give } = looks[look] as Look<unknown>;
    give(sheet.getRangeList(blocks.map(rangeOf)), value);
  }
}
