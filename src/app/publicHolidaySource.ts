import { holidayCountries, holidayRegions, publicHolidays } from "../holidays";
import type { HolidaySource } from "../panel";

/** Holidays of all countries; the package that knows them is loaded when the first of them is asked for. */
export const publicHolidaySource: HolidaySource = { countries: holidayCountries, regions: holidayRegions, days: publicHolidays };
