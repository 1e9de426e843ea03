import { Model } from "@odoo/o-spreadsheet";
import { registerBatchPlugin, type BatchLink } from "./batchPlugin";
import { createEmbeddedHost, type EmbeddedHost } from "./createEmbeddedHost";
import { registerFunctions, type EmbeddedFunction } from "./functions";
import { engineLocales, type EmbeddedLocale } from "./locales";
import { quietly } from "./quietly";

/** A workbook without a page. */
export interface HeadlessOptions {
  /** The language whose separators the workbook's formulas are typed with. */
  readonly locale: EmbeddedLocale;
  /** Functions to register; the engine shares them between all workbooks of the process. */
  readonly functions?: readonly EmbeddedFunction[];
}

/** An empty workbook of one sheet over the engine alone: for commands, tests and the fakes of other hosts. */
export function createHeadlessHost({ locale, functions = [] }: HeadlessOptions): EmbeddedHost {
  registerBatchPlugin();
  registerFunctions(functions);
  const link: BatchLink = { run: null, session: null };
  const model = createModel(locale, link);
  const { dispatch } = model;
  model.dispatch = ((...command: Parameters<typeof dispatch>) => quietly(() => dispatch(...command))) as typeof dispatch;
  return createEmbeddedHost(model, link, locale);
}

/** The names that an empty workbook's only sheet goes by. */
const firstSheetNames: Readonly<Record<EmbeddedLocale, string>> = { en: "Sheet1", ru: "Лист1", el: "Φύλλο1" };

/** A model of the engine whose plugin is linked to the adapter. */
export function createModel(locale: EmbeddedLocale, link: BatchLink): Model {
  const sheets = [{ id: "first", name: firstSheetNames[locale], colNumber: 26, rowNumber: 100 }];
  return quietly(() => new Model({ sheets, settings: { locale: engineLocales[locale] } }, { custom: { planCascade: link } }));
}
