import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, useEdit } from "../fields";

/** The ones asked for most stand first. */
const first: readonly string[] = ["EUR", "RUB", "USD"];

/** In what money the plan counts: every currency there is, by its name. */
export function CurrencyField() {
  const { say, locale } = usePanel().words;
  const { currency } = useOpenDraft().draft;
  const edit = useEdit();
  const names = new Intl.DisplayNames([locale], { type: "currency" });
  const codes = [...new Set([...first, currency, ...Intl.supportedValuesOf("currency")])];
  const choices = codes.map((code) => [code, `${code} · ${names.of(code) ?? code}`] as const);
  return <ChoiceField label={say("currency")} value={currency} choices={choices} onChange={(chosen) => edit({ currency: chosen })} />;
}
