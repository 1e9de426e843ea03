import { appsScriptStubs, functions } from "../functions";
import { crmCallNames, hourlyName, serverCallNames } from "../host/sheets";
import type { Locale } from "../i18n";

/**
 * What stands in the script behind the bundle: Google finds functions only where they are declared at the top level. The
 * menu's and the panel's first, then the custom functions with their help in the language asked.
 *
 * @param connects whether it is the build that connects CRMs
 */
export function sheetsFooter(locale: Locale, connects = false): string {
  const menu = ["onOpen", "showPlanPanel", "showPlanWindow"].map((name) => `function ${name}() {\n  PlanCascade.${name}();\n}`);
  const install = "function onInstall() {\n  onOpen();\n}";
  const calls = serverCallNames.map((name) => callOf(`server.${name}`, name));
  const crm = connects ? [...crmCallNames.map((name) => callOf(`crm.${name}`, name)), callOf(hourlyName, hourlyName)] : [];
  return `\n${[...menu, install, ...calls, ...crm].join("\n\n")}\n\n${appsScriptStubs(functions, locale)}`;
}

function callOf(path: string, name: string): string {
  return `function ${name}() {\n  return PlanCascade.${path}.apply(null, arguments);\n}`;
}
