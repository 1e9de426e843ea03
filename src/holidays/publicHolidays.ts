import type Holidays from "date-holidays";
import { isoDateOf, serialOf } from "../core";
import type { HolidayQuestion, PublicDays } from "./publicDays";

/** A day off with its name. */
type DayOff = PublicDays["holidays"][number];
type Library = typeof Holidays;

/**
 * The public holidays of a country or one of its regions, by the package date-holidays; whole days alone, each day
 * once. Russia's by its production calendar, with the days that are moved, in the years that it is known for. The
 * package is loaded when it is first asked for.
 *
 * @param asked a country that `holidayCountries` names, days from 1900 to 2100
 */
export async function publicHolidays(asked: HolidayQuestion): Promise<PublicDays> {
  const { default: library } = await import("date-holidays");
  const usual = usualHolidays(asked, library);
  const found = asked.country === "RU" ? await russianDays(asked, usual, library) : { ...noMoves, holidays: usual };
  const within = (date: string) => date >= asked.from && date <= asked.to;
  const rising = [...found.holidays].sort((left, right) => (left.date < right.date ? -1 : 1)).filter(({ date }) => within(date));
  return {
    holidays: rising.filter(({ date }, index) => rising[index - 1]?.date !== date),
    workdays: found.workdays.filter(within),
    shortened: found.shortened.filter(within),
    unmoved: found.unmoved,
  };
}

const noMoves = { workdays: [], shortened: [], unmoved: [] };

/** The production calendar's days in its years, the usual ones in others; what a region has beyond the country is added. */
async function russianDays(asked: HolidayQuestion, usual: readonly DayOff[], library: Library): Promise<PublicDays> {
  const { russianYear } = await import("./russia");
  const years = yearsOf(asked).map((year) => [year, russianYear(year, asked.language)] as const);
  const known = years.flatMap(([, days]) => days ?? []);
  const published = new Set(years.flatMap(([year, days]) => (days === undefined ? [] : [String(year)])));
  const { region, ...whole } = asked;
  const national = new Set(region === undefined ? [] : usualHolidays(whole, library).map(({ date }) => date));
  const added = usual.filter(({ date }) => !published.has(date.slice(0, 4)) || (region !== undefined && !national.has(date)));
  return {
    holidays: [...known.flatMap(({ holidays }) => holidays), ...added],
    workdays: known.flatMap(({ workdays }) => workdays),
    shortened: known.flatMap(({ shortened }) => shortened),
    unmoved: years.flatMap(([year, days]) => (days === undefined ? [year] : [])),
  };
}

/** What the package says, a day at a time. Days off that begin at noon or last hours are no days off. */
function usualHolidays({ country, region, language, ...days }: HolidayQuestion, Country: Library): readonly DayOff[] {
  const options = { languages: [language, "en"] };
  const holidays = region === undefined ? new Country(country, options) : new Country(country, region, options);
  const [first = 0, ...later] = yearsOf(days);
  // a feast of several days may have begun in the year before
  return [first - 1, first, ...later].flatMap((year) =>
    holidays
      .getHolidays(year)
      .filter(({ type, date }) => type === "public" && date.slice(11, 19) === "00:00:00")
      .flatMap(({ date, start, end, name }) => {
        const count = Math.round((end.getTime() - start.getTime()) / 86_400_000);
        const from = serialOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
        return Array.from({ length: count }, (_, day) => ({ date: isoDateOf(from + day), name }));
      }),
  );
}

function yearsOf({ from, to }: Pick<HolidayQuestion, "from" | "to">): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
