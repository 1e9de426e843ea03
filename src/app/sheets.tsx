import en from "../../examples/million/plan.json";
import el from "../../examples/million/plan.el.json";
import ru from "../../examples/million/plan.ru.json";
import { createSheetsHost, type GoogleRun } from "../host/sheets";
import { localeOf, type Locale } from "../i18n";
import { mountPanel } from "../panel";
import { examplePlan } from "./examplePlan";
import { ruledHolidaySource as holidays } from "./ruledHolidaySource";
import { pageVisibility, tellFault } from "./sheetsPage";

declare const google: { readonly script: { readonly run: GoogleRun } };

const element = document.getElementById("panel") ?? document.body;

async function show(): Promise<void> {
  const host = await createSheetsHost({ run: google.script.run, visibility: pageVisibility });
  const mount = (locale: Locale): void => {
    document.documentElement.lang = locale;
    const example = examplePlan({ en, ru, el }[locale]);
    const today = () => host.today(new Date());
    const changeLocale = (next: Locale): void => {
      unmount();
      mount(next);
    };
    const unmount = mountPanel(element, { host, locale, example, today, draft: host.draft, holidays, theme: "light", changeLocale });
  };
  mount(localeOf(host.start.userLocale));
}

show().catch((error: unknown) => tellFault(element, error, localeOf(navigator.language)));
