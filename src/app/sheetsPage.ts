import { HostError } from "../host/port";
import { fillMessage, messages, type Locale } from "../i18n";

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
  const { panel, host } = messages[locale];
  const line = element.appendChild(document.createElement("p"));
  line.className = "start-fault";
  line.setAttribute("role", "alert");
  const reason = fillMessage(host[code], locale, { detail });
  line.textContent = fillMessage(panel.readFailed, locale, { reason });
}
