import { embeddedFunctions, functions } from "../functions";
import { mountSheet } from "../host/embedded";
import type { HostPort } from "../host/port";
import { localeOf } from "../i18n";
import { layOut } from "./embeddedLayout";
import { nativeFunctions } from "./engine";
import { sayIn } from "./say";

declare global {
  interface Window {
    /** The host port, for scripts that read and write cells. */
    planHost?: HostPort;
  }
}

const locale = localeOf(new URLSearchParams(location.search).get("lang") ?? navigator.language);
const { sheet } = layOut(locale);
const known = [...nativeFunctions, ...embeddedFunctions(functions, locale, sayIn(locale))];
window.planHost = await mountSheet(sheet, { locale, templates: "vendor/o_spreadsheet.xml", functions: known });
