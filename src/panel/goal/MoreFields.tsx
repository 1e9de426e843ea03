import { locales, type Locale } from "../../i18n";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults, NumberField, TextField } from "../fields";
import { readPercents, writePercents } from "../numbers";
import { useLayout } from "../ui";
import { currencySymbol } from "../words";
import { useEdit } from "./useEdit";
import { monthChoices, weekendChoices } from "./calendarChoices";

/** Where the fields below stand in a plan. */
export const morePaths: readonly string[] = ["fiscalStart", "weekend", "midday", "marketSize", "cushion", "language"];

const languages: Readonly<Record<Locale, string>> = { en: "English", ru: "Русский", el: "Ελληνικά" };

/** What most plans leave as it is. */
export function MoreFields() {
  const layout = useLayout();
  const { say, locale } = usePanel().words;
  const { draft } = useOpenDraft();
  const edit = useEdit();
  const leaveCushion = () => {
    const read = readPercents(draft.cushion, locale);
    if (read.every((value) => typeof value === "number")) edit({ cushion: writePercents(read, locale) });
  };
  return (
    <>
      <ChoiceField
        label={say("fiscalStart")}
        value={String(draft.fiscalStart)}
        choices={monthChoices(locale)}
        onChange={(month) => edit({ fiscalStart: Number(month) })}
      />
      <ChoiceField
        label={say("weekend")}
        value={String(draft.weekend)}
        choices={weekendChoices(locale, draft.weekend)}
        onChange={(code) => edit({ weekend: code.length === 7 ? code : Number(code) })}
      />
      <div className={layout.pair}>
        <TextField label={say("midday")} path="midday" type="time" value={draft.midday} onChange={(midday) => edit({ midday })} />
        <TextField
          label={say("cushion")}
          path="cushion"
          alsoPath="cushion[0]"
          value={draft.cushion}
          unit="%"
          number
          onLeave={leaveCushion}
          onChange={(cushion) => edit({ cushion })}
        />
      </div>
      <FieldFaults paths={["midday", "cushion", ...[0, 1, 2, 3, 4].map((level) => `cushion[${level}]`)]} />
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
