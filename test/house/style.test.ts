// The house style that eslint.config.js holds, each rule shown refusing what it is for.
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

/** The settings as they are, less what needs the whole program's types: the snippets stand in no program. */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** What is said about a text that would stand in a file. */
async function complaints(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const pureRooms = ["core", "functions", "plan", "workbook", "facts", "control", "report", "i18n"];
const surroundings = [
  ["the clock", "export const today = Date.now();\n", "no-restricted-properties"],
  ["the clock as a date", "export const today = new Date();\n", "no-restricted-syntax"],
  ["the clock as a text", "export const today = Date();\n", "no-restricted-syntax"],
  ["the time zone", "export const first = new Date(2026, 10, 1);\n", "no-restricted-syntax"],
  ["the time zone of a date", "export const hour = (date: Date): number => date.getHours();\n", "no-restricted-syntax"],
  ["the language of the machine", "export const word = (n: number): string => n.toLocaleString();\n", "no-restricted-syntax"],
  ["chance", "export const seed = Math.random();\n", "no-restricted-properties"],
  ["the process", "export const home = process.env;\n", "no-restricted-globals"],
  ["the console", "console.log(1);\n", "no-restricted-globals"],
  ["the page", "export const title = document.title;\n", "no-restricted-globals"],
  ["Excel", "Office.onReady();\n", "no-restricted-globals"],
  ["Google Sheets", "export const book = SpreadsheetApp.getActive();\n", "no-restricted-globals"],
] as const;

describe.each(pureRooms)("the pure room %s", (room) => {
  it.each(surroundings)("knows nothing of %s", async (_what, text, rule) => {
    expect(await complaints(`src/${room}/snippet.ts`, text)).toContain(rule);
  });
});

describe("a room that is not pure", () => {
  it.each(surroundings.filter(([what]) => what !== "the console"))("may know %s", async (_what, text) => {
    expect(await complaints("src/app/snippet.ts", text)).toEqual([]);
  });
});

describe("everywhere", () => {
  it.each([
    ["any", "export const value: any = 1;\n", "@typescript-eslint/no-explicit-any"],
    [
      "a promise that it is there",
      "export const first = (list: number[]): number => list[0]!;\n",
      "@typescript-eslint/no-non-null-assertion",
    ],
    ["an enum", "export enum Kind {\n  Goal,\n}\n", "no-restricted-syntax"],
    ["a default export", "export default 1;\n", "no-restricted-syntax"],
    ["a silenced compiler", "// @ts-ignore\nexport const value = 1;\n", "@typescript-eslint/ban-ts-comment"],
    ["an untyped answer", "export function value() {\n  return 1;\n}\n", "@typescript-eslint/explicit-module-boundary-types"],
    ["a stray line to the console", "console.log(1);\n", "no-console"],
    ["a loose comparison", 'export const same = (a: unknown): boolean => a == "1";\n', "eqeqeq"],
  ])("refuses %s", async (_what, text, rule) => {
    expect(await complaints("src/host/file/snippet.ts", text)).toContain(rule);
  });

  it("keeps the rules that need types on, too", async () => {
    const settings = (await new ESLint().calculateConfigForFile("src/app/snippet.ts")) as { readonly rules: Record<string, unknown[]> };
    for (const rule of ["no-floating-promises", "no-misused-promises", "no-unsafe-assignment", "switch-exhaustiveness-check"]) {
      expect(settings.rules[`@typescript-eslint/${rule}`]?.[0], rule).toBe(2);
    }
  });

  it("lets no comment switch a rule off", async () => {
    const text = "// eslint-disable-next-line no-restricted-syntax\nexport default 1;\n";
    expect(await complaints("src/host/file/snippet.ts", text)).toContain("no-restricted-syntax");
  });

  it("refuses a class in a pure room, but for the error", async () => {
    expect(await complaints("src/core/snippet.ts", "export class Deal {\n  value = 1;\n}\n")).toContain("no-restricted-syntax");
    expect(await complaints("src/core/snippet.ts", "export class DealError extends Error {\n  override name = 'DealError';\n}\n")).toEqual(
      [],
    );
  });
});
