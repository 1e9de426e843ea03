import { embeddedFunctions, functions } from "../functions";
import { mountSheet } from "../host/embedded";
import type { HostPort } from "../host/port";
import { localeOf } from "../i18n";
import { mountPanel } from "../panel";
import { examplePlans } from "./examplePlans";
import { draftIn, goToLocale } from "./browserStore";
import { connectDoors } from "./connectDoors";
import { layOut } from "./embeddedLayout";
import { nativeFunctions } from "./engine";
import { sayIn } from "./say";
import { publicHolidaySource as holidays } from "./publicHolidaySource";
import { today } from "./today";
import { readTable } from "./readTable";

declare global {
  interface Window {
    /** The host port, for scripts that read and write cells. */
    planHost?: HostPort;
  }
}

const locale = localeOf(new URLSearchParams(location.search).get("lang") ?? navigator.language);
const { sheet, panel } = layOut(locale);
const known = [...nativeFunctions, ...embeddedFunctions(functions, locale, sayIn(locale))];
const host = await mountSheet(sheet, { locale, templates: "vendor/o_spreadsheet.xml", functions: known });
const doors = { draft: draftIn(localStorage), holidays, readTable, connect: connectDoors(localStorage) };
mountPanel(panel, { host, locale, ...examplePlans(locale), today, ...doors, theme: "auto", changeLocale: goToLocale });
window.planHost = host;
