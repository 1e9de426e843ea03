import type { SheetFunction } from "../define";

/**
 * The functions as TypeScript declarations, in English, for the official generator of Excel's metadata: what it makes of
 * them has to agree with `excelMetadata`.
 */
export function typescriptStub(list: readonly SheetFunction[]): string {
  return `// Generated from the list of functions; do not edit.\n\n${list.map(toDeclaration).join("\n\n")}\n`;
}

function toDeclaration({ id, text, params }: SheetFunction): string {
  const all = Object.values(params);
  const args = all.map(({ word, optional }) => `${word.en}${optional ? "?" : ""}: any[][]`).join(", ");
  const lines = [text.en, `@customfunction ${id}`, ...all.map((param) => `@param ${param.word.en} ${param.text.en}`)];
  return `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */\nexport declare function ${id}(${args}): any[][];`;
}
