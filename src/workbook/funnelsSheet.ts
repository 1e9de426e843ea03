import type { Plan } from "../plan";
import type { Step } from "../host/port";
import { letters, rangeOf, reference } from "./address";
import { frameOf } from "./frameOf";
import { rowScene, spareRows, tableFrames, tableSteps, type Frames, type Scene, type Table } from "./column";
import { heading, sectionLine } from "./planSheet";
import { stageColumns, type StageRow } from "./stagesTable";
import { accent, formats, heading as headingLook, quiet, roles, tabs, title, total } from "./style";

const dataRow = 6;
/** The table behind the chart: right of the stages, one column free. */
const curve = { column: stageColumns.length + 2, points: 25 } as const;

/** The table of stages. */
function stagesTable(plan: Plan, sheet: string): Table<StageRow> {
  return { id: "stages", sheet, row: dataRow, column: 1, rows: stageRows(plan).length + spareRows, columns: stageColumns };
}

/** Every stage with its funnel, from the top of the first funnel down. */
export function stageRows(plan: Plan): readonly StageRow[] {
  return plan.funnels.flatMap((funnel) => funnel.stages.map((stage) => ({ funnel, stage })));
}

/** Where everything on the Funnels sheet stands. */
export function funnelsFrames(plan: Plan, sheet: string): Frames {
  const { column, points } = curve;
  const at = (name: string, row: number, place: number, rows = 1): Frames => ({ [name]: { sheet, row, column: place, rows, columns: 1 } });
  return {
    ...tableFrames(stagesTable(plan, sheet)),
    ...at("curve_stream", dataRow - 3, column),
    ...at("curve_leads", dataRow, column, points),
    ...at("curve_chance", dataRow, column + 1, points),
  };
}

/** Writes the Funnels sheet. */
export function funnelsSheetSteps(plan: Plan, sheet: string, scene: Scene): readonly Step[] {
  const helpers = stageColumns.findIndex((column) => column.role === "helper") + 1;
  const widths = [...stageColumns.map((column) => column.width), 3, 12, 12];
  return [
    { kind: "sheet", name: sheet, tabColor: tabs.input, freezeRows: dataRow - 1, freezeColumns: 2, landscape: true, widths },
    ...heading(sheet, 1, 1, scene.words("funnels_sheet"), title),
    ...heading(sheet, 2, 3, scene.words("funnels_legend"), quiet),
    ...tableSteps(stagesTable(plan, sheet), stageRows(plan), scene),
    ...totalSteps(sheet, scene),
    ...curveSteps(sheet, scene),
    { kind: "group", sheet, range: `${letters(helpers)}:${letters(stageColumns.length)}`, folded: true },
  ];
}

/** The work of all stages, under the headings. */
function totalSteps(sheet: string, scene: Scene): readonly Step[] {
  const row = dataRow - 1;
  const { all } = rowScene(scene, sheet, row);
  const cells = stageColumns.flatMap(({ id, role }, index): readonly Step[] => {
    const range = `${letters(index + 1)}${row}`;
    if (role === "helper") return [];
    const looks: Step = {
      kind: "format",
      sheet,
      range,
      format: { ...total, align: index === 0 ? "left" : "right", number: formats.tenths },
    };
    const summed = id === "hours" || id === "personDays";
    return summed ? [looks, { kind: "formulas", sheet, range, formulas: [[`=SUM(${all(`stages_${id}`)})`]] }] : [looks];
  });
  return [...cells, { kind: "values", sheet, range: `A${row}`, values: [[scene.words("total")]] }];
}

/** The chance by number of leads, from a tenth to two and a half times the plan's, for the first stream that has a funnel. */
function curveSteps(sheet: string, scene: Scene): readonly Step[] {
  const { words, frames } = scene;
  const [leads, chance] = [frameOf(frames, "curve_leads"), frameOf(frames, "curve_chance")];
  const { all } = rowScene(scene, sheet, 0);
  const pick = (name: string): string => `INDEX(${all(name)},${all("curve_stream")})`;
  const points = Array.from({ length: curve.points }, (_, index) => index);
  const leadsAt = (index: number): string => `=IF(${all("curve_stream")}=0,"",MAX(1,ROUND(${pick("streams_leads")}*${index + 1}/10,0)))`;
  const chanceAt = (index: number): string => {
    const count = reference({ ...leads, row: leads.row + index, rows: 1 }, sheet);
    const [deals, conversion] = [pick("streams_count"), pick("streams_conversion")];
    return `=IF(${all("curve_stream")}=0,"",IF(${count}<${deals},0,1-BINOMDIST(${deals}-1,${count},${conversion},TRUE)))`;
  };
  const head = (frame: typeof leads, text: string): readonly Step[] => [
    ...heading(sheet, dataRow - 2, frame.column, text, { ...headingLook, align: "right" }),
    {
      kind: "format",
      sheet,
      range: rangeOf(frame),
      format: { ...roles.link, align: "right", number: frame === chance ? formats.percent : formats.count },
    },
  ];
  return [
    ...sectionLine(sheet, 1, leads.column, chance.column, words("section_chart")),
    {
      kind: "formulas",
      sheet,
      range: `${letters(leads.column)}${dataRow - 3}`,
      formulas: [[`=IFERROR(MATCH(1,${all("streams_led")},0),0)`]],
    },
    { kind: "format", sheet, range: `${letters(leads.column)}${dataRow - 3}`, format: { ...roles.helper, align: "right" } },
    ...head(leads, words("chart_leads")),
    ...head(chance, words("chart_chance")),
    { kind: "formulas", sheet, range: rangeOf(leads), formulas: points.map((index) => [leadsAt(index)]) },
    { kind: "formulas", sheet, range: rangeOf(chance), formulas: points.map((index) => [chanceAt(index)]) },
  ];
}

/** The chart of that table, on the Plan sheet. */
export function chanceChart(sheet: string, anchor: string, { words, frames }: Scene): Step {
  const [leads, chance] = [frameOf(frames, "curve_leads"), frameOf(frames, "curve_chance")];
  const area = (frame: typeof leads): { sheet: string; range: string } => ({ sheet: frame.sheet, range: rangeOf(frame) });
  return {
    kind: "chart",
    sheet,
    anchor,
    width: 640,
    height: 230,
    type: "line",
    title: words("section_chart"),
    categories: area(leads),
    series: [{ title: words("chart_chance"), values: area(chance), color: accent }],
    axisTitles: { x: words("chart_leads"), y: words("chart_chance") },
  };
}
