import { quoted } from "./address";
import { cellAt, frameOf } from "./frameOf";
import type { RowScene } from "./column";
import type { WorkingCells } from "./taskLayout";
import type { LiveRow } from "./taskRows";

/** What the formulas of a live row are written from. */
export interface LiveScene extends RowScene {
  readonly item: LiveRow;
  readonly cells: WorkingCells;
}

/** The period of a row: 0 where its slot has none. */
export function period(cells: WorkingCells, { line, slot }: LiveRow): string {
  return cells.head("period", line, slot);
}

/** Whether a row is of the current period or the next; "" where its slot has none. */
export function whenFormula({ cells, item, all, words }: LiveScene): string {
  const mine = period(cells, item);
  return `=IF(${mine}=0,"",IF(${mine}=${all("tasks_current")},${quoted(words("tasks_now"))},${quoted(words("tasks_next"))}))`;
}

/** The part of one person: whole pieces of the share, and one of those left over where the remainder is among the largest. */
export function countFormula({ cells, item }: LiveScene): string {
  const { line, slot, place } = item;
  const head = (part: Parameters<WorkingCells["head"]>[0]): string => cells.head(part, line, slot);
  const [weight, weights, turn, turns] = [cells.weight(line, place), cells.weights(line), cells.turn(line, place), cells.turns(line)];
  const [mine, rests] = [cells.rest(line, slot, place), cells.rests(line, slot)];
  const inTurn = (of: string): string => `MOD(${of}-1-${head("turn")}+${head("doers")},${head("doers")})`;
  const equals = `(${weights}>${weight})+(${weights}=${weight})*(${inTurn(turns)}<${inTurn(turn)})`;
  const before = `SUMPRODUCT((${rests}>${mine})+(${rests}=${mine})*(${equals}))`;
  const part = `INT(ROUND(${head("need")}*${weight}/${head("whole")},6))+IF(${before}<${head("left")},1,0)`;
  return `=IF(${head("period")}=0,"",IF(${weight}=0,0,${part}))`;
}

/** Counts the tasks of the card's person down the sheet, those of the current period or those that come after. */
export function turnFormula(when: "now" | "next"): (scene: RowScene) => string {
  return ({ cell, all, words, frames, row }) => {
    const frame = frames[`tasks_${when}`];
    const first = frame === undefined || row === frame.row;
    const above = first ? "0" : cell(`tasks_${when}`).replace(/\d+$/, String(row - 1));
    const mine = `AND(${cell("tasks_who")}=${all("card_person")},${cell("tasks_who")}<>"",${cell("tasks_when")}=${quoted(words(`tasks_${when}`))})`;
    const nothing = `IF(ISNUMBER(${cell("tasks_count")}),${cell("tasks_count")}=0,FALSE)`;
    return `=${above}+IF(${mine},IF(${nothing},0,1),0)`;
  };
}

/** When a task that a person typed is due: by the end of the current period or later; "" in a free row. */
export function ownWhen({ cell, all, words }: RowScene): string {
  const late = `IF(ISNUMBER(${cell("tasks_by")}),${cell("tasks_by")}>${all("tasks_until")},FALSE)`;
  const due = `IF(${late},${quoted(words("tasks_next"))},${quoted(words("tasks_now"))})`;
  return `=IF(${cell("tasks_from")}<>"",${quoted(words("tasks_past"))},IF(${cell("tasks_who")}&${cell("tasks_what")}="","",${due}))`;
}

/** A cell of another table, by the place of its row. */
export function cellOf(frames: RowScene["frames"], name: string, place: number): string {
  return cellAt(frames, name, place, frameOf(frames, "tasks_who").sheet);
}
