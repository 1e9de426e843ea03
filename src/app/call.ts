// npm run -s call: lines of JSON in, lines of JSON out, in order.
import { createInterface } from "node:readline";
import { once } from "node:events";
import { callLine, functions } from "../functions";
import { localeOf } from "../i18n";
import { sayIn } from "./say";

const flag = process.argv.indexOf("--lang");
const say = sayIn(localeOf(flag < 0 ? undefined : process.argv[flag + 1]));

process.stdout.on("error", () => process.exit(0));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === "") continue;
  if (!process.stdout.write(`${callLine(functions, line, say)}\n`)) await once(process.stdout, "drain");
}
