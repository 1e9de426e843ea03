// The words of every language: they parse, take the values of the English text, are filled without a
// fault, and are in their language.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { functions } from "../../src/functions";
import * as i18n from "../../src/i18n";
import { fillMessage, locales, type Locale, type MessageValues } from "../../src/i18n";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
type Kind = "text" | "number" | "choice" | "other";

/** How a message takes a value, by the numbers of ICU's elements: 1 plain, 2 number, 3 date, 4 time, 5 select, 6 plural. */
const kinds: Readonly<Record<number, Kind>> = { 1: "text", 2: "number", 5: "choice", 6: "number" };
const literal = 0;

/** The number formats that fillMessage knows; intl-messageformat passes over others without a word. */
const numberStyles: readonly unknown[] = [undefined, null, "full", "percent"];

/** Every part of a message, those inside plurals and choices, too. */
function elementsOf(message: string, locale: Locale): readonly Element[] {
  const inside = (element: Element): readonly Element[] => {
    const options = "options" in element ? Object.values(element.options).flatMap(({ value }) => value) : [];
    const children = "children" in element ? element.children : [];
    return [element, ...[...options, ...children].flatMap(inside)];
  };
  return new IntlMessageFormat(message, locale).getAst().flatMap(inside);
}

/** What a message takes, by name, and its own words. */
function takes(message: string, locale: Locale): { readonly taken: ReadonlyMap<string, Kind>; readonly words: string } {
  const taken = new Map<string, Kind>();
  const words: string[] = [];
  for (const element of elementsOf(message, locale)) {
    const type: number = element.type;
    if (!("value" in element)) continue;
    if (type === literal) words.push(element.value);
    else taken.set(element.value, "style" in element && !numberStyles.includes(element.style) ? "other" : (kinds[type] ?? "other"));
  }
  return { taken, words: words.join(" ") };
}

/** Values that a call hands over beside those that the English text shows: "34 leads" in one piece where a language bends it. */
const handedOver: Readonly<Record<string, readonly string[]>> = { "panel.forConfidence": ["more"] };

/** What is wrong between a message and its translations; nothing when all is well. */
function faultsOf(texts: Readonly<Record<Locale, string>>, beside: readonly string[] = []): readonly string[] {
  const english = attempt(() => takes(texts.en, "en"));
  return locales.flatMap((locale) => {
    const text = texts[locale];
    if (text.trim() === "") return [`${locale} is empty`];
    const own = attempt(() => takes(text, locale));
    if (typeof own === "string") return [`${locale} does not parse: ${own}`];
    if (typeof english === "string") return [];
    return [
      ...differences(own.taken, english.taken, beside).map((difference) => `${locale} ${difference}`),
      ...inItsLanguage(english.words, text, locale),
      ...samples(own.taken).flatMap((values) => unfilled(text, locale, values)),
    ];
  });
}

/** A translation takes what the English text takes and nothing else; a number may be left out, for languages count differently. */
function differences(own: ReadonlyMap<string, Kind>, english: ReadonlyMap<string, Kind>, beside: readonly string[]): readonly string[] {
  return [
    ...[...own]
      .filter(([name, kind]) => english.get(name) !== kind && !beside.includes(name))
      .map(([name, kind]) => `takes {${name}} as ${kind}, en as ${english.get(name) ?? "nothing"}`),
    ...[...english].filter(([name, kind]) => kind !== "number" && !own.has(name)).map(([name]) => `does not take {${name}}`),
  ];
}

function attempt<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    return String(error);
  }
}

/** Values to fill a message with: numbers that meet every plural form of the three languages. */
function samples(taken: ReadonlyMap<string, Kind>): readonly MessageValues[] {
  return [0, 1, 2, 5, 21, 1.5].map((number) =>
    Object.fromEntries([...taken].map(([name, kind]) => [name, kind === "number" ? number : "word"])),
  );
}

function unfilled(text: string, locale: Locale, values: MessageValues): readonly string[] {
  const filled = attempt(() => fillMessage(text, locale, values));
  return /^[A-Z]\w*Error|\bNaN\b|\bundefined\b|\[object/.test(filled) ? [`${locale} with ${JSON.stringify(values)}: ${filled}`] : [];
}

/** What is the same in every language that we have: names, and `lead` in Greek. */
const untranslated = { en: /$^/, ru: /Plan Cascade|Excel|Google|CSV|xlsx/g, el: /Plan Cascade|Excel|Google|CSV|xlsx|\bleads?\b/gi };

/** A translation of words has letters of its own alphabet, unless there is nothing to translate. */
function inItsLanguage(english: string, text: string, locale: Locale): readonly string[] {
  const alphabet = { en: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u, el: /\p{Script=Greek}/u }[locale];
  const words = english
    .replace(/\{[^{}]*\}/g, "")
    .replace(untranslated[locale], "")
    .match(/\p{Ll}{3,}/gu);
  return words === null || alphabet.test(text) ? [] : [`${locale} is not translated: ${text}`];
}

const src = join(import.meta.dirname, "../../src");
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(src, path), "utf8")] as const);

/** Every area of words, by its name: `panelMessages` is `panel`. */
const areas = Object.entries(i18n).flatMap(([name, value]): readonly (readonly [string, i18n.Area<string>])[] =>
  name.endsWith("Messages") && typeof value === "object" && "en" in value ? [[name.replace(/Messages$/, ""), value]] : [],
);
const all = areas.flatMap(([area, words]) =>
  Object.keys(words.en).map((key) => {
    const inLocale = (locale: Locale): string => words[locale][key] ?? "";
    return { name: `${area}.${key}`, texts: { en: inLocale("en"), ru: inLocale("ru"), el: inLocale("el") } };
  }),
);

describe("messages", () => {
  it("are in an area each, which the room's door shows", () => {
    expect(areas.map(([area]) => `${area}.ts`).sort()).toEqual(readdirSync(join(src, "i18n/messages/en")).sort());
  });

  it.each(areas.map(([area]) => area))("%s: every text parses, takes what the English one takes, is filled and translated", (area) => {
    const faults = all
      .filter(({ name }) => name.startsWith(`${area}.`))
      .flatMap(({ name, texts }) => faultsOf(texts, handedOver[name]).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it("have the same keys in every language", () => {
    for (const locale of locales) {
      for (const [area, words] of areas) {
        expect(Object.keys(words[locale]).sort(), `${locale}.${area}`).toEqual(Object.keys(words.en).sort());
      }
    }
  });

  it.each([
    [{ en: "{n, number} deals", ru: "{n, plural, one {# сделка} few {# сделки} other {# сделок}}", el: "{n, number} πωλήσεις" }, []],
    [{ en: "Deals", ru: "Сделки", el: "" }, ["el is empty"]],
    [{ en: "Deals", ru: "Сделки", el: "Deals" }, ["el is not translated: Deals"]],
    [{ en: "Leads", ru: "Лиды", el: "Leads" }, []],
    [{ en: "of {name}", ru: "из {nome}", el: "από {name}" }, ["ru takes {nome} as text, en as nothing", "ru does not take {name}"]],
    [{ en: "{n, number} deals", ru: "{n} сделок", el: "πωλήσεις" }, ["ru takes {n} as text, en as number"]],
    [{ en: "{n, number} deals", ru: "{n, number, wide} сделок", el: "πωλήσεις" }, ["ru takes {n} as other, en as number"]],
    [
      { en: "{n, plural, one {deal} other {deals}}", ru: "сделок", el: "{n, plural, other {deals}}" },
      [expect.stringContaining("el is not translated")],
    ],
    [{ en: "{n, number} deals", ru: "{n, number сделок", el: "{n, number} πωλήσεις" }, [expect.stringContaining("ru does not parse")]],
  ])("are told apart when wrong: %o", (texts, faults) => {
    expect(faultsOf(texts)).toEqual(faults);
  });
});

/** Every text in three languages inside a piece of data. */
function textsIn(value: unknown, path: string): readonly (readonly [string, Readonly<Record<Locale, string>>])[] {
  if (typeof value !== "object" || value === null) return [];
  const parts = value as Readonly<Record<string, unknown>>;
  if (typeof parts["en"] === "string") return [[path, parts as Record<Locale, string>]];
  return Object.entries(parts).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

describe("the words of functions", () => {
  it.each(functions.map((definition) => [definition.id, definition] as const))("%s is told in its languages", (id, definition) => {
    const texts = textsIn(definition, id);
    expect(texts.length).toBeGreaterThan(1);
    const untold = texts.flatMap(([path, text]) => {
      const missing = locales.filter((locale) => ((text[locale] as string | undefined) ?? "").trim() === "");
      const untranslated = locales.flatMap((locale) => (missing.includes(locale) ? [] : inItsLanguage(text.en, text[locale], locale)));
      return [...missing.map((locale) => `${locale} is missing`), ...untranslated].map((fault) => `${path}: ${fault}`);
    });
    expect(untold).toEqual([]);
  });
});

describe("the texts in the sources", () => {
  it("stand in every language", () => {
    expect(sources.flatMap(([path, text]) => partialTexts(path, text))).toEqual([]);
  });

  it("are seen when a language is missing", () => {
    expect(partialTexts("a.ts", 'const word = { en: "Goal", ru: "Цель", el: "Στόχος" };')).toEqual([]);
    expect(partialTexts("a.ts", 'const word = { en: "Goal", ru: "Цель" };')).toEqual(["a.ts:1 has en, ru"]);
    expect(partialTexts("a.ts", 'const other = { name: "x", en: 1 };')).toEqual([]);
  });

  it("say the words of the place Control nowhere else in the panel: they are loaded with it", () => {
    const elsewhere = sources.filter(([path]) => path.startsWith("panel/") && !path.startsWith("panel/control/"));
    const words = new Set(elsewhere.flatMap(([, text]) => [...text.matchAll(/(?:say\(|word: )"(\w+)"/g)].map(([, word]) => word)));
    expect(words).toContain("placeControl");
    const everywhere = new Set(Object.keys({ ...i18n.panelMessages.en, ...i18n.factsMessages.en, ...i18n.connectMessages.en }));
    const own = spokenIn("panel/control/ControlPlace.tsx").flatMap(wordsOf);
    expect(own).toContain("tabToday");
    expect(own.filter((key) => words.has(key) && !everywhere.has(key))).toEqual([]);
  });

  it("have one meaning wherever several areas are spoken at once: in the place Control", () => {
    const keys = [...spokenIn("panel/words/words.ts"), ...spokenIn("panel/control/ControlPlace.tsx")].flatMap(wordsOf);
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(["panel", "calendar", "team", "today", "daily", "why", "standUp", "report", "faults"] as const)(
    "use every word of %s",
    (area) => {
      const all = sources.filter(([path]) => !path.includes("messages")).map(([, text]) => text);
      const words = new Set(all.join("\n").match(/\w+/g));
      expect(Object.keys(i18n[`${area}Messages`].en).filter((key) => !words.has(key))).toEqual([]);
    },
  );
});

/** The areas of words that a file lists as spoken in it. */
function spokenIn(file: string): readonly string[] {
  const text = sources.find(([path]) => path === file)?.[1] ?? "";
  return [...(/const spoken = \[([^\]]*)\]/.exec(text)?.[1] ?? "").matchAll(/\w+/g)].map(([area]) => area);
}

function wordsOf(area: string): readonly string[] {
  return Object.keys((i18n as unknown as Readonly<Record<string, { readonly en: object }>>)[area]?.en ?? {});
}

/** Object literals that are texts in some languages but not in all. */
function partialTexts(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const names = node.properties.flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []));
      const spoken = locales.filter((locale) => names.includes(locale));
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      if (spoken.length > 1 && spoken.length < locales.length) found.push(`${path}:${line} has ${spoken.join(", ")}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
