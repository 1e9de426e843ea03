import type { Locale, Text } from "../i18n";

const showSheet: Text = { en: "Show the sheet", ru: "Показать таблицу", el: "Εμφάνιση φύλλου" };
const showPanel: Text = { en: "Show the panel", ru: "Показать панель", el: "Εμφάνιση πίνακα" };
const panelWidth: Text = { en: "Width of the panel", ru: "Ширина панели", el: "Πλάτος του πίνακα" };

const narrowest = 300;
const widest = 640;
const step = 20;

/** The page around sheet and panel: a divider between them, or a button that swaps them on a narrow screen. */
export function layOut(locale: Locale): { readonly sheet: HTMLElement; readonly panel: HTMLElement } {
  document.documentElement.lang = locale;
  divide(part("divider"), locale);
  swap(part("toggle"), locale);
  return { sheet: part("sheet"), panel: part("panel") };
}

function divide(divider: HTMLElement, locale: Locale): void {
  let width = 360;
  const resize = (wanted: number): void => {
    width = Math.round(Math.min(Math.max(wanted, narrowest), Math.min(widest, innerWidth - narrowest)));
    document.documentElement.style.setProperty("--panel-width", `${width}px`);
    divider.setAttribute("aria-valuenow", String(width));
    dispatchEvent(new Event("resize"));
  };
  divider.setAttribute("aria-label", panelWidth[locale]);
  divider.setAttribute("aria-valuemin", String(narrowest));
  divider.setAttribute("aria-valuemax", String(widest));
  divider.setAttribute("aria-valuenow", String(width));
  divider.addEventListener("pointerdown", (event) => divider.setPointerCapture(event.pointerId));
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX);
  });
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") resize(width + step);
    if (key === "ArrowRight") resize(width - step);
  });
}

function swap(toggle: HTMLElement, locale: Locale): void {
  const bring = (front: "sheet" | "panel"): void => {
    document.body.dataset["front"] = front;
    toggle.textContent = front === "panel" ? showSheet[locale] : showPanel[locale];
  };
  bring("panel");
  toggle.addEventListener("click", () => bring(document.body.dataset["front"] === "panel" ? "sheet" : "panel"));
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}
