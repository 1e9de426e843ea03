import { ruledCountries, ruledHolidays } from "../holidays";
import type { HolidaySource } from "../panel";

/** Holidays of the countries that need no package: what goes to Excel and Google Sheets carries none but permissive licences. */
export const ruledHolidaySource: HolidaySource = {
  countries: async (locale) => ruledCountries(locale),
  regions: async () => [],
  days: async (asked) => ruledHolidays(asked),
};
