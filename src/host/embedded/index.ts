/** The embedded sheet: the host port over @odoo/o-spreadsheet, headless and in a page. */
export { binomdist, type BinomialChance } from "./binomdist";
export { normsinv } from "./normsinv";
export type { EmbeddedHost } from "./createEmbeddedHost";
export { mountSheet, type SheetOptions } from "./mountSheet";
export { createHeadlessHost, type HeadlessOptions } from "./createHeadlessHost";
export type { EmbeddedAnswer, EmbeddedArgument, EmbeddedCell, EmbeddedFunction, EmbeddedParameter } from "./functions";
export type { EmbeddedLocale } from "./locales";
export type { CellNote } from "./noteBook";
