import { setTranslationMethod, Spreadsheet } from "@odoo/o-spreadsheet";
import { App } from "@odoo/owl";
import { registerBatchPlugin, type BatchLink } from "./batchPlugin";
import { createEmbeddedHost, type EmbeddedHost } from "./createEmbeddedHost";
import { createModel } from "./createHeadlessHost";
import { registerFunctions, type EmbeddedFunction } from "./functions";
import type { EmbeddedLocale } from "./locales";
import { showNotes } from "./notePopover";
import { noticesOf } from "./notices";
import { translate } from "./words";

/** How the sheet is shown. */
export interface SheetOptions {
  readonly locale: EmbeddedLocale;
  /** Where the engine's templates lie (`o_spreadsheet.xml`). */
  readonly templates: string;
  readonly functions: readonly EmbeddedFunction[];
}

/** Shows an empty workbook in an element and gives the host port to it. Light or dark as the person's system is. */
export async function mountSheet(element: HTMLElement, { locale, templates, functions }: SheetOptions): Promise<EmbeddedHost> {
  const translateFn = (english: string): string => translate(english, locale);
  setTranslationMethod(translateFn as unknown as Parameters<typeof setTranslationMethod>[0]);
  registerBatchPlugin();
  registerFunctions(functions);
  const link: BatchLink = { run: null, session: null };
  const model = createModel(locale, link);
  const host = createEmbeddedHost(model, link, locale);
  showNotes(host);

  const source = await (await fetch(templates)).text();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = async (): Promise<App> => {
    const props = { model, ...noticesOf(host, locale), colorScheme: dark.matches ? "dark" : "light" } as const;
    const app = new App(Spreadsheet, { props, templates: source, translateFn });
    await app.mount(element);
    return app;
  };
  let shown = await show();
  dark.addEventListener("change", () => {
    shown.destroy();
    void show().then((app) => (shown = app));
  });
  return host;
}
