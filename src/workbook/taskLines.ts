import type { Step } from "../host/port";
import { funnelOf, type TaskLine } from "../plan";
import { letters, reference } from "./address";
import { cellAt, frameOf } from "./frameOf";
import { calendarRange } from "./calendarRange";
import type { Scene } from "./column";
import { isDated } from "./daysSheet";
import { stageRows } from "./funnelsSheet";
import { firstGroup, groupsOf, slotColumns, slotRows, workingCells, workingRows, workingsSheet, type Workings } from "./taskLayout";

/** What each line has to bring in each slot's period, how much of it is left over when shares are cut to whole numbers, and the remainders. */
export function lineSteps(workings: Workings, scene: Scene): readonly Step[] {
  const { lines, rows: found } = workings;
  const cells = workingCells(workings, scene.frames, workingsSheet);
  const { of } = groupsOf(workings);
  const people = frameOf(scene.frames, "team_id");
  return found.periods.flatMap((_, index) =>
    lines.flatMap((line, row): readonly Step[] => {
      const slot = index + 1;
      const head = (part: Parameters<typeof cells.head>[0]): string => cells.head(part, row, slot);
      const column = head("need").replace(/[$\d]/g, "");
      const group = letters(firstGroup + 2 * (of[row] ?? 0));
      const { name, what, need, given, target } = lineFormulas(workings, line, slot, scene);
      const [whole, doers] = [head("whole"), head("doers")];
      const floors = `INT(ROUND(${head("need")}*${cells.weights(row)}/${whole},6))`;
      const rest = (place: number): string => {
        const share = `ROUND(${head("need")}*${cells.weight(row, place)}/${whole},6)`;
        return `=IF(${whole}=0,0,ROUND(${share}-INT(${share}),6))`;
      };
      const at = (range: string): { sheet: string; range: string } => ({ sheet: workingsSheet, range });
      return [
        {
          kind: "formulas",
          ...at(`${column}${workingRows.name}:${column}${workingRows.doers}`),
          formulas: [
            [name],
            [what],
            [`=$${letters(slotColumns.period)}$${slotRows.slots + index}`],
            [need],
            [given],
            [`=IF(${doers}=0,0,MOD(${head("given")},${doers}))`],
            [`=IF(${whole}=0,0,${head("need")}-SUMPRODUCT(${floors}))`],
            [`=SUMIFS(${coverage(scene, "tasks_count")},${coverage(scene, "tasks_line")},${index * lines.length + row + 1})`],
            [target],
            [`=$${letters(slotColumns.by)}$${slotRows.slots + index}`],
            [`=$${group}$${workingRows.whole}`],
            [`=$${group}$${workingRows.doers}`],
          ],
        },
        {
          kind: "formulas",
          ...at(`${column}${workingRows.people}:${column}${workingRows.people + people.rows - 1}`),
          formulas: Array.from({ length: people.rows }, (__, place) => [rest(place)]),
        },
      ];
    }),
  );
}

function coverage({ frames }: Scene, name: string): string {
  return reference(frameOf(frames, name), workingsSheet);
}

interface LineFormulas {
  readonly name: string;
  readonly what: string;
  readonly need: string;
  readonly given: string;
  readonly target: string;
}

/** What a line is called and has to bring: from the Calendar, or of the whole plan where there is none. */
function lineFormulas({ plan }: Workings, { stream, stage }: TaskLine, slot: number, scene: Scene): LineFormulas {
  const { frames, words } = scene;
  const ofStream = (name: string): string => cellAt(frames, name, stream, workingsSheet);
  const ofStage = (name: string): string => {
    const typed = plan.streams[stream];
    const funnel = typed === undefined ? undefined : funnelOf(plan, typed);
    const first = stageRows(plan).findIndex((row) => row.funnel === funnel);
    return cellAt(frames, name, first + (stage ?? 0), workingsSheet);
  };
  const titles = {
    name: `=${ofStream("streams_name")}&""`,
    what: stage === undefined ? `="${words("streams_deals")}"` : `=${ofStage("stages_name")}&""`,
  };
  if (!isDated(plan)) {
    const deals = ofStream("streams_count");
    const toDeal = stage === undefined ? "" : ofStage("stages_toDeal");
    const need = stage === undefined ? `=${deals}` : `=IF(ISNUMBER(${toDeal}),ROUNDUP(ROUND(${deals}/${toDeal},6),0),0)`;
    const money = ofStream("streams_target");
    return { ...titles, need, given: "=0", target: `=IF(ISNUMBER(${money}),${money},0)` };
  }
  const period = `$${letters(slotColumns.period)}$${slotRows.slots + slot - 1}`;
  const work = calendarRange(plan, stream, stage === undefined ? "deals" : { stage }, frames, workingsSheet);
  const first = work.split(":")[0] ?? work;
  const of = (range: string): string => `=IF(${period}=0,0,INDEX(${range},1,${period}))`;
  return {
    ...titles,
    need: of(work),
    given: `=IF(${period}<=1,0,SUMPRODUCT((COLUMN(${work})-COLUMN(${first})+1<${period})*${work}))`,
    target: of(calendarRange(plan, stream, "money", frames, workingsSheet)),
  };
}
