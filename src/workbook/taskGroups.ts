import type { Step } from "../host/port";
import { letters, reference, spanReference } from "./address";
import { cellAt, frameOf } from "./frameOf";
import type { Scene } from "./column";
import { firstGroup, groupsOf, workingRows, workingsSheet, type Workings } from "./taskLayout";

/** Who shares the work of each group: sellers in the role, else whoever has the role, else the sellers. */
export function groupSteps(workings: Workings, { frames }: Scene): readonly Step[] {
  const people = frameOf(frames, "team_id");
  const tall = (name: string): string => spanReference(frameOf(frames, name), workingsSheet);
  const [roles, sells, able] = [tall("team_role"), tall("team_sells"), tall("team_able")];
  const places = Array.from({ length: people.rows }, (_, place) => place);
  const ofPerson = (name: string, place: number): string => cellAt(frames, name, place, workingsSheet);
  return groupsOf(workings).keys.flatMap((key, index): readonly Step[] => {
    const [column, next] = [letters(firstGroup + 2 * index), letters(firstGroup + 2 * index + 1)];
    const stage = frameOf(frames, "stages_role");
    const role = key < 0 ? '=""' : `=${reference({ ...stage, row: stage.row + key, rows: 1 }, workingsSheet)}&""`;
    const mine = `$${column}$${workingRows.role}`;
    const has = (weights: string): string => `SUMPRODUCT((${roles}=${mine})*${weights})>0`;
    const mode = `$${column}$${workingRows.mode}`;
    const span = (from: string): string => `$${from}$${workingRows.people}:$${from}$${workingRows.people + people.rows - 1}`;
    const weight = (place: number): string =>
      `=IF(${mode}=1,${ofPerson("team_sells", place)},IF(${ofPerson("team_role", place)}=${mine},IF(${mode}=2,${ofPerson("team_sells", place)},${ofPerson("team_able", place)}),0))`;
    const turn = (place: number): string =>
      `=IF($${column}${workingRows.people + place}>0,1,0)${place === 0 ? "" : `+$${next}${workingRows.people + place - 1}`}`;
    const at = (range: string): { sheet: string; range: string } => ({ sheet: workingsSheet, range });
    return [
      {
        kind: "formulas",
        ...at(`${column}${workingRows.whole}:${column}${workingRows.mode}`),
        formulas: [
          [`=SUM(${span(column)})`],
          [`=MAX(${span(next)})`],
          [role],
          [`=IF(${mine}="",1,IF(${has(sells)},2,IF(${has(able)},3,1)))`],
        ],
      },
      {
        kind: "formulas",
        ...at(`${column}${workingRows.people}:${next}${workingRows.people + people.rows - 1}`),
        formulas: places.map((place) => [weight(place), turn(place)]),
      },
    ];
  });
}
