import { readdirSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import * as core from "../../src/core";

const folder = new URL("../../src/core/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "index.ts");

/** `call // => value`, as doc comments write it. */
function examplesOf(source: string): readonly (readonly [call: string, result: string])[] {
  const lines = source.split("\n");
  return lines.flatMap((line, index) => {
    if (!line.includes("@example")) return [];
    const [call = "", result = ""] = (lines[index + 1] ?? "").replace(/^\s*\*\s*/, "").split(" // => ");
    return [[call, result] as const];
  });
}

/** The exported functions of a file, each with whether an example stands above it. */
function functionsOf(source: string): readonly (readonly [name: string, hasExample: boolean])[] {
  const found = source.matchAll(/(?:\/\*\*(?<comment>(?:(?!\*\/)[^])*)\*\/\n)?export function (?<name>\w+)/g);
  return [...found].map(({ groups }) => [groups?.["name"] ?? "", groups?.["comment"]?.includes("@example") ?? false] as const);
}

/** A value as plain data, numbers to 14 digits. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(14));
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as unknown as readonly unknown[], plain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

describe("the examples in core's doc comments", () => {
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), "utf8");
    for (const [call, result] of examplesOf(source)) {
      it(`${file}: ${call}`, async () => {
        const own = (await import(new URL(file, folder).href)) as Record<string, unknown>;
        const evaluate = (text: string): unknown => plain(runInNewContext(`(${text})`, { ...core, ...own }));
        expect(evaluate(call)).toEqual(evaluate(result.replace(/^\w+Array \[/, "[")));
      });
    }

    it(`${file}: every function that leaves the room has one`, () => {
      expect(functionsOf(source).flatMap(([name, hasExample]) => (hasExample || !(name in core) ? [] : [name]))).toEqual([]);
    });
  }
});
