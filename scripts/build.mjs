// npm run build: everything that is shipped, a folder of dist for each host.
import { hosts } from "../webpack.config.js";
import { buildWhenStale } from "./serve.mjs";

for (const host of Object.keys(hosts)) {
  await buildWhenStale(host);
  process.stdout.write(`Built: dist/${host}\n`);
}
