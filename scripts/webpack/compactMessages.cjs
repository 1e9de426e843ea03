// A loader for the script of Google Sheets: messages are parsed while it is built, so that it needs no parser of theirs, and
// those that no script says are left out. `expandMessages.js` reads what this writes.
module.exports = async function compactMessages(code) {
  const { language, words } = this.getOptions();
  const [, locale, section] = /(\w+)[/\\](\w+)\.ts$/.exec(this.resourcePath);
  // Faults are told in the language that the functions are explained in; sheets are written in any.
  const kept = section === "faults" && locale === language ? "all" : words[section];
  if (kept === undefined) return `export const ${section} = {};`;
  const [{ createRequire }, { parse: parseCode }] = await Promise.all([import("node:module"), import("acorn")]);
  // The parser of messages is the formatter's own, wherever npm has put it.
  const ofFormatter = createRequire(createRequire(`${this.rootContext}/package.json`).resolve("intl-messageformat"));
  const { parse } = await import(ofFormatter.resolve("@formatjs/icu-messageformat-parser"));
  const messages = {};
  for (const { declaration } of parseCode(code, { ecmaVersion: "latest", sourceType: "module" }).body) {
    for (const { init } of declaration?.declarations ?? []) {
      for (const { key, value } of init.properties) {
        const name = key.name ?? key.value;
        if (kept !== "all" && !kept.includes(name)) continue;
        messages[name] = JSON.stringify(parse(value.value ?? value.quasis[0].value.cooked).map(compact));
      }
    }
  }
  return `export const ${section} = ${JSON.stringify(messages)};`;
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
