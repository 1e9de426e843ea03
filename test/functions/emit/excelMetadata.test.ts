import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { excelMetadata, functions, typescriptStub, type ExcelMetadata } from "../../../src/functions";
import { locales } from "../../../src/i18n";

describe("Excel's metadata", () => {
  test.each(locales)("in %s: ids and names are never translated, words are", (locale) => {
    const { functions: list } = excelMetadata(functions, locale);
    expect(list.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
    expect(list.every(({ id, name }) => id === name)).toBe(true);
    expect(list.map(({ description }) => description)).toEqual(functions.map(({ text }) => text[locale]));
  });

  test.each(locales)("in %s: texts have the length that Excel shows", (locale) => {
    for (const { description, parameters } of excelMetadata(functions, locale).functions) {
      expect(description.length).toBeLessThanOrEqual(255);
      for (const parameter of parameters) {
        expect(parameter.description.length).toBeLessThanOrEqual(255);
        expect(parameter.name.length).toBeLessThanOrEqual(64);
      }
    }
  });

  test("hands over every cell as it is, errors among them, and takes tables back", () => {
    const { allowErrorForDataTypeAny, functions: list } = excelMetadata(functions, "en");
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of list) {
      expect(result).toEqual({ dimensionality: "matrix" });
      for (const { type, dimensionality } of parameters) expect([type, dimensionality]).toEqual(["any", "matrix"]);
    }
  });
});

describe("the official generator, run over the TypeScript stub", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stub-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function generate(source: string) {
    const path = join(folder, "functions.ts");
    writeFileSync(path, source);
    return generateCustomFunctionsMetadata(path);
  }

  test("agrees with the English metadata", async () => {
    const { errors, metadataJson, associate } = await generate(typescriptStub(functions));
    expect(errors).toEqual([]);
    const theirs = JSON.parse(metadataJson) as ExcelMetadata;
    expect(theirs.functions).toEqual(excelMetadata(functions, "en").functions);
    expect(associate.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
  });

  test("would say so if a parameter were lost", async () => {
    const { metadataJson } = await generate(typescriptStub(functions).replace(", confidence?: any[][]", ""));
    expect((JSON.parse(metadataJson) as ExcelMetadata).functions).not.toEqual(excelMetadata(functions, "en").functions);
  });
});
