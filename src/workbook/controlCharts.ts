import { rows as calendarRows } from "./calendarGrid";
import type { Scene } from "./column";
import { partsOf, controlColumns as c, controlRows, times } from "./controlLayout";
import { factsIn } from "./controlLines";
import { calendarLine, closedSum, shareFormulas } from "./controlTime";
import type { Pen } from "./pen";
import type { Step } from "../host/port";
import { accent } from "./style";

const points = 31;
const course = { day: "BR", period: "BS", share: "BT", plan: "BU", fact: "BV" } as const;

/** The way of the money through the window, at 31 days of it: as planned; as it came, then as it goes on. */
export function writeCourse(pen: Pen, sheet: string, scene: Scene): void {
  const { words } = scene;
  const { all } = partsOf(scene, sheet);
  const target = calendarLine(scene, sheet, calendarRows.target);
  const upTo = (period: string, share: string): string =>
    `(${closedSum(scene, sheet, target, period)}+IF(${period}=0,0,INDEX(${target},1,${period})*${share}))`;
  const ratio = `IF(${times.exact}>0,$${c.exact}$${controlRows.first}/${times.exact},0)`;
  const rows = Array.from({ length: points }, (_, index) => 3 + index);
  rows.forEach((row, index) => {
    const [day, period, share] = [`$${course.day}${row}`, `$${course.period}${row}`, `$${course.share}${row}`];
    const formulas = shareFormulas(scene, sheet, day, period);
    pen.put(day, `=MAX(${all("plan_start")},ROUND(${times.first}+(${times.last}-${times.first})*${index}/${points - 1},0))`);
    pen.put(period, `=${formulas.period}`);
    pen.put(share, `=${formulas.share}`);
    pen.put(`${course.plan}${row}`, `=(${upTo(period, share)}-${upTo(times.before.period, times.before.share)})*${ratio}`);
    const came = factsIn(scene, sheet, "amount", `facts_date,"<="&${day},facts_stage,"=",facts_stream,${times.named}`);
    const [done, due] = [`SUM($${c.fact}$${controlRows.first})`, `$${c.expected}$${controlRows.first}`];
    pen.put(`${course.fact}${row}`, `=IF(${day}<=${times.end},${came},IF(${due}>0,${done}*$${course.plan}${row}/${due},${done}))`);
  });
  pen.look(`${course.day}3:${course.day}${2 + points}`, { number: "dd.mm" });
  const column = (letter: string): { sheet: string; range: string } => ({ sheet, range: `${letter}3:${letter}${2 + points}` });
  pen.add({
    kind: "chart",
    sheet,
    anchor: "K8",
    width: 460,
    height: 300,
    type: "line",
    title: words("control_chart"),
    categories: column(course.day),
    series: [
      { title: words("control_plan"), values: column(course.plan), color: "#8a8a8a" },
      { title: words("control_factForecast"), values: column(course.fact), color: accent },
    ],
  });
}

/** Pace by person, `count` of them from the row `first` on. */
export function peopleChart(sheet: string, { words }: Scene, first: number, count: number): Step {
  const column = (letter: string): { sheet: string; range: string } => ({
    sheet,
    range: `${letter}${first}:${letter}${first + count - 1}`,
  });
  return {
    kind: "chart",
    sheet,
    anchor: "K24",
    width: 460,
    height: Math.min(700, 120 + 22 * count),
    type: "bar",
    title: words("control_chartPeople"),
    categories: column(c.label),
    series: [{ title: words("control_pace"), values: column(c.pace), color: accent }],
  };
}
