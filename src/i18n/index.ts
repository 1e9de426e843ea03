export { fillMessage, formatMoney, formatNumber, formatPercent, type MessageValues } from "./format";
export { localeOf, locales, type Locale, type Text } from "./locale";
export * from "./messages";
export { sentence } from "./sentence";
