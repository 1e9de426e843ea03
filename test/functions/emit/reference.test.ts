import { describe, expect, test } from "vitest";
import { generatedFiles } from "../../../scripts/generated";
import { functions, reference, signatureText } from "../../../src/functions";
import { locales } from "../../../src/i18n";
import { sayIn } from "../../../src/app/say";
import { addition } from "../probes";

const pages = locales.map((locale) => ({
  locale,
  text: generatedFiles().find(({ path }) => path.endsWith(`functions.${locale}.md`))?.text ?? "",
}));

describe.each(pages)("the reference in $locale", ({ locale, text }) => {
  test("has a chapter for each function, with its signature, arguments and examples", () => {
    const chapters = text.split("\n### ").slice(1);
    expect(chapters.map((chapter) => chapter.slice(0, chapter.indexOf("\n")))).toEqual(functions.map(({ id }) => id));
    for (const [index, definition] of functions.entries()) {
      const chapter = chapters[index] ?? "";
      expect(chapter).toContain(`\n\n${definition.text[locale]}.\n`);
      expect(chapter).toContain(`\n=${signatureText(definition, locale)}\n`);
      for (const param of Object.values(definition.params)) {
        expect(chapter).toMatch(new RegExp(`\n- \`${param.word[locale]}\` \\(\\p{L}`, "u"));
        expect(chapter).toContain(`: ${param.text[locale]}.`);
      }
      expect(chapter.match(/\n=[A-Z_]+\(.*\n[^`]*→ /g)).toHaveLength(definition.examples.length);
    }
  });

  test("links to headings that there are", () => {
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, "")
        .replace(/ /g, "-"),
    );
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(functions.length);
    expect(links.filter((link) => !anchors.includes(link ?? ""))).toEqual([]);
  });

  test("says on each host what IFERROR and IFNA see", () => {
    const hosts = text.split("\n").filter((line) => /^- \*\*.*IFERROR.*IFNA/.test(line));
    expect(hosts).toHaveLength(3);
  });

  test("writes formulas as they are typed in the language", () => {
    expect(text).toContain(locale === "en" ? "=REQUIRED_LEADS(600000, 200000, 0.15)" : "=REQUIRED_LEADS(600000; 200000; 0,15)");
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\{\w+\}/);
  });
});

describe("an example in the reference", () => {
  const page = (args: readonly unknown[], result: unknown) =>
    reference([{ ...addition, examples: [{ args, result }] } as unknown as typeof addition], {
      locale: "ru",
      groupNames: { goal: "Цель", funnel: "", allocation: "", resources: "", control: "", evidence: "", motivation: "" },
      say: sayIn("ru"),
    });

  test("puts ranges into cells, leaves what is left out empty, and keeps texts in quotes", () => {
    expect(page([[[1.5], [null]], null, 'a "b"'], [[1], [""]])).toContain(
      ['=ADDITION(A1:A2;; "a ""b""")', "A1:A2 = 1,5", "        (пусто)", "→ 1", "  (пусто)"].join("\n"),
    );
  });

  test("shows a fault with its sentence", () => {
    expect(page(["x", 1], { error: "#VALUE!" })).toContain("→ #VALUE! факт: «x»");
  });
});
