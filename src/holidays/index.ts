export { holidayCountries, holidayRegions } from "./holidayPlaces";
export { publicHolidays } from "./publicHolidays";
export type { HolidayLanguage, HolidayPlace, HolidayQuestion, PublicDays } from "./publicDays";
export { ruledCountries, ruledHolidays } from "./ruledHolidays";
