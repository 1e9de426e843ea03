// npm run generate: writes what is made of the list of functions, the reference and the golden surfaces.
import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated";

const files = generatedFiles();
for (const { path, text } of files) writeFileSync(path, text);
process.stdout.write(`Written: ${files.length} files\n`);
