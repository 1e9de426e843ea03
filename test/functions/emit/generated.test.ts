import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { generatedFiles } from "../../../scripts/generated";
import { functions } from "../../../src/functions";

describe("what is made of the list of functions stands in the repository (npm run generate writes it)", () => {
  const files = generatedFiles();

  test.each(files.map(({ path, text }) => [basename(path), path, text]))("%s", (_, path, text) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  test.each(files.map(({ path, text }) => [basename(path), text]))("%s names every function", (_, text) => {
    for (const { id } of functions) expect(text).toContain(id);
  });
});
