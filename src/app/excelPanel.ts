import en from "../../examples/million/plan.json";
import el from "../../examples/million/plan.el.json";
import ru from "../../examples/million/plan.ru.json";
import { functions, type Say } from "../functions";
import { createExcelHost } from "../host/excel";
import type { HostPort } from "../host/port";
import { localeOf, type Locale } from "../i18n";
import { mountPanel, type PlaceSource, type ThemeChoice } from "../panel";
import { draftIn } from "./browserStore";
import { connectDoors } from "./connectDoors";
import { officeLanguage } from "./excelBoot";
import { namespaceAt } from "./excelNamespace";
import { examplePlan } from "./examplePlan";
import { ruledHolidaySource as holidays } from "./ruledHolidaySource";
import { sayIn } from "./say";
import { staleFormulas } from "./staleFormulas";
import { today } from "./today";

const names = functions.map(({ id }) => id);

/** The sentences of faults in the language of Excel. */
export function sayInExcel(): Say {
  return sayIn(localeOf(officeLanguage()));
}

/** Shows the panel over the workbook that Excel has open. */
export async function showPanel(places: PlaceSource): Promise<void> {
  const host = await createExcelHost({
    run: (options, batch) => Excel.run(options, batch),
    has: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    functions: { namespace: namespaceAt(location.hostname), names },
  });
  mount(host, places, localeOf(officeLanguage()));
}

function mount(host: HostPort, places: PlaceSource, locale: Locale): void {
  const pane = document.getElementById("panel");
  if (pane === null) throw new Error("the page has no #panel");
  document.documentElement.lang = locale;
  const close = mountPanel(pane, {
    host,
    locale,
    example: examplePlan({ en, ru, el }[locale]),
    today,
    // Excel on the web gives every customer a part of the browser's store.
    draft: draftIn(localStorage, Office.context.partitionKey),
    connect: connectDoors(localStorage, Office.context.partitionKey),
    holidays,
    theme: officeTheme(),
    places,
    stale: staleFormulas(host, names),
    changeLocale: (chosen) => {
      close();
      mount(host, places, chosen);
    },
  });
}

/** Excel's theme; where Excel does not tell, that of the system. */
function officeTheme(): ThemeChoice {
  const color = Office.context.officeTheme?.bodyBackgroundColor ?? "";
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red + green + blue)) return "auto";
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
