import en from "../../examples/million/plan.json";
import el from "../../examples/million/plan.el.json";
import ru from "../../examples/million/plan.ru.json";
import { readTable } from "../host/file";
import { createSheetsHost, type GoogleRun, type SheetsHost } from "../host/sheets";
import { localeOf, type Locale } from "../i18n";
import { mountPanel, type PanelOptions } from "../panel";
import { examplePlan } from "./examplePlan";
import { ruledHolidaySource as holidays } from "./ruledHolidaySource";
import { pageVisibility, tellFault } from "./sheetsPage";

declare const google: { readonly script: { readonly run: GoogleRun } };

/** What a build adds to the panel. */
type More = (host: SheetsHost, run: GoogleRun) => Promise<Pick<PanelOptions, "connect">>;

/** Shows the panel in Google's sidebar, or why it cannot. */
export function showSheets(more: More = async () => ({})): void {
  // What unpacked this script hears that it runs.
  document.body.dataset["begun"] = "";
  const element = document.getElementById("panel") ?? document.body;
  show(element, more).catch((error: unknown) => tellFault(element, error, localeOf(navigator.language)));
}

async function show(element: HTMLElement, more: More): Promise<void> {
  const host = await createSheetsHost({ run: google.script.run, visibility: pageVisibility });
  const added = await more(host, google.script.run);
  const mount = (locale: Locale): void => {
    document.documentElement.lang = locale;
    const example = examplePlan({ en, ru, el }[locale]);
    const today = () => host.today(new Date());
    const changeLocale = (next: Locale): void => {
      unmount();
      mount(next);
    };
    const doors = { draft: host.draft, holidays, readTable, ...added };
    const unmount = mountPanel(element, { host, locale, example, today, ...doors, theme: "light", changeLocale });
  };
  mount(localeOf(host.start.userLocale));
}
