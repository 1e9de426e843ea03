import { freeId, type CalendarDraft, type Draft, type HolidayDraft } from "./draft";

/** What a person does to the calendar of a draft. */

export function editCalendar(draft: Draft, change: Partial<CalendarDraft>): Draft {
  return { ...draft, calendar: { ...draft.calendar, ...change } };
}

/** A day off to fill in. */
export function addHoliday(draft: Draft): Draft {
  return editCalendar(draft, { holidays: [...draft.calendar.holidays, { id: freeId(draft), date: "", name: "" }] });
}

export function editHoliday(draft: Draft, id: number, change: Partial<HolidayDraft>): Draft {
  return editCalendar(draft, { holidays: draft.calendar.holidays.map((day) => (day.id === id ? { ...day, ...change } : day)) });
}

export function removeHoliday(draft: Draft, id: number): Draft {
  return editCalendar(draft, { holidays: draft.calendar.holidays.filter((day) => day.id !== id) });
}

/** A day to fill in that is worked though it would be off. */
export function addWorkday(draft: Draft): Draft {
  return editCalendar(draft, { workdays: [...draft.calendar.workdays, { id: freeId(draft), date: "" }] });
}

export function editWorkday(draft: Draft, id: number, date: string): Draft {
  return editCalendar(draft, { workdays: draft.calendar.workdays.map((day) => (day.id === id ? { ...day, date } : day)) });
}

export function removeWorkday(draft: Draft, id: number): Draft {
  return editCalendar(draft, { workdays: draft.calendar.workdays.filter((day) => day.id !== id) });
}

/** Days that a country publishes. */
interface Published {
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  readonly workdays: readonly string[];
}

/** Takes over what is not there yet, in the order of days; what stands there stays as it was typed. */
export function takeDays(draft: Draft, { holidays, workdays }: Published): Draft {
  const { calendar } = draft;
  let id = freeId(draft);
  const freshHolidays = holidays
    .filter(({ date }) => !calendar.holidays.some((day) => day.date === date))
    .map((day) => ({ id: id++, ...day }));
  const freshWorkdays = workdays.filter((date) => !calendar.workdays.some((day) => day.date === date)).map((date) => ({ id: id++, date }));
  const rising = <Day extends { readonly date: string }>(days: readonly Day[]) =>
    [...days].sort((left, right) => (left.date < right.date ? -1 : 1));
  return editCalendar(draft, {
    holidays: rising([...calendar.holidays, ...freshHolidays]),
    workdays: rising([...calendar.workdays, ...freshWorkdays]),
  });
}
