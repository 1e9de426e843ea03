/** Stands between two currencies, that of an amount and another that it should be in: `150 RUB ≠ EUR`. */
export const currencyClash = " ≠ ";

/** How numbers of a column are written: the decimal sign, or `unknown` while no value has shown it. */
export type DecimalSign = "." | "," | "unknown";

/** The decimal sign of a column, and the value that shows it. */
export interface DecimalFound {
  readonly sign: DecimalSign;
  readonly evidence: string | undefined;
  /** False: some value means different numbers, and no other tells which; or two values contradict each other. */
  readonly sure: boolean;
  /** The currency signs met. */
  readonly currencies: readonly string[];
}

const currency = /(?:[€$£¥₽₴₸₺]|(?:руб|грн|тг|р)\.?(?![\p{L}])|\b(?:RUB|RUR|USD|EUR|GBP|UAH|KZT|BYN)\b)/giu;

/**
 * Recognises the decimal sign of some values. What has both signs, a sign twice, or not three digits behind its only sign shows it;
 * `1,234` alone shows nothing.
 *
 * @example
 * findDecimal(["1 234,50", "700"]).sign // => ","
 * findDecimal(["1,234"]).sure // => false
 */
export function findDecimal(values: readonly string[]): DecimalFound {
  const shown = values.map((value) => ({ value, sign: signOf(bare(value)) }));
  const [points, commas] = [".", ","].map((sign) => shown.filter((item) => item.sign === sign));
  const open = shown.some(({ sign }) => sign === "open");
  const currencies = [...new Set(values.flatMap((value) => value.match(currency) ?? []).map((sign) => sign.toUpperCase()))];
  const winner = (commas?.length ?? 0) > (points?.length ?? 0) ? commas : points;
  const evidence = winner?.[0];
  const contradicted = (points?.length ?? 0) > 0 && (commas?.length ?? 0) > 0;
  if (evidence === undefined) return { sign: "unknown", evidence: undefined, sure: !open, currencies };
  return { sign: evidence.sign as DecimalSign, evidence: evidence.value, sure: !contradicted, currencies };
}

/** The value without currency, blanks and apostrophes between digits. */
function bare(value: string): string {
  return value
    .replace(currency, "")
    .replace(/[\s\u00a0\u202f']/g, "")
    .replace(/\u2212/g, "-");
}

/** The decimal sign that a number shows; `open` where it could be either, none where it does not matter. */
function signOf(text: string): "." | "," | "open" | undefined {
  const signs = text.replace(/[^.,]/g, "");
  const last = signs.slice(-1) as "." | "," | "";
  if (last === "") return undefined;
  const other = last === "." ? "," : ".";
  if (signs.includes(other)) return last;
  if (signs.length > 1) return other;
  const [before = "", after = ""] = text.replace(/[-+()]/g, "").split(last);
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? "open" : last;
}

/**
 * The number a text means, with any currency sign, blanks between thousands, or brackets for a minus; undefined where it is none, or
 * where the decimal sign is unknown and would matter.
 *
 * @example
 * numberOf("1 234,50 ₽", ",") // => 1234.5
 * numberOf("1,234", "unknown") // => undefined
 */
export function numberOf(value: string, decimal: DecimalSign): number | undefined {
  const plain = plainNumber(value, 0, value.length, decimal);
  if (plain !== undefined) return plain;
  const text = bare(value);
  const sign = decimal === "unknown" ? signOf(text) : decimal;
  if (sign === "open") return undefined;
  const point = sign ?? ".";
  const group = point === "." ? "," : ".";
  const match = (point === "." ? pointed : comma).exec(text);
  if (match === null) return undefined;
  const [, bracket = "", minus = "", digits = "", fraction = "", closing = ""] = match;
  if ((bracket === "(") !== (closing === ")")) return undefined;
  const number = Number(`${digits.split(group).join("")}${fraction === "" ? "" : `.${fraction.slice(1)}`}`);
  return Number.isFinite(number) ? (minus === "-" || bracket === "(" ? 0 - number : number) : undefined;
}

/**
 * The number of a part of a text that is nothing but digits, with a minus, blanks and the decimal sign where it is known, as most
 * numbers of a table are; undefined for any other. Up to 15 digits are exact, and their quotient by a power of ten is the nearest
 * number, as it is rounded once.
 *
 * @example
 * plainNumber("a;-1 017,5;b", 2, 10, ",") // => -1017.5
 */
export function plainNumber(text: string, start: number, end: number, decimal: DecimalSign): number | undefined {
  const sign = decimal === "unknown" ? Number.NaN : decimal.charCodeAt(0);
  const isMinus = start < end && text.charCodeAt(start) === minus;
  let number = 0;
  let digits = 0;
  let point = -1;
  for (let at = isMinus ? start + 1 : start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      number = number * 10 + code - zero;
      digits++;
    } else if (code === sign && point < 0 && digits > 0) point = digits;
    else if (code !== blank && code !== hardBlank && code !== narrowBlank) return undefined;
  }
  if (digits === 0 || digits > 15 || point === digits) return undefined;
  const size = point < 0 ? number : number / 10 ** (digits - point);
  return isMinus ? 0 - size : size;
}

const [minus, zero, nine] = [45, 48, 57];
const [blank, hardBlank, narrowBlank] = [0x20, 0xa0, 0x202f];
const pointed = /^(\(?)([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d*)?(\)?)$/;
const comma = /^(\(?)([-+]?)(\d+|\d{1,3}(?:\.\d{3})+)(,\d*)?(\)?)$/;
