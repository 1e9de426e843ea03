import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { translate, translated } from "../../../src/host/embedded/words";

const engine = createRequire(import.meta.url);
const sources = ["@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js", "@odoo/o-spreadsheet/dist/o_spreadsheet.xml"].map((file) =>
  readFileSync(engine.resolve(file), "utf8"),
);

test("every translated word of the interface is one that the engine says", () => {
  const unknown = translated.filter((english) => {
    const spelled = [JSON.stringify(english), `"${english}"`, `>${english}<`, `'${english}'`];
    return !sources.some((source) => spelled.some((spelling) => source.includes(spelling)));
  });
  expect(unknown).toEqual([]);
});

test("a translation keeps what the engine puts into it, and differs from the English", () => {
  for (const english of translated) {
    for (const locale of ["ru", "el"] as const) {
      const words = translate(english, locale);
      expect(words.match(/%s/g)?.length, english).toBe(english.match(/%s/g)?.length);
      expect(words).not.toBe(english);
    }
    expect(translate(english, "en")).toBe(english);
  }
});
