import en from "../../examples/million/plan.json";
import el from "../../examples/million/plan.el.json";
import ru from "../../examples/million/plan.ru.json";
import { createExcelHost } from "../host/excel";
import type { HostPort } from "../host/port";
import { localeOf, type Locale } from "../i18n";
import { mountPanel, type PanelOptions, type PlaceSource, type ThemeChoice } from "../panel";
import { draftIn } from "./browserStore";
import { connectDoors } from "./connectDoors";
import { officeLanguage } from "./excelBoot";
import { namespaceAt } from "./excelNamespace";
import { examplePlan } from "./examplePlan";
import { readTable } from "./readTable";
import { ruledHolidaySource as holidays } from "./ruledHolidaySource";
import { staleFormulas } from "./staleFormulas";
import { today } from "./today";

/** Shows the panel over the workbook that Excel has open, where the named functions answer. */
export async function showPanel(places: PlaceSource, names: readonly string[]): Promise<void> {
  const host = await createExcelHost({
    run: (options, batch) => Excel.run(options, batch),
    has: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    functions: { namespace: namespaceAt(location.hostname), names },
  });
  mount(host, { places, stale: staleFormulas(host, names) }, localeOf(officeLanguage()));
}

function mount(host: HostPort, doors: Pick<PanelOptions, "places" | "stale">, locale: Locale): void {
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
    readTable,
    theme: officeTheme(),
    ...doors,
    changeLocale: (chosen) => {
      close();
      mount(host, doors, chosen);
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
