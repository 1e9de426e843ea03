// A loader for what answers cells: the help of functions in three languages is not needed there. Of the words that faults use
// (`word`) the language given stays; none where faults get their sentences elsewhere.
const languages = ["en", "ru", "el"];

module.exports = async function withoutHelp(code) {
  const { parse } = await import("acorn");
  const { language } = this.getOptions();
  const cuts = [];
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    if (node.type !== "Property") return;
    const name = node.key.name ?? node.key.value;
    if (name === "examples" && node.value.type === "ArrayExpression") cuts.push({ ...node.value, by: "[]" });
    const words = wordsOf(node.value);
    if (words === null) return;
    cuts.push({
      ...node.value,
      by: name === "text" || language === undefined ? "{}" : `{${language}: ${code.slice(words[language].start, words[language].end)}}`,
    });
  });
  const outermost = cuts.filter((cut) => !cuts.some((other) => other.start < cut.start && cut.end <= other.end));
  return outermost
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
};

/** The words of an object that has one for each language and nothing else, by language. */
function wordsOf(node) {
  if (node.type !== "ObjectExpression" || node.properties.length !== languages.length) return null;
  const words = Object.fromEntries(node.properties.map(({ key, value }) => [key?.name, value]));
  return languages.every((language) => words[language] !== undefined) ? words : null;
}

function visit(node, see) {
  see(node);
  for (const value of Object.values(node)) {
    for (const part of Array.isArray(value) ? value : [value]) if (typeof part?.type === "string") visit(part, see);
  }
}
