// npm run -s call: lines of JSON in, lines of JSON out, in order.
import { createInterface } from "node:readline";
import { once } from "node:events";
import { callLine, functions, wordOf, type Say } from "../functions";
import { localeOf, sentence } from "../i18n";

const flag = process.argv.indexOf("--lang");
const locale = localeOf(flag < 0 ? undefined : process.argv[flag + 1]);
const say: Say = ({ fault }, definition) => {
  const where = fault.path === undefined || definition === undefined ? undefined : wordOf(definition, fault.path, locale);
  return sentence(fault, locale, where);
};

process.stdout.on("error", () => process.exit(0));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === "") continue;
  if (!process.stdout.write(`${callLine(functions, line, say)}\n`)) await once(process.stdout, "drain");
}
