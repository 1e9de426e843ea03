import { constants, type Model } from "@odoo/o-spreadsheet";

/** How a workbook of the engine writes numbers, dates and formulas. */
export type EngineLocale = ReturnType<Model["getters"]["getLocale"]>;

/** The languages that the embedded sheet speaks. */
export type EmbeddedLocale = "en" | "ru" | "el";

const day = { weekStart: 1, timeFormat: "hh:mm:ss", formulaArgSeparator: ";", decimalSeparator: "," } as const;

/** Separators as people of each language type them: `,` and `.` in English, `;` and `,` in Russian and Greek. */
export const engineLocales: Readonly<Record<EmbeddedLocale, EngineLocale>> = {
  en: constants.DEFAULT_LOCALE,
  ru: { ...day, name: "Русский", code: "ru_RU", thousandsSeparator: "\u00a0", dateFormat: "dd/mm/yyyy" },
  el: { ...day, name: "Ελληνικά", code: "el_GR", thousandsSeparator: ".", dateFormat: "dd/mm/yyyy" },
};
