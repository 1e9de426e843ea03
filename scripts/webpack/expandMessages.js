// Stands in the script of Google Sheets for the parser of messages: they were parsed while it was built (compactMessages.cjs).
export * from "@formatjs/icu-messageformat-parser/no-parser.js";

/** The message as the formatter takes it. */
export function parse(message) {
  return JSON.parse(message).map(expand);
}

const [literal, argument, number, pound] = [0, 1, 2, 7];

function expand(part) {
  if (typeof part === "string") return { type: literal, value: part };
  if (part === 0) return { type: pound };
  const [value, type = argument, detail, offset, pluralType] = part;
  if (type === argument) return { type, value };
  if (type === number) return { type, value, style: detail ?? null };
  const options = Object.fromEntries(Object.entries(detail).map(([name, parts]) => [name, { value: parts.map(expand) }]));
  return { type, value, options, offset, pluralType };
}
