/** An error as Office.js rejects a sync with. */
export interface OfficeError extends Error {
  readonly code: string;
  readonly traceMessages: readonly string[];
}

/** Makes one; `traceMessages` are those whose turn came before the call that failed. */
export function officeError(code: string, message: string, traceMessages: readonly string[] = []): OfficeError {
  return Object.assign(new Error(message), { name: "OfficeExtension.Error", code, traceMessages, debugInfo: { code, message } });
}

/** What a person who writes against the library did wrong: it is thrown at once and no batch can catch it for a refusal of Excel. */
export function misuse(message: string): Error {
  return Object.assign(new Error(message), { name: "OfficeMisuse", code: "Misuse" });
}
