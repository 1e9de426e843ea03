import { HostError } from "../host/port";
import { fillMessage, hostMessages, panelMessages, type Locale } from "../i18n";

/** Whether the sidebar is seen, by the browser. */
export const pageVisibility = {
  isVisible: (): boolean => document.visibilityState === "visible",
  onChange: (listener: () => void): (() => void) => {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
};

/** Says in the panel's place why it could not open. */
export function tellFault(element: HTMLElement, error: unknown, locale: Locale): void {
  const { code, detail } = error instanceof HostError ? error : { code: "refused" as const, detail: String(error) };
  const line = element.appendChild(document.createElement("p"));
  line.className = "start-fault";
  line.setAttribute("role", "alert");
  const reason = fillMessage(hostMessages[locale][code], locale, { detail });
  line.textContent = fillMessage(panelMessages[locale].readFailed, locale, { reason });
}
