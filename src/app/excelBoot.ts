import { localeOf, type Text } from "../i18n/locale";

/** Where the page finds itself. */
export type Surroundings = "excel" | "elsewhere" | "silent" | "old";

/** How long Excel's library may take to answer: where its address is blocked it never does. */
const patience = 12_000;

const sentences: Readonly<Record<Exclude<Surroundings, "excel"> | "failed", Text>> = {
  elsewhere: {
    en: "This page works inside Excel: open it from the Plan Cascade buttons on the Home tab.",
    ru: "Эта страница работает внутри Excel: откройте её кнопками Plan Cascade на вкладке «Главная».",
    el: "Αυτή η σελίδα λειτουργεί μέσα στο Excel: ανοίξτε την από τα κουμπιά του Plan Cascade στην καρτέλα «Κεντρική».",
  },
  silent: {
    en: "Excel does not answer. The page loads Microsoft's library from appsforoffice.microsoft.com: allow that address, then open the panel again.",
    ru: "Excel не отвечает. Страница загружает библиотеку Microsoft с адреса appsforoffice.microsoft.com: разрешите этот адрес и откройте панель снова.",
    el: "Το Excel δεν απαντά. Η σελίδα φορτώνει τη βιβλιοθήκη της Microsoft από το appsforoffice.microsoft.com: επιτρέψτε αυτή τη διεύθυνση και ανοίξτε ξανά το παράθυρο.",
  },
  old: {
    en: "This Excel is too old: ExcelApi 1.9 is due, which Excel 2021, Microsoft 365 and Excel on the web have.",
    ru: "Этот Excel слишком старый: нужен ExcelApi 1.9, он есть в Excel 2021, Microsoft 365 и Excel в браузере.",
    el: "Αυτό το Excel είναι πολύ παλιό: χρειάζεται ExcelApi 1.9, που έχουν το Excel 2021, το Microsoft 365 και το Excel στον ιστό.",
  },
  failed: {
    en: "The panel could not be opened. Close it and open it again; if that does not help, reopen the workbook.",
    ru: "Панель не открылась. Закройте её и откройте снова; если не поможет, откройте книгу заново.",
    el: "Το παράθυρο δεν άνοιξε. Κλείστε το και ανοίξτε το ξανά· αν δεν βοηθήσει, ανοίξτε ξανά το βιβλίο.",
  },
};

/** Says in the pane why there is no panel. */
export function sayInstead(reason: keyof typeof sentences): void {
  const pane = document.getElementById("panel");
  if (pane === null) return;
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.style.margin = "16px";
  words.textContent = sentences[reason][localeOf(officeLanguage())];
  pane.replaceChildren(words);
}

/** The language of Excel, of the browser where Excel does not tell. */
export function officeLanguage(): string {
  return (typeof Office === "undefined" ? undefined : Office.context?.displayLanguage) ?? navigator.language;
}

/** Waits for Excel's library to say where the page stands. */
export async function surroundings(wait = patience): Promise<Surroundings> {
  if (typeof Office === "undefined") return "silent";
  const silence = new Promise<"silent">((resolve) => setTimeout(() => resolve("silent"), wait));
  const answer = Office.onReady().then(({ host }): Surroundings => (String(host) === "Excel" ? "excel" : "elsewhere"));
  const found = await Promise.race([answer, silence]);
  return found === "excel" && !Office.context.requirements.isSetSupported("ExcelApi", "1.9") ? "old" : found;
}
