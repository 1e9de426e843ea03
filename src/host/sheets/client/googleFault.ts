import { HostError, type HostErrorCode } from "../../port";

/** What Google says when it fails, in whichever language it was told to, and what it means. The first that fits counts. */
const known: readonly (readonly [RegExp, HostErrorCode])[] = [
  [/PERMISSION_DENIED|error code PERMISSION/i, "accounts"],
  [
    /authori[sz]ation is required|do not have permission|required permissions|not (?:been )?enabled|ScriptError: Access denied/i,
    "notEnabled",
  ],
  [/too many triggers/i, "triggers"],
  [/too many times|too many simultaneous|quota|rate limit|limit exceeded/i, "quota"],
  [/maximum execution time|timed? ?out|deadline/i, "timeout"],
  [/NetworkError|connection failure|HTTP 0\b|failed to fetch/i, "offline"],
  [/protected (?:cell|range|sheet|object)/i, "protected"],
];

/** A failed call as the port tells it; what nobody knows keeps Google's own words. */
export function googleFault(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = known.find(([pattern]) => pattern.test(text))?.[1] ?? "refused";
  return new HostError(code, 0, text);
}
