import type { ManifestView } from "../manifestView";
import type { VariantName } from "../variants";

/** What a manifest is judged against. */
export interface LintSurroundings {
  readonly variant: VariantName;
  /** Where it will be loaded from, as readAddress gives it. */
  readonly address: string;
  /** A file of the built folder by its path in it; null when there is none. */
  readonly read: (path: string) => Uint8Array | null;
  /** The scripts that lie in the built folder, those that a page loads later included. */
  readonly scripts: readonly string[];
  /** The ids of the list of functions. */
  readonly functionIds: readonly string[];
  /** Manifests that may be installed beside this one. */
  readonly beside: readonly string[];
}

/** Gives a sentence for each fault it finds. */
export type ManifestRule = (manifest: ManifestView, surroundings: LintSurroundings) => readonly string[];
