import { readNumber } from "../numbers";
import type { SourceDraft } from "../state";
import type { Words } from "../words";

/** A source in a few words: "Check: fact, 14 deals", "Fact, n = 84", "Guess". */
export function sourceWords({ kind, reached }: SourceDraft, of: "check" | "conversion", { say, locale }: Words): string {
  const count = readNumber(reached, locale);
  const known = kind === "fact" && typeof count === "number";
  if (of === "conversion") return known ? say("factOf", { count }) : say(kind);
  return known ? say("checkFact", { count }) : say(kind === "fact" ? "checkIsFact" : kind === "agreed" ? "checkAgreed" : "checkGuess");
}

/** What a conversion rests on: "42 of 84, Q3 2026". */
export function evidenceWords({ kind, passed, reached, period }: SourceDraft, { say }: Words): string {
  if (kind === "guess") return "";
  const counts = passed.trim() !== "" && reached.trim() !== "" ? say("passedOf", { passed, reached }) : "";
  return [counts, period.trim()].filter((part) => part !== "").join(", ");
}
