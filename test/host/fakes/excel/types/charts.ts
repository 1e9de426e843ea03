import { printRange } from "../../../../../src/host/grid";
import { specOf, type AnySpec } from "../specs";
import { officeError } from "../officeError";
import { zoneOf, type Chart, type FakeWorkbook } from "../workbook";
import { sheetName, type RangeTarget } from "./cells";

interface ChartTarget {
  readonly workbook: FakeWorkbook;
  readonly sheetId: string;
  readonly own: Chart;
}

/** A spec whose members are kept in the settings of the chart, by their path. */
function settings(name: string, path: string, members: readonly string[], parts: Readonly<Record<string, AnySpec>> = {}): AnySpec {
  return specOf<ChartTarget>({
    name,
    parts: Object.fromEntries(Object.entries(parts).map(([member, spec]) => [member, { spec: () => spec, of: (target) => target }])),
    write: Object.fromEntries(members.map((member) => [member, ({ own }, value) => void own.settings.set(`${path}${member}`, value)])),
  });
}

const axis = (name: string): AnySpec =>
  settings("ChartAxis", `${name}/`, ["reversePlotOrder"], { title: settings("ChartAxisTitle", `${name}/title/`, ["text"]) });

const title = settings("ChartTitle", "title/", ["text"]);
const legend = settings("ChartLegend", "legend/", ["visible", "position"]);
const axes = settings("ChartAxes", "axes/", [], { categoryAxis: axis("categoryAxis"), valueAxis: axis("valueAxis") });

const reference = (range: unknown): string => {
  const target = range as RangeTarget;
  if (target?.zone === undefined) throw officeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return `${sheetName(target)}!${printRange(target.zone)}`;
};

type Line = Map<string, unknown>;
const setter = (member: string) => ({ run: (line: Line, range: unknown) => void line.set(member, reference(range)) });
const lineFormat: AnySpec = specOf<Line>({
  name: "ChartSeriesFormat",
  parts: {
    line: {
      spec: () => specOf<Line>({ name: "ChartLineFormat", write: { color: (line, value) => line.set("color", value) } }),
      of: (line) => line,
    },
    fill: {
      spec: () => specOf<Line>({ name: "ChartFill", calls: { setSolidColor: { run: (line, color) => void line.set("color", color) } } }),
      of: (line) => line,
    },
  },
});
const oneSeries: AnySpec = specOf<Line>({
  name: "ChartSeries",
  write: { name: (line, value) => line.set("name", value) },
  parts: { format: { spec: () => lineFormat, of: (line) => line } },
  calls: { setValues: setter("values"), setXAxisValues: setter("categories") },
});
const series: AnySpec = specOf<ChartTarget>({
  name: "ChartSeriesCollection",
  calls: {
    getItemAt: { gives: () => oneSeries, run: ({ own }, index) => own.series[Number(index)] ?? null },
    add: {
      gives: () => oneSeries,
      run: ({ own }, name) => {
        const line: Line = new Map([["name", name]]);
        own.series.push(line);
        return line;
      },
    },
  },
});

const chart: AnySpec = specOf<ChartTarget>({
  name: "Chart",
  read: { name: ({ own }) => own.name },
  write: Object.fromEntries(
    ["width", "height", "plotVisibleOnly"].map((member) => [
      member,
      ({ own }: ChartTarget, value: unknown) => void own.settings.set(member, value),
    ]),
  ),
  parts: Object.fromEntries(
    Object.entries({ title, legend, axes, series }).map(([member, spec]) => [
      member,
      { spec: () => spec, of: (target: ChartTarget) => target },
    ]),
  ),
  calls: {
    setPosition: {
      run: ({ own }, cell) => {
        zoneOf(String(cell));
        own.settings.set("position", cell);
      },
    },
    delete: {
      run: ({ workbook, sheetId, own }) => {
        const list = workbook.extras(sheetId).charts;
        list.splice(list.indexOf(own), 1);
      },
    },
  },
});

const types = ["LineMarkers", "ColumnClustered", "BarClustered"];

export const charts: AnySpec = specOf<{ readonly workbook: FakeWorkbook; readonly sheetId: string }>({
  name: "ChartCollection",
  calls: {
    add: {
      gives: () => chart,
      run: ({ workbook, sheetId }, type, source) => {
        const extras = workbook.extras(sheetId);
        if (extras.protection !== null) throw officeError("AccessDenied", "You can't perform the requested operation.");
        if (!types.includes(String(type))) throw officeError("InvalidArgument", `${String(type)} is no chart`);
        const own: Chart = {
          name: `Chart ${extras.charts.length + 1}`,
          type: String(type),
          settings: new Map(),
          series: [new Map([["values", reference(source)]])],
        };
        extras.charts.push(own);
        return { workbook, sheetId, own };
      },
    },
    getItem: {
      gives: () => chart,
      run: ({ workbook, sheetId }, name) => {
        const own = workbook.extras(sheetId).charts.find((one) => one.name === name);
        return own === undefined ? null : { workbook, sheetId, own };
      },
    },
  },
});
