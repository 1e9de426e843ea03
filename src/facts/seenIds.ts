/** Tells ids that stand twice. */
export interface SeenIds {
  /** Remembers an id; false where it is known already. */
  readonly add: (id: string) => boolean;
  /** Takes back the id that was added last. */
  readonly forget: (id: string) => void;
}

/**
 * A memory of ids that does not grow with the table: the last ones are known.
 *
 * @param most how many are held, half of which are always the last ones; of numbers that lie close together up to 30 times as many
 * @example
 * seenIds(1000).add("D17") // => true
 */
export function seenIds(most: number): SeenIds {
  let [newer, older] = [idSet(), idSet()];
  return {
    add(id) {
      if (newer.size() >= most / 2) [newer, older] = [idSet(), newer];
      return !(older.size() > 0 && older.has(id)) && newer.add(id);
    },
    forget: (id) => newer.remove(id),
  };
}

/** Numbers by groups of 30, a bit each: so many are a small integer everywhere. */
type Groups = Map<number, number>;
const groupSize = 30;

/** An id with more digits at its end is a text, and so is one with a beginning beyond this many. */
const [mostDigits, mostBeginnings] = [15, 64];

/** Ids: those that end in a number are kept as numbers, by what stands before (`D17` is 17 of `D`), which takes little room and time. */
function idSet() {
  const beginnings = new Map<string, Groups>();
  const texts = new Set<string>();
  let size = 0;
  let [beginning, groups] = ["", new Map<number, number>()];
  beginnings.set(beginning, groups);
  /** The groups of ids with the beginning that is so long; undefined: they are kept as texts. */
  const groupsOf = (id: string, length: number): Groups | undefined => {
    if (length === id.length || length < id.length - mostDigits) return undefined;
    if (length === beginning.length && id.startsWith(beginning)) return groups;
    const before = id.slice(0, length);
    const known = beginnings.get(before) ?? (beginnings.size < mostBeginnings ? new Map<number, number>() : undefined);
    if (known === undefined) return undefined;
    beginnings.set(before, known);
    [beginning, groups] = [before, known];
    return known;
  };
  return {
    size: () => size,
    has(id: string): boolean {
      const length = beginningOf(id);
      const known = groupsOf(id, length);
      if (known === undefined) return texts.has(id);
      const number = numberAfter(id, length);
      return ((known.get(Math.floor(number / groupSize)) ?? 0) & (1 << (number % groupSize))) !== 0;
    },
    /** False where it is there. */
    add(id: string): boolean {
      const length = beginningOf(id);
      const known = groupsOf(id, length);
      if (known === undefined) {
        if (texts.has(id)) return false;
        texts.add(id);
        size++;
        return true;
      }
      const number = numberAfter(id, length);
      const group = Math.floor(number / groupSize);
      const held = known.get(group);
      const bit = 1 << (number % groupSize);
      if (held === undefined) size++;
      else if ((held & bit) !== 0) return false;
      known.set(group, (held ?? 0) | bit);
      return true;
    },
    remove(id: string): void {
      const length = beginningOf(id);
      const known = groupsOf(id, length);
      if (known === undefined) texts.delete(id);
      else {
        const number = numberAfter(id, length);
        const group = Math.floor(number / groupSize);
        known.set(group, (known.get(group) ?? 0) & ~(1 << (number % groupSize)));
      }
    },
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

function numberAfter(id: string, at: number): number {
  let number = 0;
  for (let place = at; place < id.length; place++) number = number * 10 + id.charCodeAt(place) - zero;
  return number;
}
