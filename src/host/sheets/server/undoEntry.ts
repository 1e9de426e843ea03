import type { Content } from "../protocol";
import type { KeptRule } from "./keptRules";
import type { PlainLook } from "./looks";

/** What of a write has to be taken back. Plain JSON: it waits in the panel. */
export type UndoEntry =
  | { readonly kind: "sheet"; readonly sheetId: number }
  | { readonly kind: "rename"; readonly sheetId: number; readonly name: string }
  | ContentsEntry
  | {
      readonly kind: "look";
      readonly sheetId: number;
      readonly range: string;
      readonly look: PlainLook;
      readonly before: readonly (readonly unknown[])[];
    }
  | { readonly kind: "border"; readonly sheetId: number; readonly range: string; readonly edge: "top" | "bottom" }
  | { readonly kind: "name"; readonly name: string; readonly before: { readonly sheetId: number; readonly range: string } | null }
  | {
      readonly kind: "validation";
      readonly sheetId: number;
      readonly range: string;
      readonly before: readonly (readonly (KeptRule | null)[])[];
    }
  | { readonly kind: "conditional"; readonly sheetId: number; readonly range: string; readonly formula: string }
  | { readonly kind: "chart"; readonly sheetId: number; readonly chartId: number }
  | { readonly kind: "group"; readonly sheetId: number; readonly range: string }
  | { readonly kind: "protection"; readonly sheetId: number; readonly was: boolean };

export interface ContentsEntry {
  readonly kind: "contents";
  readonly sheetId: number;
  readonly range: string;
  readonly before: readonly (readonly Content[])[];
  /** What the write left there; null while it is under way. */
  readonly after: readonly (readonly Content[])[] | null;
}
