import type { AreaCells, Step } from "../host/port";
import type { Scene } from "./column";
import { peopleChart, writeCourse } from "./controlCharts";
import { baseLines, controlRows, lineSpan, times } from "./controlLayout";
import { writeHead, writeLists, type ControlChoices } from "./controlHead";
import { moneyTotals, writeLines } from "./controlLines";
import { peoplePlace, writeHere, writePeople } from "./controlPeople";
import { writeDealList } from "./controlDealList";
import { openDealsRows, writeOpenDeals } from "./controlDeals";
import { causesRows, writeCauses } from "./controlCauses";
import type { ControlStamp } from "./controlStamp";
import { writeSizes } from "./controlSizes";
import { writeConversions } from "./controlConversions";
import { measureRows, writeMeasures } from "./controlTable";
import { lightLooks } from "./lightLooks";
import { writeTimes } from "./controlTime";
import type { DatedPlan } from "./daysSheet";
import { penOf, type Pen } from "./pen";
import { sectionLine } from "./planSheet";
import { tabs } from "./style";

/** The last column of the workings: the lists that facts are looked up in need no more. */
const lastWorking = "CT";

/**
 * Writes the Control sheet: plan against fact by native formulas over Calendar, Team and Facts. The day follows today and
 * may be typed over. The workings stand folded on the right.
 *
 * @param stamp what only the panel works out, written as values
 * @param cells of the sheets Facts and Deals as they stand
 */
export function controlSheetSteps(
  plan: DatedPlan,
  sheet: string,
  scene: Scene,
  choices: ControlChoices,
  stamp: ControlStamp,
  cells: ReadonlyMap<string, AreaCells>,
  position: number | undefined,
): readonly Step[] {
  const pen = penOf(sheet);
  const widths = [34, 8, 15, 15, 11, 12, 15, 15, 27, 3];
  pen.add({
    kind: "sheet",
    name: sheet,
    tabColor: tabs.control,
    freezeRows: controlRows.elapsed,
    landscape: true,
    widths,
    ...(position === undefined ? {} : { position }),
  });
  const measures = measureRows(plan, sheet, scene).length;
  const conversions = controlRows.first + measures + 1;
  const steps = plan.funnels.reduce((sum, { stages }) => sum + stages.length, 0);
  const causes = conversions + (steps > 0 ? steps + 3 : 0);
  const people = causes + causesRows(stamp) + 2;
  const count = scene.frames["team_id"] === undefined ? 0 : (plan.team?.length ?? 0);
  const place = count === 0 ? undefined : peoplePlace(scene, sheet, people + 1, count);
  writeHead(pen, plan, sheet, scene, choices);
  writeLists(pen, sheet, scene);
  writeTimes(pen, sheet, scene, moneyTotals(plan, scene, sheet));
  writeLines(pen, plan, sheet, scene);
  writeTotals(pen, plan);
  writeSizes(pen, plan, sheet, scene);
  writeHere(pen, sheet, scene);
  pen.add(...sectionLine(sheet, controlRows.section, 1, 9, scene.words("control_measures")));
  writeMeasures(pen, plan, sheet, scene, place);
  pen.add(...lightLooks(sheet, `I${controlRows.first}:I${controlRows.first + measures - 1}`));
  pen.name("control_measures", `A${controlRows.first}:I${controlRows.first + measures - 1}`);
  if (steps > 0) {
    pen.add(...sectionLine(sheet, conversions, 1, 9, scene.words("control_conversions")));
    writeConversions(pen, plan, sheet, scene, conversions + 1);
  }
  pen.add(...sectionLine(sheet, causes, 1, 9, scene.words("control_why")));
  writeCauses({ ...scene, pen, plan, stamp, facts: cells }, causes + 1);
  if (count > 0) {
    pen.add(...sectionLine(sheet, people, 1, 9, scene.words("control_people")));
    writePeople(pen, sheet, scene, people + 1, count);
    pen.add(peopleChart(sheet, scene, people + 2, count));
  }
  if (scene.frames["deals_id"] !== undefined) {
    const deals = people + (count > 0 ? count + 5 : 0);
    pen.add(...sectionLine(sheet, deals, 1, 9, scene.words("control_openDeals")));
    writeOpenDeals(pen, plan, sheet, scene, deals + 1);
    writeDealList(pen, plan, sheet, scene, stamp, cells, deals + openDealsRows + 2);
  }
  writeCourse(pen, sheet, scene);
  pen.add({ kind: "group", sheet, range: `W:${lastWorking}`, folded: true });
  return pen.steps;
}

/** What tables of several lines share: the tail of the band, and the company's money in the window. */
function writeTotals(pen: Pen, plan: DatedPlan): void {
  const count = baseLines(plan).length;
  const money = (column: Parameters<typeof lineSpan>[0]): string =>
    `SUMPRODUCT((${lineSpan("type", count)}="money")*1,${lineSpan(column, count)})`;
  pen.put(times.tail, "=(1-$I$5)/2");
  pen.put(times.reach, "=NORMSINV((1+$I$5)/2)");
  pen.put(times.from, `=ROUND(${money("from")},2)`);
  pen.put(times.to, `=ROUND(${money("from")}+${money("plan")},2)`);
  pen.put(times.exact, `=${money("exact")}`);
  pen.put(times.expected, `=${money("expected")}`);
}
