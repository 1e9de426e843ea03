// The page of Google Sheets holds the panel's script packed: Google's HtmlService takes and gives one file, and has been seen to
// change scripts it reads (texts behind `//`, `<?`). What it cannot read it cannot change.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const lineLength = 4000;

/** A page with one script, in which that script stands packed with what unpacks it. */
export async function withPackedScript(page) {
  const [, before, script, after] = /^([^]*?)<script\b[^>]*>([^]*)<\/script>([^]*)$/.exec(page) ?? [];
  if (script === undefined) throw new Error("the page has no script to pack");
  const bytes = Buffer.from(script);
  const pieces = deflateRawSync(bytes, { level: 9, memLevel: 9 })
    .toString("base64url")
    .match(new RegExp(`.{1,${lineLength}}`, "g"));
  const data = `var packedPanel={size:${bytes.length},pieces:[\n${pieces.map((piece) => `"${piece}"`).join(",\n")}\n]};`;
  return `${before}<script>${data}</script><script>${await unpacker()}</script>${after}`;
}

/** The script that a page holds packed. */
export function unpackedScript(page) {
  const [, pieces] = /pieces:\[([^\]]*)\]/.exec(page) ?? [];
  if (pieces === undefined) throw new Error("the page holds no packed script");
  return inflateRawSync(Buffer.from(pieces.replace(/[^\w-]/g, ""), "base64url")).toString("utf8");
}

/** What unpacks it. Google cuts template literals at `//` and takes `<?` for a template's tag: this small script has neither. */
async function unpacker() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/app/sheetsUnpack.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2019",
    supported: { "template-literal": false },
    charset: "utf8",
    legalComments: "none",
  });
  return outputFiles[0].text.trim();
}
