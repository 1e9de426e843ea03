import type { Locale } from "../../i18n/locale";
import type { SheetFunction } from "../define";
import type { Param } from "../params";
import { returnsText } from "./returnsText";

/**
 * The functions as Google Sheets finds them: top-level declarations that name their parameters, each right under its
 * JSDoc, in ES5 so that nothing has to be translated. They hand their arguments to `PlanCascade.call`.
 *
 * @param library the name of the bundle's global, which has a `call`
 */
export function appsScriptStubs(list: readonly SheetFunction[], locale: Locale, library = "PlanCascade"): string {
  const stubs = list.map((definition) => toStub(definition, locale, library));
  return `// Generated from the list of functions; do not edit.\n\n${stubs.join("\n\n")}\n`;
}

function toStub(definition: SheetFunction, locale: Locale, library: string): string {
  const { id, params, text } = definition;
  const entries = Object.entries(params);
  const names = entries.map(([name]) => name).join(", ");
  const lines = [
    `${text[locale]}.`,
    "",
    ...entries.map(([name, param]) => {
      const word = param.word[locale] === name ? "" : `${param.word[locale]}: `;
      return `@param {${typeOf(param)}} ${param.optional ? `[${name}]` : name} ${word}${param.text[locale]}`;
    }),
    `@return {any} ${returnsText(definition)[locale]}`,
    "@customfunction",
  ];
  const doc = lines.map((line) => ` * ${line}`.trimEnd()).join("\n");
  return `/**\n${doc}\n */\nfunction ${id}(${names}) {\n  return ${library}.call("${id}", arguments);\n}`;
}

const kinds: Readonly<Record<Param<unknown>["kind"], string>> = { number: "number", date: "Date", text: "string", any: "any" };

function typeOf({ kind, takes }: Param<unknown>): string {
  const type = kinds[kind];
  if (takes === "cell") return type;
  return takes === "column" || takes === "stages" ? `${type}|${type}[][]` : `${type}[][]`;
}
