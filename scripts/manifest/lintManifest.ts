import { manifestView } from "./manifestView";
import { addresses, builtFiles, leftovers } from "./rules/addresses";
import { functionFiles } from "./rules/functionFiles";
import { iconSizes, pictures } from "./rules/icons";
import { besideOthers, identity } from "./rules/identity";
import { controlIds, danglingResources, looseResources } from "./rules/resources";
import type { LintSurroundings, ManifestRule } from "./rules/rule";
import { pageAndActions, requirements, sharedRuntime } from "./rules/runtime";
import { languages, textLengths } from "./rules/texts";

const rules = {
  danglingResources,
  looseResources,
  controlIds,
  addresses,
  leftovers,
  builtFiles,
  iconSizes,
  pictures,
  languages,
  textLengths,
  sharedRuntime,
  requirements,
  pageAndActions,
  identity,
  besideOthers,
  functionFiles,
} satisfies Readonly<Record<string, ManifestRule>>;

/** A rule that a manifest may break. */
export type ManifestRuleName = keyof typeof rules | "wellFormed";

/** A fault of a manifest: which rule, and where it is broken. */
export interface ManifestFault {
  readonly rule: ManifestRuleName;
  readonly message: string;
}

/** Every rule there is. */
export const manifestRules: readonly ManifestRuleName[] = ["wellFormed", ...(Object.keys(rules) as (keyof typeof rules)[])];

/** What is wrong with a manifest and the folder it speaks of, as far as no schema sees it; nothing when all is well. */
export function lintManifest(xml: string, surroundings: LintSurroundings): readonly ManifestFault[] {
  try {
    const view = manifestView(xml);
    return Object.entries(rules).flatMap(([rule, check]) =>
      check(view, surroundings).map((message) => ({ rule: rule as keyof typeof rules, message })),
    );
  } catch (error) {
    return [{ rule: "wellFormed", message: error instanceof Error ? error.message : String(error) }];
  }
}
