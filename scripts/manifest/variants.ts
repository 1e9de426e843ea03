import { namespaces } from "../../src/app/excelNamespace";
import type { Locale } from "../../src/i18n";

/** Which manifest is meant: the one that people install, or the one of `npm run start:excel`. */
export type VariantName = "production" | "development";

/** What tells two manifests apart that may be installed side by side. */
export interface Variant {
  /** Excel knows an add-in by this alone; it never changes. */
  readonly id: string;
  /** What stands before the dot in `=PLAN.REQUIRED_LEADS(…)`; it never changes either, for it stands in people's cells. */
  readonly namespace: string;
  /** Behind the name wherever it is shown. */
  readonly mark: string;
  /** Where the page takes Microsoft's library from: the store asks for Microsoft's own address. */
  readonly officeJs: string;
}

/** Both manifests. With the same id or namespace the later one would take the place of the earlier. */
export const variants: Readonly<Record<VariantName, Variant>> = {
  production: {
    id: "637a966e-8b67-4df5-8899-9076c68933a4",
    namespace: namespaces.production,
    mark: "",
    officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  },
  development: {
    id: "182b62bc-6559-4021-82b0-825408ca9c33",
    namespace: namespaces.development,
    mark: " (dev)",
    officeJs: "/office-js/office.js",
  },
};

/** The language of the manifest's own texts, as Excel writes it. */
export const defaultTag = "en-US";

/** The other languages as Excel writes them; a new one does not compile until it stands here. */
export const overrideTags: Readonly<Record<Exclude<Locale, "en">, string>> = { ru: "ru-RU", el: "el-GR" };
