// The list of functions is whole: no definition beside it, none without an example, each in the file of its name.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { functions, type SheetFunction } from "../../src/functions";

const folder = join(import.meta.dirname, "../../src/functions");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts");

interface Found {
  readonly file: string;
  readonly definition: SheetFunction;
}

/** REQUIRED_LEADS stands in requiredLeads.ts. */
const fileOf = (id: string): string => `${id.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;

const isDefinition = (value: unknown): value is SheetFunction =>
  typeof value === "object" && value !== null && "id" in value && "params" in value && "run" in value;

/** What the folder holds against the list; nothing when all is well. */
function faultsOf(found: readonly Found[], list: readonly SheetFunction[]): readonly string[] {
  const ids = list.map(({ id }) => id);
  return [
    ...found.filter(({ definition }) => !list.includes(definition)).map(({ file }) => `${file} is not in the list`),
    ...list.filter((definition) => !found.some((each) => each.definition === definition)).map(({ id }) => `${id} has no file`),
    ...found
      .filter(({ file, definition }) => file !== fileOf(definition.id))
      .map(({ file, definition }) => `${definition.id} stands in ${file}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is in the list twice`),
    ...ids.filter((id) => !/^[A-Z]+(_[A-Z]+)*$/.test(id)).map((id) => `${id} is no name for a formula`),
    ...list.filter(({ examples }) => (examples as readonly unknown[]).length === 0).map(({ id }) => `${id} has no example`),
  ];
}

describe("the list of functions", () => {
  let found: readonly Found[] = [];
  beforeAll(async () => {
    const modules = await Promise.all(
      files.map(async (file) => ({ file, exports: (await import(join(folder, file))) as Readonly<Record<string, unknown>> })),
    );
    found = modules.flatMap(({ file, exports }) =>
      Object.values(exports)
        .filter(isDefinition)
        .map((definition) => ({ file, definition })),
    );
  });

  it("holds every function of the folder, each with an example, in a file of its name", () => {
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(faultsOf(found, functions)).toEqual([]);
  });

  it("would show a function that is left out, twice in, misnamed, or without an example", () => {
    const [first, second] = found;
    if (first === undefined || second === undefined) throw new Error("the folder holds fewer than two functions");
    const { definition } = first;
    const bare = { ...definition, examples: [] } as unknown as SheetFunction;
    expect(faultsOf([first, second], [definition])).toEqual([`${second.file} is not in the list`]);
    expect(faultsOf([first], [definition, second.definition])).toEqual([`${second.definition.id} has no file`]);
    expect(faultsOf([first], [definition, definition])).toEqual([`${definition.id} is in the list twice`]);
    expect(faultsOf([{ ...first, file: "other.ts" }], [definition])).toEqual([`${definition.id} stands in other.ts`]);
    expect(faultsOf([{ ...first, definition: bare }], [bare])).toEqual([`${definition.id} has no example`]);
  });
});
