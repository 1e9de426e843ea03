// Every `@example` of a doc comment is executed, and every function of a pure room has a doc comment.
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { runInThisContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { countExamples, readExports, type Export } from "./readExports";

const root = join(import.meta.dirname, "../..");
const pureRooms = ["core", "functions", "plan", "workbook", "facts", "control", "report", "i18n"];

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => join(root, "src", path))
  .sort();
const exports = files.flatMap(readExports);
const shortPath = (file: string): string => relative(root, file).replaceAll("\\", "/");
const isPure = (file: string): boolean => pureRooms.some((room) => shortPath(file).startsWith(`src/${room}/`));
const where = ({ file, line, name }: Export): string => `${shortPath(file)}:${line} ${name}`;
const nameInFile = ({ file, name }: Export): string => `${file} ${name}`;

type Scope = Readonly<Record<string, unknown>>;

/** What an example may name: the exports of its own file first, then of its folder, then of the pure rooms. */
async function scopeOf(file: string): Promise<Scope> {
  const inFolder = files.filter((other) => dirname(other) === dirname(file));
  const doors = pureRooms.map((room) => join(root, "src", room, "index.ts")).filter((door) => files.includes(door));
  const scopes = await Promise.all([...doors, ...inFolder, file].map((path) => import(path) as Promise<Scope>));
  return Object.assign({}, ...scopes) as Scope;
}

/** The value of an expression that may name what is in the scope; typed arrays may be written as Node prints them. */
function evaluate(expression: string, scope: Scope): unknown {
  const names = Object.keys(scope);
  const code = expression.replace(/\b([A-Z]\w+Array) \[([^\]]*)\]/g, "$1.of($2)");
  const run = runInThisContext(`((${names.join(", ")}) => (${code}))`) as (...values: readonly unknown[]) => unknown;
  return run(...names.map((name) => scope[name]));
}

/** Whether a call gives what its example says; after `≈` numbers are compared to 13 digits, else exactly. */
function check(call: string, expected: string, scope: Scope): void {
  const roughly = expected.startsWith("≈");
  const wanted = evaluate(expected.replace("≈", ""), scope);
  const given = evaluate(call, scope);
  expect(roughly ? rounded(given) : given).toEqual(roughly ? rounded(wanted) : wanted);
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(13));
  if (ArrayBuffer.isView(value)) return rounded([...(value as Float64Array)]);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
}

describe.each(files.filter((file) => countExamples(file) > 0).map((file) => [shortPath(file), file] as const))("%s", (_path, file) => {
  const told = exports.filter((each) => each.file === file && each.examples.length > 0);
  let scope: Scope = {};
  beforeAll(async () => {
    scope = await scopeOf(file);
  });

  it("has its examples on what it exports, each with its value", () => {
    expect(told.length).toBe(countExamples(file));
    expect(told.flatMap(({ examples }) => examples).filter(({ expected }) => expected === null)).toEqual([]);
  });

  it.each(told.flatMap(({ name, examples }) => examples.map(({ call, expected }) => [name, call, expected ?? "undefined"] as const)))(
    "%s: %s // => %s",
    (_name, call, expected) => {
      check(call, expected, scope);
    },
  );
});

describe("the reader of examples", () => {
  const fixture = join(import.meta.dirname, "fixtures/examples.ts");

  it("sees what is told, what is not, and the value of each call", () => {
    expect(readExports(fixture).map(({ name, kind, told, examples }) => ({ name, kind, told, examples }))).toEqual([
      {
        name: "half",
        kind: "function",
        told: true,
        examples: [
          { call: "half(4)", expected: "2" },
          { call: "half( 1, )", expected: "0.5" },
        ],
      },
      { name: "untold", kind: "function", told: false, examples: [] },
      { name: "valueless", kind: "function", told: true, examples: [{ call: "valueless(1)", expected: null }] },
      { name: "Count", kind: "type", told: true, examples: [] },
      { name: "limit", kind: "value", told: true, examples: [] },
    ]);
    expect(countExamples(fixture)).toBe(3);
  });

  it("finds a false example false", async () => {
    const scope = (await import(fixture)) as Scope;
    const holds = (call: string, expected: string): void => {
      expect(() => check(call, expected, scope), `${call} // => ${expected}`).not.toThrow();
    };
    const fails = (call: string, expected: string): void => {
      expect(() => check(call, expected, scope), `${call} // => ${expected}`).toThrow();
    };
    holds("half(4)", "2");
    fails("half(4)", "3");
    holds("[0.1 + 0.2]", "≈ [0.3]");
    fails("[0.1 + 0.2]", "[0.3]");
    fails("[0.3001]", "≈ [0.3]");
    holds("new Float64Array([1, 0.5])", "Float64Array [1, half(1)]");
    fails("new Float64Array([1, 0.5])", "Float64Array [1, 1]");
    fails("gone(4)", "undefined");
  });
});

describe("a pure room", () => {
  const inPureRooms = exports.filter(({ file }) => isPure(file));

  it("is there", () => {
    expect(inPureRooms.length).toBeGreaterThan(100);
  });

  it("tells of every function what it gives", () => {
    const told = new Set(inPureRooms.filter((each) => each.told).map(nameInFile)); // an overload tells for the others
    expect(inPureRooms.filter((each) => each.kind === "function" && !told.has(nameInFile(each))).map(where)).toEqual([]);
  });
});
