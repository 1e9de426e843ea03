import type { EmbeddedLocale } from "./locales";

type Words = Readonly<Record<string, string>>;

/** The engine's words that a newcomer meets first, by the English the engine ships; the rest stays English. */
export const interfaceWords: Readonly<Partial<Record<EmbeddedLocale, Words>>> = {};
