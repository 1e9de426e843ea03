/**
 * Data as it was, the very same thing, where the new holds nothing else; so with each part of it, so that what was worked out
 * of that part still holds.
 */
export function keepSame<Data>(before: unknown, now: Data): Data {
  if (isSame(before, now)) return before as Data;
  if (!isObject(before) || !isObject(now) || Array.isArray(now)) return now;
  return Object.fromEntries(Object.entries(now).map(([key, value]) => [key, isSame(before[key], value) ? before[key] : value])) as Data;
}

function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(right);
  return keys.length === Object.keys(left).length && keys.every((key) => key in left && isSame(left[key], right[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
