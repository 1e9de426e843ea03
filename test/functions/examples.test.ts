import { describe, expect, test } from "vitest";
import { callLine, functions, invoke, type AnswerCell } from "../../src/functions";
import { sayIn } from "../../src/app/say";
import { locales } from "../../src/i18n";
import { examples, expectLike } from "./emit/examples";

describe("every example is what the function gives", () => {
  const bare = (cell: AnswerCell) => (typeof cell === "object" ? { error: cell.error } : cell);

  test.each(examples)("%s", (_, definition, { args, result }) => {
    const answer = invoke(definition, args);
    const cells = Array.isArray(answer) ? answer.map((row: readonly AnswerCell[]) => row.map(bare)) : bare(answer as AnswerCell);
    expectLike(cells, result);
  });

  test.each(examples)("%s, as a line of JSON", (_, { id }, { args, result }) => {
    const line = JSON.parse(callLine(functions, JSON.stringify({ fn: id, args }), sayIn("en"))) as Record<string, unknown>;
    if (typeof result !== "object" || Array.isArray(result)) expectLike(line["value"], result);
    else {
      expect(line["error"]).toBe((result as { error: string }).error);
      expect(line["message"]).toMatch(/\w+ \w+/);
    }
  });
});

describe("every function", () => {
  test.each(functions.map((definition) => [definition.id, definition] as const))("%s has words in each language", (_, { text, params }) => {
    for (const locale of locales) {
      const words = Object.values(params).map(({ word }) => word[locale]);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^\p{L}[\p{L}\p{N}_]*$/u);
      for (const sentence of [text, ...Object.values(params).map((param) => param.text)]) {
        expect(sentence[locale]).toMatch(/^[^\n]*[^.\s]$/u);
        expect(sentence[locale]).not.toMatch(/\*\/|[@{}<>|]/u);
      }
    }
    expect(/[а-яё]/i.test(text.ru) && /[α-ω]/i.test(text.el)).toBe(true);
  });

  test.each(functions.map((definition) => [definition.id, definition] as const))(
    "%s shows an answer and a fault",
    (_, { examples: all }) => {
      const failing = all.filter(({ result }) => typeof result === "object" && result !== null && !Array.isArray(result));
      expect(failing.length).toBeGreaterThan(0);
      expect(all.length).toBeGreaterThan(failing.length);
    },
  );

  test("has an id of its own that Excel and Sheets take, and English words that are its ids", () => {
    expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
    for (const { id, params } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z_]{2,}$/);
      expect(Object.values(params).map(({ word }) => word.en)).toEqual(Object.keys(params));
    }
  });

  test("takes its optional arguments last", () => {
    for (const { params } of functions) {
      const optional = Object.values(params).map((param) => param.optional);
      expect(optional).toEqual([...optional].sort((left, right) => Number(left) - Number(right)));
    }
  });
});
