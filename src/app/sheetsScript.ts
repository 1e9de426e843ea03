// The script of Google Sheets. It is read before every custom function and every menu, so nothing is called at its top level.
import { appsScriptCall, functions } from "../functions";
import { createServer } from "../host/sheets";
import { localeOf } from "../i18n";
import { sayIn } from "./say";
import { services } from "./sheetsServices";

export { onOpen, showPlanPanel, showPlanWindow } from "./sheetsMenu";

// The build says which language the script is in.
const say = sayIn(localeOf(process.env["PLAN_CASCADE_LANG"]));

export const server = createServer(services);
export const call = appsScriptCall(functions, { serialOf: (date) => server.serialOf(date), say });
