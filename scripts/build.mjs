// npm run build: everything that is shipped, a folder of dist for each host. `-- --url https://…` (or PLAN_CASCADE_URL) is
// the address that dist/excel will be served from; Excel's manifest is written for it. `-- --crm` builds dist/appsscript-crm, too: the
// add-on for Google Sheets that connects CRMs, for which Google asks the person for more.
import { tsImport } from "tsx/esm/api";
import { hosts } from "../webpack.config.js";
import { buildWhenStale } from "./serve.mjs";

const { finishExcel, readAddress } = await tsImport("./manifest/index.ts", import.meta.url);

/** The build that is made only when it is asked for. */
const asked = { "appsscript-crm": "--crm" };

/** The address that was given, or undefined. */
function givenAddress([flag, value, ...rest]) {
  const { PLAN_CASCADE_URL: set = "" } = process.env;
  if (flag === undefined) return set.trim() === "" ? undefined : readAddress(set, "production");
  if (flag !== "--url" || value === undefined || rest.length > 0) {
    throw new Error(`npm run build knows "--crm" and "--url" with an address behind it, and not: ${process.argv.slice(2).join(" ")}`);
  }
  return readAddress(value, "production");
}

async function build() {
  const words = process.argv.slice(2).flatMap((word) => (word.startsWith("--url=") ? ["--url", word.slice(6)] : [word]));
  const address = givenAddress(words.filter((word) => !Object.values(asked).includes(word)));
  for (const host of Object.keys(hosts).filter((name) => asked[name] === undefined || words.includes(asked[name]))) {
    await buildWhenStale(host);
    process.stdout.write(`Built: dist/${host}\n`);
  }
  const manifest = finishExcel({ folder: "dist/excel", address, variant: "production" });
  process.stdout.write(
    manifest === null
      ? "Not written: dist/excel/manifest.xml, which must name the https address that dist/excel will be served from.\n" +
          "Give it: npm run build -- --url https://example.com/plan-cascade (or set PLAN_CASCADE_URL); see docs/install.md.\n"
      : `Written: dist/excel/${manifest} for ${address}\n`,
  );
}

try {
  await build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
