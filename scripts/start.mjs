// npm start: serves the embedded page and opens it; `-- --no-open` opens no browser, `-- --port 4000` begins at another port.
import { serve } from "./serve.mjs";

const args = process.argv.slice(2);
const at = args.indexOf("--port");
const port = at < 0 ? 3000 : Number(args[at + 1]);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port ${args[at + 1]}: give a whole number from 0 to 65535.\n`);
  process.exit(1);
}
const { url } = await serve({ port, open: !args.includes("--no-open") });
process.stdout.write(`Plan Cascade is open at ${url} (Ctrl+C stops it).\n`);
