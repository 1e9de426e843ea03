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
  /** The group that was looked into last: ids of a table mostly follow each other. */
  let [group, held] = [Number.NaN, 0];
  const touchText = (id: string, wanted: boolean): boolean => {
    const was = texts.has(id);
    if (wanted) texts.add(id);
    else texts.delete(id);
    return was;
  };
  const keep = (): void => {
    if (!Number.isNaN(group)) groups?.set(group, held);
    group = Number.NaN;
  };
  /** Adds or takes back; whether the id was there. */
  const touch = (id: string, wanted: boolean): boolean => {
    let length = id.length;
    let number = 0;
    let size = 1;
    for (let at = length; at > 0; at--) {
      const digit = id.charCodeAt(at - 1) - zero;
      if (digit < 0 || digit > 9) break;
      if (digit > 0) {
        number += digit * size;
        length = at - 1;
      }
      size *= 10;
    }
    if (length !== beginning?.length || !id.startsWith(beginning)) {
      keep();
      beginning = id.slice(0, length);
      groups = beginnings.get(beginning);
      if (groups === undefined && beginnings.size < mostBeginnings) beginnings.set(beginning, (groups = new Map<number, number>()));
    }
    if (groups === undefined || length === id.length || length < id.length - mostDigits) return touchText(id, wanted);
    const wantedGroup = Math.floor(number / groupSize);
    if (wantedGroup !== group) {
      keep();
      const known = groups.get(wantedGroup);
      if (known === undefined) made++;
      group = wantedGroup;
      held = known ?? 0;
    }
    const bit = 1 << (number % groupSize);
    const was = (held & bit) !== 0;
    if (was !== wanted) held ^= bit;
    return was;
  };
  return {
    add(id) {
      if (made + texts.size > most) {
        beginnings.clear();
        texts.clear();
        [beginning, made, group] = [undefined, 0, Number.NaN];
      }
      return !touch(id, true);
    },
    forget: (id) => void touch(id, false),
  };
}

const zero = 48;
