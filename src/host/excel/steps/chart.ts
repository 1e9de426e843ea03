import { parseRange, printRange } from "../../grid";
import type { ChartStep } from "../../port";
import { stepFailure } from "../hostErrors";
import { sheetFor, target, type Queued, type StepContext } from "./context";

const types = { line: "LineMarkers", column: "ColumnClustered", bar: "BarClustered" } as const;
/** 96 pixels an inch, 72 points. */
const pointsPerPixel = 0.75;

/** Queues a chart that follows its ranges, those in folded columns and hidden sheets, too. */
export function drawChart(context: StepContext, step: ChartStep): Queued {
  const sheet = sheetFor(context, step.sheet);
  const anchor = parseRange(step.anchor);
  if (anchor === null) throw stepFailure("badRange", step.anchor);
  const categories = target(context, step.categories).range;
  const series = step.series.map((one) => ({ ...one, range: target(context, one.values).range }));
  const [first, ...others] = series;
  if (first === undefined) throw stepFailure("refused", "a chart needs a series");
  const { charts } = context.workbook.worksheets.getItem(sheet.name);
  const chart = charts.add(types[step.type], first.range, "Auto");
  const drawn = [chart.series.getItemAt(0), ...others.map(({ title }) => chart.series.add(title))];
  for (const [index, { title, range, color }] of series.entries()) {
    const line = drawn[index];
    if (line === undefined) continue;
    line.name = title;
    if (index > 0) line.setValues(range);
    line.setXAxisValues(categories);
    if (color !== undefined && step.type === "line") line.format.line.color = color;
    if (color !== undefined && step.type !== "line") line.format.fill.setSolidColor(color);
  }
  arrange(chart, step, printRange(anchor));
  if (sheet.isNew) return "nothing";
  return {
    wantsReply: true,
    note: () => void chart.load("name"),
    restore: (workbook) => workbook.worksheets.getItem(sheet.name).charts.getItem(chart.name).delete(),
  };
}

function arrange(chart: Excel.Chart, { type, title, series, axisTitles = {}, width, height }: ChartStep, anchor: string): void {
  chart.title.text = title;
  chart.legend.visible = series.length > 1;
  chart.plotVisibleOnly = false;
  if (series.length > 1) chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  if (axisTitles.x !== undefined) categoryAxis.title.text = axisTitles.x;
  if (axisTitles.y !== undefined) valueAxis.title.text = axisTitles.y;
  if (type === "bar") categoryAxis.reversePlotOrder = true;
  chart.setPosition(anchor);
  chart.width = width * pointsPerPixel;
  chart.height = height * pointsPerPixel;
}
