const dollars =
  "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS BRL CLP COP CUP DOP MXN NIO TOP UYU";

/** What currencies call themselves beside their codes, and which may be meant. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUROS?\b|ЕВРО|ΕΥΡΩ/u, "EUR"],
  [/\$|DOLLAR|ДОЛЛАР|ΔΟΛΑΡΙ/u, dollars],
  [/£/u, "GBP EGP FKP GIP LBP SDG SHP SSP SYP"],
  [/¥/u, "JPY CNY"],
  [/₽|(?<!\p{L})Р(?:УБ\p{L}*)?\.?(?!\p{L})|\bRUR\b/u, "RUB BYN"],
  [/₴|(?<!\p{L})ГРН/u, "UAH"],
  [/₸|(?<!\p{L})(?:ТГ|ТЕНГЕ)(?!\p{L})/u, "KZT"],
  [/₺/u, "TRY"],
];

/** Codes of their own, as people write them at their money. */
const code = /(?<!\p{L})(?:RUB|USD|EUR|GBP|UAH|KZT|BYN|TRY|CNY|JPY|CHF|AED|GEL|AMD|AZN|UZS|KGS|PLN|CZK|BGN|RON|RSD)(?!\p{L})/u;

/**
 * Whether a text names money of a currency other than a given one. A text that names none, or one that is not known, does not; a sign
 * that several currencies share means any of them.
 *
 * @example
 * namesOther("$100", "RUB") // => true
 * namesOther("100", "RUB") // => false
 * namesOther("$100", "CAD") // => false
 */
export function namesOther(text: string, currency: string): boolean {
  const written = text.toUpperCase();
  const found = code.exec(written)?.[0] ?? signs.find(([sign]) => sign.test(written))?.[1];
  return found !== undefined && !found.split(" ").includes(currency.toUpperCase());
}
