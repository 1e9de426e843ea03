import { appsScriptStubs, functions } from "../functions";
import { serverCallNames } from "../host/sheets";
import type { Locale } from "../i18n";

/**
 * What stands in the script behind the bundle: Google finds functions only where they are declared at the top level. The
 * menu's and the panel's first, then the custom functions with their help in the language asked.
 */
export function sheetsFooter(locale: Locale): string {
  const menu = ["onOpen", "showPlanPanel", "showPlanWindow"].map((name) => `function ${name}() {\n  PlanCascade.${name}();\n}`);
  const install = "function onInstall() {\n  onOpen();\n}";
  const calls = serverCallNames.map((name) => `function ${name}() {\n  return PlanCascade.server.${name}.apply(null, arguments);\n}`);
  return `\n${[...menu, install, ...calls].join("\n\n")}\n\n${appsScriptStubs(functions, locale)}`;
}
