import type { ChartStep } from "../../../port";
import { grow, rangeIn, targetOf, type Batch } from "../batch";
import { refusal } from "../refusal";

/** Draws a chart that follows its ranges, folded columns, too. */
export function drawChart(batch: Batch, step: ChartStep): void {
  const { sheet, block } = targetOf(batch, { sheet: step.sheet, range: step.anchor });
  const inWhole = { ...batch, guarded: [] };
  if (step.series.length === 0) throw refusal("refused", "a chart needs a series");
  const categories = targetOf(inWhole, step.categories);
  const series = step.series.map(({ values }) => targetOf(inWhole, values));
  const isAcross = categories.block.rows === 1 && categories.block.columns > 1;
  batch.todo.charts.push(() => {
    const { Charts } = batch.services;
    grow(sheet, block.row, block.column);
    const kind = { line: Charts.ChartType.LINE, column: Charts.ChartType.COLUMN, bar: Charts.ChartType.BAR }[step.type];
    const builder = sheet.newChart().setChartType(kind).addRange(rangeIn(categories));
    for (const one of series) builder.addRange(rangeIn(one));
    builder
      .setNumHeaders(0)
      .setTransposeRowsAndColumns(isAcross)
      .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
      .setPosition(block.row, block.column, 0, 0);
    for (const [name, value] of Object.entries(optionsOf(step))) builder.setOption(name, value);
    const present = new Set(sheet.getCharts().map((chart) => chart.getChartId()));
    sheet.insertChart(builder.build());
    const sheetId = sheet.getSheetId();
    if (batch.fresh.has(sheetId)) return;
    for (const chart of sheet.getCharts()) {
      const chartId = chart.getChartId();
      if (chartId !== null && !present.has(chartId)) batch.undo.push({ kind: "chart", sheetId, chartId });
    }
  });
}

/** The looks of a chart in Google's words; a bar chart's categories run down its vertical axis. */
function optionsOf({ type, title, width, height, series, axisTitles = {} }: ChartStep): Readonly<Record<string, unknown>> {
  const [along, up] = type === "bar" ? [axisTitles.y, axisTitles.x] : [axisTitles.x, axisTitles.y];
  return {
    title,
    width,
    height,
    legend: { position: series.length > 1 ? "top" : "none" },
    series: Object.fromEntries(
      series.map((one, index) => [index, { labelInLegend: one.title, ...(one.color !== undefined && { color: one.color }) }]),
    ),
    ...(along !== undefined && { hAxis: { title: along } }),
    ...(up !== undefined && { vAxis: { title: up } }),
  };
}
