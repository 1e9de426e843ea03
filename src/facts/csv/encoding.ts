import { analyse } from "chardet";

/** Turns bytes into text, piece by piece, as TextDecoder does. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Makes a decoder for an encoding by its name: the page and Node have `new TextDecoder(name)`, a pure room has none of its own. */
export type DecoderDoor = (encoding: string) => Decoder;

/** The encodings that tables come in, the likelier first. */
export const encodings = [
  ...["utf-8", "windows-1251", "windows-1253", "windows-1252", "utf-16le", "utf-16be"],
  ...["ibm866", "koi8-r", "iso-8859-5", "x-mac-cyrillic", "iso-8859-7"],
] as const;

/** How letters are encoded, and what says so. */
export interface EncodingFound {
  readonly encoding: string;
  /** `mark`: the file begins with a byte order mark; `zeros`: every other byte is 0; `valid`: all of it reads as UTF-8; `ascii`: nothing but Latin letters; `letters`: by how the words look. */
  readonly evidence: "mark" | "zeros" | "valid" | "ascii" | "letters";
  /** Words that show it. */
  readonly sample: string;
  /** False: another encoding fits nearly as well, so it is to be asked. */
  readonly sure: boolean;
}

/**
 * The encoding of a text of which some bytes from the beginning are known.
 *
 * Tried in this order: a byte order mark, zeros of UTF-16, validity as UTF-8 (hardly ever so by chance), then the old code pages by
 * how their words look: letters of one script, common ones above all, capitals only where words begin. What none of them explains is
 * left to chardet, and asked.
 */
export function findEncoding(bytes: Uint8Array, door: DecoderDoor): EncodingFound {
  const mark = marks.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  const found = (encoding: string, evidence: EncodingFound["evidence"], sure = true): EncodingFound => {
    const sample = wordsWith(beyondAscii, door(encoding).decode(bytes.subarray(0, 20_000), { stream: true }));
    return { encoding, evidence, sample, sure };
  };
  if (mark !== undefined) return found(mark.encoding, "mark");
  const zeros = zeroSides(bytes);
  if (zeros !== undefined) return found(zeros, "zeros");
  if (bytes.every((byte) => byte < 128)) return found("utf-8", "ascii");
  if (!door("utf-8").decode(bytes, { stream: true }).includes("\uFFFD")) return found("utf-8", "valid");
  const scores = pages.map((page) => {
    const text = door(page.encoding).decode(bytes);
    return { page, text, score: likeness(text, page) };
  });
  const [best, ...others] = [...scores].sort((left, right) => right.score - left.score);
  const second = others.find(({ text }) => text !== best?.text);
  if (best !== undefined && best.score > 0.8) {
    return found(best.page.encoding, "letters", best.score - (second?.score ?? 0) > 0.15);
  }
  const guess = analyse(bytes).find(({ name }) => encodings.some((known) => known === name.toLowerCase()));
  return found(guess?.name.toLowerCase() ?? best?.page.encoding ?? "windows-1252", "letters", false);
}

const marks = [
  { start: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { start: [0xff, 0xfe], encoding: "utf-16le" },
  { start: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

const beyondAscii = /[^\p{ASCII}\uFFFD]/u;

/** UTF-16 without a mark: the digits, blanks and separators of a table leave zeros on one side. */
function zeroSides(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4000);
  const zeros = [0, 0];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 20 && even < odd / 10) return "utf-16le";
  return even > length / 20 && odd < even / 10 ? "utf-16be" : undefined;
}

interface Page {
  readonly encoding: string;
  /** The commonest letters of its languages, and all of them. */
  readonly common: string;
  readonly letters: RegExp;
}

const russian = { common: "оеаинтсрвлкмдпу", letters: /[а-яё]/ };
const greek = { common: "αοιετσνηυρπκμλςίόάέή", letters: /[α-ωάέήίόύώϊϋΐΰς]/ };
const pages: readonly Page[] = [
  { encoding: "windows-1251", ...russian },
  { encoding: "windows-1253", ...greek },
  { encoding: "iso-8859-7", ...greek },
  { encoding: "windows-1252", common: "éèàáíóúñçãõâêîôûäöüß", letters: /[à-öø-ÿœšžß]/ },
  { encoding: "ibm866", ...russian },
  { encoding: "koi8-r", ...russian },
  { encoding: "iso-8859-5", ...russian },
  { encoding: "x-mac-cyrillic", ...russian },
];

/**
 * How much a text looks like words of a page, up to 2: 2 for a common letter, 1 for another one, less for what words don't hold: a
 * capital in the midst of a word, a Greek or Cyrillic letter behind a Latin one.
 */
function likeness(text: string, { encoding, common, letters }: Page): number {
  const isLatin = encoding === "windows-1252";
  let [sum, count] = [0, 0];
  let before = "";
  for (const character of text) {
    if (character > "\u007f") {
      const small = character.toLowerCase();
      const isCapital = small !== character;
      const value = letters.test(small) ? (common.includes(small) ? 2 : 1) : signs.includes(character) ? 0.5 : -2;
      const odd = (isCapital && /\p{Ll}/u.test(before)) || (!isLatin && /[a-z]/i.test(before));
      sum += odd ? -2 : value;
      count++;
    }
    before = character;
  }
  return count === 0 ? 0 : sum / count;
}

/** What stands in tables of any language. */
const signs = "№€₽£§°«»“”„’–—…\u00a0±";

/** The first words of a text that hold what is looked for, at most 60 characters. */
function wordsWith(pattern: RegExp, text: string): string {
  const words = text.match(/[\p{L}\p{M}\uFFFD][\p{L}\p{M}\uFFFD ]{2,}/gu) ?? [];
  return words
    .filter((word) => pattern.test(word))
    .slice(0, 4)
    .map((word) => word.trim())
    .join(", ")
    .slice(0, 60);
}
