// Stands in the page of Google Sheets beside the panel's packed script (scripts/webpack/packed.mjs), unpacks it and runs it.
import { inflateSync } from "fflate";
import { localeOf, type Text } from "../i18n/locale";

/** The panel's script, deflated, in base64url; `size` is that of the script in bytes. */
declare const packedPanel: { readonly size: number; readonly pieces: readonly string[] };

const failed: Text = {
  en: "The panel could not be unpacked. Close it and open it again; if that does not help, update the browser or use another one.",
  ru: "Панель не удалось распаковать. Закройте её и откройте снова; если не поможет, обновите браузер или откройте в другом.",
  el: "Το πλαίσιο δεν αποσυμπιέστηκε. Κλείστε το και ανοίξτε το ξανά· αν δεν βοηθήσει, ενημερώστε τον περιηγητή ή ανοίξτε το σε άλλον.",
};

function unpacked(): string {
  const { size, pieces } = packedPanel;
  const deflated = atob(pieces.join("").replace(/-/g, "+").replace(/_/g, "/"));
  const bytes = Uint8Array.from(deflated, (letter) => letter.charCodeAt(0));
  const script = inflateSync(bytes, { out: new Uint8Array(size) });
  return new TextDecoder("utf-8", { fatal: true }).decode(script);
}

/** Runs a script as if it stood in the page. It says by `data-begun` that it did. */
function run(code: string): void {
  const script = document.createElement("script");
  // Where a page lets only marked scripts run, this one is marked as we are.
  script.nonce = document.currentScript?.nonce ?? "";
  script.textContent = code;
  document.body.append(script);
  if (document.body.dataset["begun"] === undefined) throw new Error("the script did not run");
}

try {
  run(unpacked());
} catch (error) {
  const line = (document.getElementById("panel") ?? document.body).appendChild(document.createElement("p"));
  line.className = "start-fault";
  line.setAttribute("role", "alert");
  line.textContent = `${failed[localeOf(navigator.language)]} (${String(error)})`;
}
