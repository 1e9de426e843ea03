import type { GoogleRange, KeptChart, SheetState } from "./state";

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** What `Charts` hands out. */
export const charts = {
  ChartType: { LINE: "LINE", COLUMN: "COLUMN", BAR: "BAR" },
  ChartHiddenDimensionStrategy: { SHOW_BOTH: "SHOW_BOTH" },
} as const;

/** A chart on its way; nothing stands in the sheet until it is inserted. */
export function newChart(): Builder {
  let type: string | null = null;
  let isPlaced = false;
  const ranges: string[] = [];
  const options: Record<string, unknown> = {};
  const builder: Record<string, unknown> = {
    setChartType: (kind: string | undefined) => {
      if (kind === undefined) throw new Error("a chart needs a type that there is");
      type = kind;
      return builder;
    },
    addRange: (range: GoogleRange) => (ranges.push(`${range.getSheet().getName()}!${range.getA1Notation()}`), builder),
    setNumHeaders: () => builder,
    setTransposeRowsAndColumns: () => builder,
    setHiddenDimensionStrategy: () => builder,
    setPosition: (row: number, column: number) => {
      isPlaced = row >= 1 && column >= 1;
      return builder;
    },
    setOption: (name: string, value: unknown) => ((options[name] = value), builder),
    build: () => {
      if (type === null || ranges.length < 2 || !isPlaced) throw new Error("a chart needs a type, ranges and a place");
      return { type, ranges: [...ranges], options: { ...options } };
    },
  };
  return builder as unknown as Builder;
}

/** The charts of a sheet as Google hands them out. */
export function chartsOf(kept: SheetState): Chart[] {
  return kept.charts.map((chart) => ({ getChartId: () => chart.id }) as unknown as Chart);
}

export function keptChart(id: number, chart: unknown): KeptChart {
  return { ...(chart as Omit<KeptChart, "id">), id };
}
