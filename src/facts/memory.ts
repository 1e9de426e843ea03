import { ownText } from "./cells";

/** Values by the text, each made once. */
export interface Memory<Value> {
  readonly make: (text: string) => Value;
  readonly most: number;
  readonly keys: string[];
  readonly values: Value[];
  /** Places of `keys` by what is left of their hash, counted from 1; always half empty, so that a search ends. */
  table: Int32Array;
}

/**
 * A memory with nothing in it.
 *
 * @param make is given a text of its own, which does not hold on to the one around it
 * @param most how many values are kept; what comes when there are so many is made each time
 * @example
 * memoryOf(Number, 100).keys // => []
 */
export function memoryOf<Value>(make: (text: string) => Value, most: number): Memory<Value> {
  return { make, most, keys: [], values: [], table: new Int32Array(64) };
}

/**
 * The value of a part of a text, known again by a hash that is there already: to look a text up that has only just been cut out, the
 * engine would go through its letters once more.
 *
 * @param hash that `hashOf` gives of the part
 * @example
 * recall(memoryOf(Number, 100), "a,17,b", 2, 4, hashOf("17", 0, 2)) // => 17
 */
export function recall<Value>(memory: Memory<Value>, text: string, start: number, end: number, hash: number): Value {
  const { keys, values, table } = memory;
  const mask = table.length - 1;
  let at = (hash ^ (hash >>> 15)) & mask;
  for (let place = table[at] ?? 0; place > 0; place = table[at] ?? 0) {
    const key = keys[place - 1];
    if (key?.length === end - start && text.slice(start, end) === key) return values[place - 1] as Value;
    at = (at + 1) & mask;
  }
  return remember(memory, ownText(text.slice(start, end)), at);
}

function remember<Value>(memory: Memory<Value>, key: string, at: number): Value {
  const { keys, values, table } = memory;
  const value = memory.make(key);
  if (keys.length >= memory.most) return value;
  values.push(value);
  table[at] = keys.push(key);
  if (2 * keys.length > table.length) memory.table = tableOf(keys, 2 * table.length);
  return value;
}

function tableOf(keys: readonly string[], size: number): Int32Array {
  const table = new Int32Array(size);
  keys.forEach((key, index) => {
    const hash = hashOf(key, 0, key.length);
    let at = (hash ^ (hash >>> 15)) & (size - 1);
    while (table[at] !== 0) at = (at + 1) & (size - 1);
    table[at] = index + 1;
  });
  return table;
}

/**
 * A number by which a part of a text is looked for; the cutter of rows works it out on its way.
 *
 * @example
 * hashOf("a,17,b", 2, 4) === hashOf("17", 0, 2) // => true
 */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
