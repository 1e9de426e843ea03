import type { Calendar } from "../../plan";
import type { WordKey } from "../words";

/** The ways to cut a plan: what each is called, and how many there are of it. */
export const grainWords: Readonly<Record<Calendar["grain"], { readonly one: WordKey; readonly count: WordKey }>> = {
  day: { one: "grainDay", count: "countDay" },
  week: { one: "grainWeek", count: "countWeek" },
  month: { one: "grainMonth", count: "countMonth" },
  quarter: { one: "grainQuarter", count: "countQuarter" },
  halfYear: { one: "grainHalfYear", count: "countHalfYear" },
  year: { one: "grainYear", count: "countYear" },
};
