import type { Locale } from "../../i18n/locale";
import type { Say } from "../callLine";
import type { Group, SheetFunction } from "../define";
import type { Param } from "../params";
import { exampleText } from "./exampleText";
import { referenceWords as words, takesWords } from "./referenceWords";
import { returnsText } from "./returnsText";
import { signatureText } from "./signatureText";

/** What the reference needs besides the list. */
export interface ReferenceOptions {
  readonly locale: Locale;
  readonly groupNames: Readonly<Record<Group, string>>;
  /** Puts a fault into words. */
  readonly say: Say;
}

/** The page about all functions, as Markdown: rules, faults and a chapter for each, by groups, in the order of the list. */
export function reference(list: readonly SheetFunction[], options: ReferenceOptions): string {
  const { locale, groupNames } = options;
  const groups = [...new Set(list.map(({ group }) => group))].map((group) => ({
    name: groupNames[group],
    members: list.filter((definition) => definition.group === group),
  }));
  const contents = groups.map(({ name, members }) => {
    const links = members.map(({ id, text }) => `  - [${id}](#${anchorOf(id)}): ${text[locale]}`);
    return [`- [${name}](#${anchorOf(name)})`, ...links].join("\n");
  });
  const chapters = groups.flatMap(({ name, members }) => [`## ${name}`, ...members.map((definition) => chapter(definition, options))]);
  return `${[
    "<!-- Generated from the list of functions by `npm run generate`; do not edit. -->",
    `# ${words.title[locale]}`,
    "[English](functions.en.md) · [Русский](functions.ru.md) · [Ελληνικά](functions.el.md)",
    words.intro[locale],
    `## ${words.contents[locale]}`,
    [words.rules, words.faults].map((title) => `- [${title[locale]}](#${anchorOf(title[locale])})`).join("\n") + `\n${contents.join("\n")}`,
    `## ${words.rules[locale]}`,
    words.ruleList[locale],
    `## ${words.faults[locale]}`,
    words.faultList[locale],
    ...chapters,
  ].join("\n\n")}\n`;
}

function chapter(definition: SheetFunction, { locale, say }: ReferenceOptions): string {
  const { id, text, params, examples } = definition;
  const shown = examples.map((example) => {
    const block = ["```text", ...exampleText(definition, example, locale, say), "```"].join("\n");
    return example.text === undefined ? block : `${block}\n\n${example.text[locale]}.`;
  });
  return [
    `### ${id}`,
    `${text[locale]}.`,
    ["```text", `=${signatureText(definition, locale)}`, "```"].join("\n"),
    `${words.gives[locale]}: ${returnsText(definition)[locale]}.`,
    `**${words.arguments[locale]}**`,
    Object.values(params)
      .map((param) => argumentLine(param, locale))
      .join("\n"),
    `**${words.examples[locale]}**`,
    ...shown,
  ].join("\n\n");
}

function argumentLine(param: Param<unknown>, locale: Locale): string {
  const takes = takesWords[param.takes][param.kind]?.[locale] ?? "";
  const notes = param.optional ? `${takes}, ${words.optional[locale]}` : takes;
  return `- \`${param.word[locale]}\` (${notes}): ${param.text[locale]}.`;
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, "")
    .replace(/ /g, "-");
}
