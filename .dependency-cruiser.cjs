// The import table of CONTRIBUTING.md as rules; test/house/walls.test.ts reads that page and proves each row.

/** What of a room may be seen from outside. Everything else in it is its own affair. */
const doors = {
  core: "src/core/index.ts",
  functions: "src/functions/index.ts",
  plan: "src/plan/index.ts",
  workbook: "src/workbook/index.ts",
  facts: "src/facts/index.ts",
  control: "src/control/index.ts",
  report: "src/report/index.ts",
  i18n: "src/i18n/index.ts",
  locale: "src/i18n/locale.ts",
  holidays: "src/holidays/index.ts",
  port: "src/host/port.ts",
  grid: "src/host/grid/index.ts",
  panel: "src/panel/index.ts",
  excel: "src/host/excel/index.ts",
  sheets: "src/host/sheets/index.ts",
  embedded: "src/host/embedded/index.ts",
  file: "src/host/file/index.ts",
};

/** A row: the room's files, the rooms it may import, those of which it may import types alone, and its packages. */
const rows = [
  { room: "core", own: "src/core/", packages: ["@stdlib/[^/]+"] },
  { room: "port", own: "src/host/port.ts" },
  { room: "locale", own: "src/i18n/locale.ts" },
  { room: "i18n", own: "src/i18n/", types: ["core"], packages: ["intl-messageformat"] },
  { room: "functions", own: "src/functions/", may: ["core", "locale"] },
  { room: "plan", own: "src/plan/", may: ["core"], packages: ["valibot"] },
  { room: "workbook", own: "src/workbook/", may: ["core", "plan", "control", "i18n", "locale", "port"], types: ["facts"] },
  { room: "facts", own: "src/facts/", may: ["core", "plan"], types: ["port"], packages: ["papaparse", "chardet"] },
  { room: "control", own: "src/control/", may: ["core", "plan"], types: ["facts"] },
  { room: "holidays", own: "src/holidays/", may: ["core"], packages: ["date-holidays"] },
  { room: "report", own: "src/report/", may: ["core", "plan", "i18n", "locale"], types: ["control", "facts"] },
  { room: "grid", own: "src/host/grid/" },
  { room: "excel", own: "src/host/excel/", may: ["port", "grid"], packages: ["office-js"] },
  { room: "sheets", own: "src/host/sheets/", may: ["port", "grid"], packages: ["google-apps-script"] },
  { room: "embedded", own: "src/host/embedded/", may: ["port"], packages: ["@odoo/o-spreadsheet", "@odoo/owl"] },
  { room: "file", own: "src/host/file/", may: ["port", "grid"], packages: ["fflate", "hucre"] },
  {
    room: "panel",
    own: "src/panel/",
    may: ["core", "port", "locale", "i18n", "functions", "plan", "workbook", "facts", "control"],
    packages: ["react", "react-dom", "@fluentui/[^/]+", "valibot"],
  },
  { room: "app", own: "src/app/", may: Object.keys(doors), packages: ["react", "react-dom", "@fluentui/[^/]+", "fflate"] },
];

const exactly = (path) => `^${path.replaceAll(".", "\\.")}${path.endsWith("/") ? "" : "$"}`;
const packagePath = (name) => `(^|/)node_modules/(@types/)?${name}/`;

/** Our own files: a room imports itself and the doors its row names; the entries also hand over the example plans. */
const rooms = rows.map(({ room, own, may = [], types = [] }) => ({
  name: `room-${room}`,
  comment: `${own} may import ${[...may, ...types.map((name) => `types of ${name}`)].join(", ") || "no other room"}`,
  severity: "error",
  from: { path: exactly(own), ...(room === "i18n" && { pathNot: exactly(doors.locale) }) },
  to: {
    pathNot: [
      exactly(own),
      ...[...may, ...types].map((name) => exactly(doors[name])),
      "(^|/)node_modules/",
      ...(room === "app" ? ["^examples/"] : []),
    ],
    dependencyTypesNot: ["core"],
  },
}));

const typesAlone = rows
  .filter(({ types }) => types !== undefined)
  .map(({ room, own, types }) => ({
    name: `types-${room}`,
    comment: `${own} may import types, but no values, of ${types.join(", ")}`,
    severity: "error",
    from: { path: exactly(own) },
    to: { path: types.map((name) => exactly(doors[name])), dependencyTypesNot: ["type-only"] },
  }));

/** Other people's code: the packages of the row, and nothing of Node outside the entries. */
const packages = rows.map(({ room, own, packages: named = [] }) => ({
  name: `packages-${room}`,
  comment: `${own} may import the packages ${named.join(", ") || "(none)"}`,
  severity: "error",
  from: { path: exactly(own), ...(room === "i18n" && { pathNot: exactly(doors.locale) }) },
  to: { path: "(^|/)node_modules/", ...(named.length > 0 && { pathNot: named.map(packagePath) }) },
}));

const others = [
  {
    name: "node-only-in-app",
    comment: "only the entries run in Node; the rooms run in a browser and in Apps Script, too",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/app/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "no-unknown-room",
    comment: "every file of src stands in a room of the table",
    severity: "error",
    from: { path: "^src/", pathNot: rows.map(({ own }) => exactly(own)) },
    to: {},
  },
  {
    name: "tests-use-doors",
    comment: "a test sees of a room its door or the very file it is named after (test/core/x.test.ts: src/core/x.ts), entries aside",
    severity: "error",
    from: { path: "^test/(.*?)([^/.]+)\\." },
    to: {
      path: "^src/",
      pathNot: [...Object.values(doors).map(exactly), "^src/app/", "^src/$1$2(?:/index)?\\.tsx?$", "^src/$1index\\.ts$"],
    },
  },
  { name: "no-cycles", comment: "what imports each other is one thing", severity: "error", from: {}, to: { circular: true } },
  { name: "resolvable", comment: "an import leads somewhere", severity: "error", from: {}, to: { couldNotResolve: true } },
];

module.exports = {
  forbidden: [...rooms, ...typesAlone, ...packages, ...others],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
