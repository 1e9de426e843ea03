import type { HolidayLanguage } from "./publicDays";

type Text = Readonly<Record<HolidayLanguage, string>>;

/** The days off of `russia.json` that have a name. */
export const russianWords: Readonly<Record<string, Text>> = {
  newYear: { en: "New Year holidays", ru: "Новогодние каникулы", el: "Διακοπές Πρωτοχρονιάς" },
  christmas: { en: "Orthodox Christmas", ru: "Рождество Христово", el: "Ορθόδοξα Χριστούγεννα" },
  defender: { en: "Defender of the Fatherland Day", ru: "День защитника Отечества", el: "Ημέρα Υπερασπιστή της Πατρίδας" },
  women: { en: "International Women’s Day", ru: "Международный женский день", el: "Διεθνής Ημέρα της Γυναίκας" },
  labour: { en: "Spring and Labour Day", ru: "Праздник Весны и Труда", el: "Εργατική Πρωτομαγιά" },
  victory: { en: "Victory Day", ru: "День Победы", el: "Ημέρα της Νίκης" },
  russia: { en: "Russia Day", ru: "День России", el: "Ημέρα της Ρωσίας" },
  unity: { en: "National Unity Day", ru: "День народного единства", el: "Ημέρα Εθνικής Ενότητας" },
  decree: { en: "Day off by decree", ru: "Нерабочий день по указу", el: "Αργία με διάταγμα" },
  moved: { en: "Day off moved from another day", ru: "Перенесённый выходной", el: "Αργία που μεταφέρθηκε από άλλη ημέρα" },
};

/** A day off that was moved, before the day it was moved from. */
export const movedFrom: Text = { en: "Day off moved from", ru: "Выходной, перенесён с", el: "Αργία που μεταφέρθηκε από" };
