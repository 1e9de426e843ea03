import { helpers } from "@odoo/o-spreadsheet";
import type { ValidationRule } from "../port";
import { engineLocales, type EmbeddedLocale } from "./locales";

type Bounded = Extract<ValidationRule, { readonly type: "number" | "date" }>;

interface Words {
  readonly number: string;
  readonly whole: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly atLeast: string;
  readonly atMost: string;
}

const words: Readonly<Record<EmbeddedLocale, Words>> = {
  en: {
    number: "Write a number",
    whole: "Write a whole number",
    date: "Write a date",
    from: "from",
    to: "to",
    atLeast: "not below",
    atMost: "not above",
  },
  ru: {
    number: "Нужно число",
    whole: "Нужно целое число",
    date: "Нужна дата",
    from: "от",
    to: "до",
    atLeast: "не меньше",
    atMost: "не больше",
  },
  el: {
    number: "Χρειάζεται αριθμός",
    whole: "Χρειάζεται ακέραιος αριθμός",
    date: "Χρειάζεται ημερομηνία",
    from: "από",
    to: "έως",
    atLeast: "όχι κάτω από",
    atMost: "όχι πάνω από",
  },
};
const early: Readonly<Record<EmbeddedLocale, readonly [from: string, to: string]>> = {
  en: ["not before", "not after"],
  ru: ["не раньше", "не позже"],
  el: ["όχι πριν από", "όχι μετά από"],
};

/**
 * What a validation without words of its own wants, said to the person whose value was refused.
 *
 * @example
 * wanted({ type: "number", min: 0, whole: true }, "ru") // => "Нужно целое число не меньше 0."
 */
export function wanted(rule: Bounded, locale: EmbeddedLocale): string {
  const { from, to, ...say } = words[locale];
  const isDate = rule.type === "date";
  const kind = isDate ? say.date : rule.whole === true ? say.whole : say.number;
  const [low, high] = [rule.min, rule.max].map((bound) => (bound === undefined ? undefined : show(bound, isDate, locale)));
  const [atLeast, atMost] = isDate ? early[locale] : [say.atLeast, say.atMost];
  if (low !== undefined && high !== undefined) return `${kind} ${from} ${low} ${to} ${high}.`;
  if (low !== undefined) return `${kind} ${atLeast} ${low}.`;
  return high === undefined ? `${kind}.` : `${kind} ${atMost} ${high}.`;
}

function show(bound: number, isDate: boolean, locale: EmbeddedLocale): string {
  const dateFormat = locale === "en" ? "yyyy-mm-dd" : "dd.mm.yyyy";
  return helpers.formatValue(bound, {
    locale: engineLocales[locale],
    format: isDate ? dateFormat : Number.isInteger(bound) ? "#,##0" : "",
  });
}
