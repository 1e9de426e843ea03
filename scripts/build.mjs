// npm run build: everything that is shipped, into dist/.
import { buildWhenStale } from "./serve.mjs";

await buildWhenStale();
process.stdout.write("Built: dist/embedded\n");
