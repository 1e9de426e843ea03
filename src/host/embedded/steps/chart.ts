import type { Area, ChartStep } from "../../port";
import { parseRange, rangeOf } from "../area";
import { dispatch, grown, newId, sheetIdOf, stepFailure, target, type StepContext } from "./context";

/** Draws a chart that follows its ranges. */
export function drawChart(context: StepContext, step: ChartStep): void {
  const { model } = context;
  const sheetId = sheetIdOf(model, step.sheet);
  const anchor = parseRange(step.anchor);
  if (anchor === null) throw stepFailure("badRange", step.anchor);
  grown(model, sheetId, anchor);
  const series = step.series.map((one, index) => ({ ...one, id: String(index), range: reference(context, one.values) }));
  const axis = (text: string | undefined): object => (text === undefined ? {} : { title: { text } });
  const definition = {
    type: step.type === "line" ? "line" : "bar",
    title: { text: step.title },
    legendPosition: series.length > 1 ? "top" : "none",
    stacked: false,
    ...(step.type === "line" ? { labelsAsText: true, cumulative: false } : { horizontal: step.type === "bar" }),
    dataSource: {
      type: "range",
      dataSets: series.map(({ id, range }) => ({ dataSetId: id, dataRange: range })),
      dataSetsHaveTitle: false,
      labelRange: reference(context, step.categories),
    },
    dataSetStyles: Object.fromEntries(
      series.map(({ id, title, color }) => [id, { label: title, ...(color !== undefined && { backgroundColor: color }) }]),
    ),
    axesDesign: { x: axis(step.axisTitles?.x), y: axis(step.axisTitles?.y) },
  };
  dispatch(model, "CREATE_CHART", {
    sheetId,
    chartId: newId(),
    figureId: newId(),
    col: anchor.left,
    row: anchor.top,
    offset: { x: 0, y: 0 },
    size: { width: step.width, height: step.height },
    definition,
  });
}

function reference(context: StepContext, area: Area): string {
  return `'${area.sheet}'!${rangeOf(target(context, area).zone)}`;
}
