import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { functions } from "../../src/functions";
import { locales, type Locale } from "../../src/i18n";
import { fillManifest } from "./fillManifest";
import { iconFiles } from "./iconFiles";
import { lintManifest } from "./lintManifest";
import { anchor, markdownPage } from "./markdownPage";
import { readAddress } from "./readAddress";
import { variants, type VariantName } from "./variants";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** What is made of a built folder. */
export interface ExcelFinish {
  /** The built folder. */
  readonly folder: string;
  /** Where the folder will be served from; without it there is no manifest, for it can name nothing. */
  readonly address: string | undefined;
  readonly variant: VariantName;
}

/** The manifest's file in the built folder. */
const manifestFiles: Readonly<Record<VariantName, string>> = { production: "manifest.xml", development: "manifest.dev.xml" };

const metadataFiles: Readonly<Record<Locale, string>> = { en: "functions.json", ru: "functions-ru.json", el: "functions-el.json" };

/** The papers that a manifest, the functions' help and the stores lead to. */
const papers: Readonly<Record<string, Locale>> = {
  "privacy.md": "en",
  "support.md": "en",
  ...Object.fromEntries(locales.map((locale) => [`functions.${locale}.md`, locale] as const)),
};

/**
 * Puts beside the built page what Excel and the stores ask for: icons, pages of help, the functions' help addresses and,
 * when the address is known, the manifest, which is then judged by every rule of the lint.
 *
 * @returns the path of the manifest in the folder, or null when it was not written
 * @throws an Error that names every fault of the manifest
 */
export function finishExcel({ folder, address, variant }: ExcelFinish): string | null {
  mkdirSync(join(folder, "icons"), { recursive: true });
  for (const { file } of iconFiles) cpSync(join(root, "assets/icons", file), join(folder, "icons", file));
  for (const [paper, lang] of Object.entries(papers)) {
    writeFileSync(join(folder, paper.replace(/\.md$/, ".html")), markdownPage(read(`docs/${paper}`), { lang }));
  }
  for (const file of Object.values(manifestFiles)) rmSync(join(folder, file), { force: true });
  const at = address === undefined ? null : readAddress(address, variant);
  for (const locale of locales) addHelp(join(folder, metadataFiles[locale]), at === null ? null : `${at}/functions.${locale}.html`);
  if (at === null) return null;
  takeLibrary(join(folder, "taskpane.html"), variant);
  writeManifest(folder, at, variant);
  return manifestFiles[variant];
}

/**
 * Where each function is explained: Excel shows it in the dialogue of a function, and the store asks for it (policy
 * 1120.5.1). Without an address none is left from before.
 */
function addHelp(file: string, page: string | null): void {
  const metadata = JSON.parse(readFileSync(file, "utf8")) as { readonly functions: readonly { readonly id: string }[] };
  const helped = metadata.functions.map((each) => ({ ...each, helpUrl: page === null ? undefined : `${page}#${anchor(each.id)}` }));
  writeFileSync(file, `${JSON.stringify({ ...metadata, functions: helped }, null, 2)}\n`);
}

/** The page is built with the library of production; development takes it from elsewhere. */
function takeLibrary(file: string, variant: VariantName): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(variants.production.officeJs, variants[variant].officeJs));
}

function writeManifest(folder: string, address: string, variant: VariantName): void {
  const { version } = JSON.parse(read("package.json")) as { readonly version: string };
  const fill = (name: VariantName): string => fillManifest(read("manifest.xml"), { address, version, variant: name });
  const others = (Object.keys(variants) as VariantName[]).filter((name) => name !== variant);
  const xml = fill(variant);
  const faults = lintManifest(xml, {
    variant,
    address,
    read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null),
    scripts: readdirSync(folder).filter((name) => name.endsWith(".js")),
    functionIds: functions.map(({ id }) => id),
    beside: others.map(fill),
  });
  if (faults.length > 0) {
    throw new Error(`The manifest was not written:\n${faults.map(({ rule, message }) => `- ${message} (${rule})`).join("\n")}`);
  }
  writeFileSync(join(folder, manifestFiles[variant]), xml);
}
