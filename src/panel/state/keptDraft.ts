import { locales, type Locale } from "../../i18n";
import type { Draft } from "./draft";
import { relocale } from "./relocale";
import { draftSchema } from "./draftSchema";
import * as v from "valibot";

/** A draft as it is kept between visits. */
export interface KeptDraft {
  readonly draft: Draft;
  /** The id of the step it was left at. */
  readonly step: string;
  /** The worked example as it was opened: another language brings its own. */
  readonly example: boolean;
  /** Left only to change the language: goes on without asking. */
  readonly resume: boolean;
}

const keptSchema = v.object({
  version: v.literal(2),
  locale: v.picklist(locales),
  step: v.string(),
  example: v.boolean(),
  resume: v.boolean(),
  draft: draftSchema,
});

export function keepDraft(kept: KeptDraft, locale: Locale): string {
  return JSON.stringify({ version: 2, locale, ...kept });
}

/** The kept draft in the writing of the language; undefined when there is none or it cannot be made out. */
export function findDraft(text: string | null, locale: Locale): KeptDraft | undefined {
  const parsed = v.safeParse(keptSchema, parseJson(text));
  if (!parsed.success) return undefined;
  const { locale: from, step, example, resume } = parsed.output;
  const draft: Draft = parsed.output.draft;
  return { draft: relocale(draft, from, locale), step, example, resume };
}

function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
