import { locales, type Locale } from "../../i18n";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults, NumberField, TextField, useEdit } from "../fields";
import { currencySymbol } from "../words";

/** Where the fields below stand in a plan. */
export const morePaths: readonly string[] = ["midday", "marketSize", "language"];

const languages: Readonly<Record<Locale, string>> = { en: "English", ru: "Русский", el: "Ελληνικά" };

/** What most plans leave as it is. */
export function MoreFields() {
  const { say, locale } = usePanel().words;
  const { draft } = useOpenDraft();
  const edit = useEdit();
  return (
    <>
      <TextField label={say("midday")} path="midday" type="time" value={draft.midday} onChange={(midday) => edit({ midday })} />
      <FieldFaults paths={["midday"]} />
      <NumberField
        label={say("marketSize")}
        path="marketSize"
        value={draft.marketSize}
        unit={currencySymbol(draft.currency, locale)}
        hint={say("marketHint")}
        onChange={(marketSize) => edit({ marketSize })}
      />
      <FieldFaults paths={["marketSize"]} />
      <ChoiceField
        label={say("sheetLanguage")}
        value={draft.language}
        choices={locales.map((language) => [language, languages[language]] as const)}
        onChange={(language) => edit({ language })}
      />
    </>
  );
}
