/** Tells ids that stand twice. */
export interface SeenIds {
  /** Remembers an id; false where it is known already. */
  readonly add: (id: string) => boolean;
  /** Takes back the id that was added last. */
  readonly forget: (id: string) => void;
}

/** Numbers by groups of 30, a bit each: so many are a small integer everywhere. */
type Groups = Map<number, number>;
const groupSize = 30;

/** An id with more digits at its end is a text, and so is one with a beginning beyond this many. */
const [mostDigits, mostBeginnings] = [15, 64];

/**
 * A memory of ids that does not grow with the table: where it is full, it begins anew. Ids that end in a number are kept as numbers, by
 * what stands before (`D17` is 17 of `D`), which takes little room and time.
 *
 * @param most how many are held; of numbers that lie close together up to 30 times as many
 * @example
 * seenIds(1000).add("D17") // => true
 */
export function seenIds(most: number): SeenIds {
  const beginnings = new Map<string, Groups>();
  const texts = new Set<string>();
  let [beginning, made]: [string | undefined, number] = [undefined, 0];
  let groups: Groups | undefined;
  /** Adds or takes back; whether the id was there. */
  const touch = (id: string, wanted: boolean): boolean => {
    const length = beginningOf(id);
    if (length !== beginning?.length || !id.startsWith(beginning)) {
      beginning = id.slice(0, length);
      groups = beginnings.get(beginning);
      if (groups === undefined && beginnings.size < mostBeginnings) beginnings.set(beginning, (groups = new Map<number, number>()));
    }
    if (groups === undefined || length === id.length || length < id.length - mostDigits) {
      const was = texts.has(id);
      if (wanted) texts.add(id);
      else texts.delete(id);
      return was;
    }
    const number = Number(id.slice(length));
    const group = Math.floor(number / groupSize);
    const held = groups.get(group);
    const bit = 1 << (number % groupSize);
    const was = ((held ?? 0) & bit) !== 0;
    if (was !== wanted) groups.set(group, (held ?? 0) ^ bit);
    if (held === undefined) made++;
    return was;
  };
  return {
    add(id) {
      if (made + texts.size > most) {
        beginnings.clear();
        texts.clear();
        [beginning, made] = [undefined, 0];
      }
      return !touch(id, true);
    },
    forget: (id) => void touch(id, false),
  };
}

const [zero, nine] = [48, 57];

/** How much of an id stands before its number: a zero in front belongs to it, so that `D07` is not `D7`. */
function beginningOf(id: string): number {
  let at = id.length;
  let first = at;
  for (; at > 0; at--) {
    const code = id.charCodeAt(at - 1);
    if (code < zero || code > nine) break;
    if (code !== zero) first = at - 1;
  }
  return first;
}
