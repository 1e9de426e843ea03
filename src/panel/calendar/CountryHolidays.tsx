import { useEffect, useId, useState } from "react";
import { Button, Spinner, mergeClasses } from "@fluentui/react-components";
import { Globe16Regular } from "@fluentui/react-icons";
import { isDate } from "../../plan";
import type { Locale } from "../../i18n";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField } from "../fields";
import type { HolidayPlace, HolidaySource, PublicDays } from "../options";
import { takeDays } from "../state";
import { Spoken, Status, useLayout, useText } from "../ui";
import type { Words } from "../words";

/** Where a language is most at home; English is at home in many places. */
const homes: Readonly<Record<Locale, string>> = { en: "", ru: "RU", el: "GR" };

/** What is said of days that were added, or not. */
interface Said {
  readonly tone: "ok" | "plain" | "warn" | "bad";
  readonly text: string;
}

/** Takes over the holidays of a country for the days of the plan. */
export function CountryHolidays({ source }: { readonly source: HolidaySource }) {
  const layout = useLayout();
  const styles = useText();
  const { words, dispatch } = usePanel();
  const { say, locale } = words;
  const { draft } = useOpenDraft();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [country, setCountry] = useState(homes[locale]);
  const [region, setRegion] = useState("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [countries, failed] = usePlaces(open, "", () => source.countries(locale));
  const [regions] = usePlaces(open && country !== "", country, () => source.regions(country, locale));
  const dated =
    isDate(draft.start) && isDate(draft.end) && draft.start <= draft.end && draft.end < `${Number(draft.start.slice(0, 4)) + 11}`;
  const place = [countries, regions].map((places, index) => places.find(({ code }) => code === [country, region][index])?.name ?? "");
  const add = async () => {
    setBusy(true);
    try {
      const where = region === "" ? { country } : { country, region };
      const days = await source.days({ ...where, from: draft.start, to: draft.end, language: draft.language });
      const sentences = takenWords(place.filter((name) => name !== "").join(", "), days, countFresh(days), words);
      dispatch({ type: "edit", change: (old) => takeDays(old, days), notice: sentences.map(({ text }) => text).join(" ") });
      setSaid(sentences);
    } catch {
      setSaid([{ tone: "bad", text: say("countryFailed") }]);
    }
    setBusy(false);
  };
  const countFresh = (days: PublicDays) => {
    const { holidays, workdays } = draft.calendar;
    const taken = takeDays(draft, days).calendar;
    return taken.holidays.length + taken.workdays.length - holidays.length - workdays.length;
  };
  const choose = (code: string) => {
    setCountry(code);
    setRegion("");
    setSaid([]);
  };
  return (
    <>
      <Button
        icon={<Globe16Regular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        style={{ alignSelf: "flex-start" }}
        onClick={() => setOpen(!open)}
      >
        {say("countryHolidays")}
      </Button>
      {open && (
        <div id={id} className={layout.column}>
          {countries.length === 0 && !failed && <Spinner size="tiny" label={say("countryLoading")} style={{ alignSelf: "flex-start" }} />}
          {failed && <Status tone="bad">{say("countryFailed")}</Status>}
          {countries.length > 0 && (
            <>
              <ChoiceField
                label={say("country")}
                value={country}
                choices={[["", say("countryChoose")], ...pairs(countries)]}
                onChange={choose}
              />
              {regions.length > 0 && (
                <ChoiceField
                  label={say("region")}
                  value={region}
                  choices={[["", say("wholeCountry")], ...pairs(regions)]}
                  onChange={setRegion}
                />
              )}
              <Button
                style={{ alignSelf: "flex-start" }}
                icon={busy ? <Spinner size="extra-tiny" /> : null}
                disabledFocusable={busy || country === "" || !dated}
                onClick={() => void add()}
              >
                {say("addCountry")}
              </Button>
              {!dated && <Status tone="warn">{say("periodFirst")}</Status>}
            </>
          )}
          {said.map(({ tone, text }) =>
            tone === "plain" ? (
              <span key={text} className={mergeClasses(styles.small, styles.second)}>
                {text}
              </span>
            ) : (
              <Status key={text} tone={tone}>
                {text}
              </Status>
            ),
          )}
          <Spoken text={said.map(({ text }) => text).join(" ")} />
        </div>
      )}
    </>
  );
}

/** Places that are asked for once they are wanted, anew for every `key`; whether that failed. */
function usePlaces(wanted: boolean, key: string, ask: () => Promise<readonly HolidayPlace[]>): readonly [readonly HolidayPlace[], boolean] {
  const [found, setFound] = useState<{ readonly key: string; readonly places: readonly HolidayPlace[] | null } | null>(null);
  const current = found?.key === key ? found : null;
  useEffect(() => {
    if (!wanted || current !== null) return;
    let alive = true;
    ask().then(
      (places) => alive && setFound({ key, places }),
      () => alive && setFound({ key, places: null }),
    );
    return () => {
      alive = false;
    };
  });
  return [current?.places ?? [], current !== null && current.places === null];
}

function takenWords(country: string, { shortened, unmoved }: PublicDays, count: number, { say }: Words): readonly Said[] {
  return [
    { tone: "ok", text: say(count > 0 ? "countryAdded" : "countryNothing", { country, count }) },
    ...(shortened.length > 0 ? [{ tone: "plain", text: say("countryShortened", { count: shortened.length }) } as const] : []),
    ...(unmoved.length > 0 ? [{ tone: "warn", text: say("countryUnmoved", { years: unmoved.join(", ") }) } as const] : []),
  ];
}

function pairs(places: readonly HolidayPlace[]): readonly (readonly [string, string])[] {
  return places.map(({ code, name }) => [code, name] as const);
}
