import { isoDateOf, serialOf, weekdayOf } from "../core";
import type { HolidayLanguage } from "./publicDays";

type Text = Readonly<Record<HolidayLanguage, string>>;

/** A public holiday of every year: the serial day it falls on, and its names. */
export interface HolidayRule extends Text {
  readonly day: (year: number) => number;
}

const on =
  (month: number, day: number) =>
  (year: number): number =>
    serialOf(year, month, day);

/** Days after Easter by the Julian calendar: J. Meeus, "Astronomical Algorithms", chapter 9. */
const afterOrthodoxEaster =
  (days: number) =>
  (year: number): number => {
    const full = (19 * (year % 19) + 15) % 30;
    const march = full + ((2 * (year % 4) + 4 * (year % 7) + 34 - full) % 7) + 22;
    const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
    return serialOf(year, 3, 1) + march - 1 + behind + days;
  };

/** The nth weekday of a month (0 = Monday); −1: the last. */
const nth =
  (count: number, weekday: number, month: number) =>
  (year: number): number => {
    const first = count > 0 ? serialOf(year, month, 1) : serialOf(year, month + 1, 1) - 7;
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * Math.max(0, count - 1);
  };

/** A Saturday's holiday is observed on Friday, a Sunday's on Monday (5 U.S.C. 6103). */
const observed =
  (month: number, day: number) =>
  (year: number): number => {
    const serial = serialOf(year, month, day);
    return serial + ({ 5: -1, 6: 1 }[weekdayOf(serial)] ?? 0);
  };

const rule = (day: HolidayRule["day"], en: string, ru: string, el: string): HolidayRule => ({ day, en, ru, el });

/** Greece: its public holidays by law 1157/1981 and custom, Easter and Whit Sunday aside, which are Sundays. */
const greece: readonly HolidayRule[] = [
  rule(on(1, 1), "New Year’s Day", "Новый год", "Πρωτοχρονιά"),
  rule(on(1, 6), "Epiphany", "Богоявление", "Θεοφάνεια"),
  rule(afterOrthodoxEaster(-48), "Clean Monday", "Чистый понедельник", "Καθαρά Δευτέρα"),
  rule(on(3, 25), "Independence Day", "День независимости", "Ευαγγελισμός, Εθνική Εορτή"),
  rule(afterOrthodoxEaster(-2), "Good Friday", "Великая пятница", "Μεγάλη Παρασκευή"),
  rule(afterOrthodoxEaster(1), "Easter Monday", "Пасхальный понедельник", "Δευτέρα του Πάσχα"),
  rule(on(5, 1), "Labour Day", "День труда", "Εργατική Πρωτομαγιά"),
  rule(afterOrthodoxEaster(50), "Whit Monday", "Духов день", "Αγίου Πνεύματος"),
  rule(on(8, 15), "Assumption", "Успение Богородицы", "Κοίμηση της Θεοτόκου"),
  rule(on(10, 28), "Ochi Day", "День «Охи»", "Επέτειος του Όχι"),
  rule(on(12, 25), "Christmas Day", "Рождество", "Χριστούγεννα"),
  rule(on(12, 26), "Synaxis of the Mother of God", "Собор Богородицы", "Σύναξη της Θεοτόκου"),
];

/** Russia in years whose production calendar is not published: article 112 of the Labour Code, moved days unknown. */
const russia: readonly HolidayRule[] = [
  ...[1, 2, 3, 4, 5, 6, 8].map((day) => rule(on(1, day), "New Year holidays", "Новогодние каникулы", "Διακοπές Πρωτοχρονιάς")),
  rule(on(1, 7), "Orthodox Christmas", "Рождество Христово", "Ορθόδοξα Χριστούγεννα"),
  rule(on(2, 23), "Defender of the Fatherland Day", "День защитника Отечества", "Ημέρα Υπερασπιστή της Πατρίδας"),
  rule(on(3, 8), "International Women’s Day", "Международный женский день", "Διεθνής Ημέρα της Γυναίκας"),
  rule(on(5, 1), "Spring and Labour Day", "Праздник Весны и Труда", "Εργατική Πρωτομαγιά"),
  rule(on(5, 9), "Victory Day", "День Победы", "Ημέρα της Νίκης"),
  rule(on(6, 12), "Russia Day", "День России", "Ημέρα της Ρωσίας"),
  rule(on(11, 4), "National Unity Day", "День народного единства", "Ημέρα Εθνικής Ενότητας"),
];

/** The United States: federal holidays (5 U.S.C. 6103), on the day they are observed. */
const unitedStates: readonly HolidayRule[] = [
  rule(observed(1, 1), "New Year’s Day", "Новый год", "Πρωτοχρονιά"),
  rule(nth(3, 0, 1), "Martin Luther King Jr. Day", "День Мартина Лютера Кинга", "Ημέρα Μάρτιν Λούθερ Κινγκ"),
  rule(nth(3, 0, 2), "Washington’s Birthday", "День рождения Вашингтона", "Γενέθλια του Ουάσινγκτον"),
  rule(nth(-1, 0, 5), "Memorial Day", "День памяти", "Ημέρα Μνήμης"),
  rule(observed(6, 19), "Juneteenth", "Джунтинт", "Τζουντίνθ"),
  rule(observed(7, 4), "Independence Day", "День независимости", "Ημέρα Ανεξαρτησίας"),
  rule(nth(1, 0, 9), "Labor Day", "День труда", "Ημέρα Εργασίας"),
  rule(nth(2, 0, 10), "Columbus Day", "День Колумба", "Ημέρα του Κολόμβου"),
  rule(observed(11, 11), "Veterans Day", "День ветеранов", "Ημέρα Βετεράνων"),
  rule(nth(4, 3, 11), "Thanksgiving", "День благодарения", "Ημέρα των Ευχαριστιών"),
  rule(observed(12, 25), "Christmas Day", "Рождество", "Χριστούγεννα"),
];

/** The countries whose holidays follow rules that are written here. */
export const holidayRules: Readonly<Record<string, readonly HolidayRule[]>> = { GR: greece, RU: russia, US: unitedStates };

/** The holidays of a year by the rules of a country, rising. */
export function holidaysByRule(
  rules: readonly HolidayRule[],
  year: number,
  language: HolidayLanguage,
): readonly { readonly date: string; readonly name: string }[] {
  const days = rules.map(({ day, [language]: name }) => ({ date: isoDateOf(day(year)), name }));
  return days.sort((left, right) => (left.date < right.date ? -1 : 1));
}
