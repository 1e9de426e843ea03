// A loader for the script of Google Sheets: messages are parsed while it is built, so that it needs no parser of theirs.
// `expandMessages.js` reads what this writes.
module.exports = async function compactMessages(code) {
  // The script speaks the language that its functions are explained in.
  if (!this.resourcePath.replace(/\\/g, "/").includes(`/${this.getOptions().language}/`)) return "export const faults = {};";
  const [{ createRequire }, { parse: parseCode }] = await Promise.all([import("node:module"), import("acorn")]);
  // The parser of messages is the formatter's own, wherever npm has put it.
  const ofFormatter = createRequire(createRequire(`${this.rootContext}/package.json`).resolve("intl-messageformat"));
  const { parse } = await import(ofFormatter.resolve("@formatjs/icu-messageformat-parser"));
  const messages = [];
  for (const { declaration } of parseCode(code, { ecmaVersion: "latest", sourceType: "module" }).body) {
    for (const { init } of declaration?.declarations ?? []) messages.push(...init.properties.map(({ value }) => value));
  }
  let compacted = code;
  for (const { start, end, value, quasis } of messages.reverse()) {
    const message = JSON.stringify(parse(value ?? quasis[0].value.cooked).map(compact));
    compacted = compacted.slice(0, start) + JSON.stringify(message) + compacted.slice(end);
  }
  return compacted;
};

const TYPE = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7 };

/** A part of a message: a text, 0 for the number of a plural, or a value with its kind and what the kind needs. */
function compact(part) {
  switch (part.type) {
    case TYPE.literal:
      return part.value;
    case TYPE.pound:
      return 0;
    case TYPE.argument:
      return [part.value];
    case TYPE.number:
      return part.style == null ? [part.value, part.type] : [part.value, part.type, part.style];
    case TYPE.select:
      return [part.value, part.type, compactOptions(part.options)];
    case TYPE.plural:
      return [part.value, part.type, compactOptions(part.options), part.offset, part.pluralType];
    default:
      throw new Error(`no compact form for ${JSON.stringify(part)}`);
  }
}

function compactOptions(options) {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value.map(compact)]));
}
