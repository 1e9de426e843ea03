import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { appsScriptStubs, excelMetadata, functions, reference, typescriptStub } from "../src/functions";
import { locales, panelMessages, type Locale } from "../src/i18n";
import { sayIn } from "../src/app/say";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** A file that is generated from the list of functions. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Everything that stands in the repository and is made of the list of functions: what `npm run generate` writes. */
export function generatedFiles(): readonly GeneratedFile[] {
  const surfaces = locales.flatMap((locale) => [
    { path: `docs/functions.${locale}.md`, text: referenceIn(locale) },
    { path: `test/golden/excelMetadata.${locale}.json`, text: `${JSON.stringify(excelMetadata(functions, locale), null, 2)}\n` },
    { path: `test/golden/appsScriptStubs.${locale}.txt`, text: appsScriptStubs(functions, locale) },
  ]);
  const stub = { path: "test/golden/typescriptStub.txt", text: typescriptStub(functions) };
  return [...surfaces, stub].map(({ path, text }) => ({ path: join(root, path), text }));
}

function referenceIn(locale: Locale): string {
  const panel = panelMessages[locale];
  const groupNames = {
    goal: panel.groupGoal,
    funnel: panel.groupFunnel,
    allocation: panel.groupAllocation,
    resources: panel.groupResources,
    control: panel.groupControl,
    evidence: panel.groupEvidence,
    motivation: panel.groupMotivation,
  };
  return reference(functions, { locale, groupNames, say: sayIn(locale) });
}
