import { localeOf, type Text } from "../i18n";

const panel: Text = { en: "Plan panel", ru: "Панель плана", el: "Πλαίσιο πλάνου" };
const wide: Text = { en: "Plan panel in a wide window", ru: "Панель плана в широком окне", el: "Πλαίσιο πλάνου σε φαρδύ παράθυρο" };

/** The add-on's menu. It opens before the person has agreed to anything: nothing but their language may be asked. */
export function onOpen(): void {
  const locale = localeOf(Session.getActiveUserLocale());
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  menu.addItem(panel[locale], "showPlanPanel").addItem(wide[locale], "showPlanWindow").addToUi();
}

/** The panel beside the sheet, 300 px wide. */
export function showPlanPanel(): void {
  SpreadsheetApp.getUi().showSidebar(page());
}

/** The panel in a window over the sheet, which stays in use behind it. */
export function showPlanWindow(): void {
  SpreadsheetApp.getUi().showModelessDialog(page().setWidth(1000).setHeight(680), "Plan Cascade");
}

function page(): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Plan Cascade");
}
