/** The languages of Plan Cascade. */
export type Locale = "en" | "ru" | "el";

/** A text in every language: a missing one does not compile. */
export type Text = Readonly<Record<Locale, string>>;

/** The languages in the order they are offered. */
export const locales: readonly Locale[] = ["en", "ru", "el"];

/**
 * The language that a tag such as `ru-RU` asks for, English when it is none of ours.
 *
 * @example
 * localeOf("el-GR") // => "el"
 */
export function localeOf(tag: string | undefined): Locale {
  const head = (tag ?? "").trim().toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === head) ?? "en";
}
