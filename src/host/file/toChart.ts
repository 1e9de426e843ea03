import type { SheetChart } from "hucre";
import type { ChartStep } from "../port";
import { parseRange } from "../grid";
import type { BookChart } from "./book";
import { hex } from "./toStyle";

/** A chart in the library's terms; `finishPackage` gives it its size. */
export function toChart({ step, categories, values }: BookChart, language: string | undefined): SheetChart {
  const { top: row, left: col } = parseRange(step.anchor) ?? { top: 0, left: 0 };
  return {
    type: step.type,
    title: step.title,
    titleFontSize: 12,
    altText: step.title,
    anchor: { from: { row, col } },
    legend: step.series.length > 1 ? "bottom" : false,
    // Figures in folded columns and hidden sheets are shown all the same.
    plotVisOnly: false,
    series: step.series.map((series, index) => ({
      name: series.title,
      categories,
      values: values[index] ?? "#REF!",
      ...toSeriesLook(step.type, series.color),
    })),
    axes: toAxes(step),
    ...(language === undefined ? {} : { lang: language }),
  };
}

function toSeriesLook(type: ChartStep["type"], color: string | undefined): Partial<SheetChart["series"][number]> {
  const own = color === undefined ? {} : { color: hex(color) };
  if (type !== "line") return own;
  const point = color === undefined ? {} : { fill: hex(color), line: hex(color) };
  return { ...own, stroke: { width: 2.25 }, marker: { symbol: "circle", size: 5, ...point } };
}

/** Categories run down a bar chart in the order of the sheet; the title of an upright axis stands upright. */
function toAxes({ type, axisTitles = {} }: ChartStep): NonNullable<SheetChart["axes"]> {
  const { x, y } = axisTitles;
  const upright = { axisTitleRotation: -90 };
  const isBar = type === "bar";
  return {
    x: { ...(x === undefined ? {} : { title: x, ...(isBar ? upright : {}) }), ...(isBar ? { reverse: true } : {}), majorTickMark: "none" },
    y: {
      ...(y === undefined ? {} : { title: y, ...(isBar ? {} : upright) }),
      ...(isBar ? { crosses: "max" } : {}),
      gridlines: { major: true },
      majorTickMark: "none",
      minorTickMark: "none",
    },
  };
}
