import { rangeOf, type Block } from "../a1";
import { grow, type Batch, type PlannedCell, type SheetContents } from "./batch";
import { contentsOf, putEntries, same } from "./cellContents";
import { refusal } from "./refusal";

/** Cells that are written by one call. */
interface Patch {
  readonly block: Block;
  readonly cells: readonly (readonly PlannedCell[])[];
}

/**
 * Writes the gathered cells, as few blocks as they make up. Before the first of them is touched, all are compared with what
 * the panel saw: what someone else typed meanwhile is not written over.
 */
export function writeContents(batch: Batch): void {
  const all = [...batch.contents.values()].flatMap((contents) => {
    const patches = patchesOf(contents);
    grow(contents.sheet, ...extent(patches));
    return patches.map((patch) => prepared(batch, contents, patch));
  });
  for (const write of all) write();
}

/** Reads what stands there, where that may have to be taken back or was seen otherwise; gives what writes. */
function prepared(batch: Batch, { sheet }: SheetContents, { block, cells }: Patch): () => void {
  const range = sheet.getRange(block.row, block.column, block.rows, block.columns);
  const entries = cells.map((line) => line.map(({ entry }) => entry));
  const [sheetId, name] = [sheet.getSheetId(), rangeOf(block)];
  if (batch.fresh.has(sheetId)) return () => void range.setValues(entries);
  const before = contentsOf(range, batch.serialOf);
  cells.forEach((line, down) =>
    line.forEach(({ seen }, along) => {
      if (seen === null || same(seen, before[down]?.[along] ?? null)) return;
      const cell = rangeOf({ row: block.row + down, column: block.column + along, rows: 1, columns: 1 });
      throw refusal("changed", `${sheet.getName()}!${cell}`);
    }),
  );
  return () => {
    batch.undo.push({ kind: "contents", sheetId, range: name, before, after: null });
    putEntries(range, entries);
  };
}

function extent(patches: readonly Patch[]): [rows: number, columns: number] {
  return [
    patches.reduce((most, { block }) => Math.max(most, block.row + block.rows - 1), 1),
    patches.reduce((most, { block }) => Math.max(most, block.column + block.columns - 1), 1),
  ];
}

/** The cells of a sheet as blocks: runs along the rows, joined with the run of the same columns right above. */
function patchesOf({ rows }: SheetContents): readonly Patch[] {
  const done: Patch[] = [];
  let open = new Map<string, Patch>();
  let last = 0;
  for (const [row, cells] of [...rows].sort(([one], [other]) => one - other)) {
    const next = new Map<string, Patch>();
    for (const run of runsOf(row, cells)) {
      const key = `${run.block.column}+${run.block.columns}`;
      const upper = row === last + 1 ? open.get(key) : undefined;
      if (upper !== undefined) open.delete(key);
      next.set(key, upper === undefined ? run : joinedWith(upper, run));
    }
    done.push(...open.values());
    [open, last] = [next, row];
  }
  return [...done, ...open.values()];
}

function joinedWith(upper: Patch, run: Patch): Patch {
  return { block: { ...upper.block, rows: upper.block.rows + 1 }, cells: [...upper.cells, ...run.cells] };
}

function runsOf(row: number, cells: ReadonlyMap<number, PlannedCell>): readonly Patch[] {
  const runs: { first: number; line: PlannedCell[] }[] = [];
  for (const [column, cell] of [...cells].sort(([one], [other]) => one - other)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.first + run.line.length === column) run.line.push(cell);
    else runs.push({ first: column, line: [cell] });
  }
  return runs.map(({ first, line }) => ({ block: { row, column: first, rows: 1, columns: line.length }, cells: [line] }));
}
