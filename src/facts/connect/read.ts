/** Reading of JSON that strangers send: whatever is not what it should be is absent. */

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * The value when it is an object, else an empty one.
 *
 * @example
 * objectOf([1]) // => {}
 */
export function objectOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/**
 * The value when it is a list, else undefined.
 *
 * @example
 * listOf({ 0: 1 }) // => undefined
 */
export function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}

/**
 * A text or number as text, trimmed; an empty one is none.
 *
 * @example
 * textOf(12) // => "12"
 */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}
