import type { Plan } from "../plan";
import { calendarStructure, isDated } from "./daysSheet";

/** What the workings look up in the Calendar: they are made anew when it changes. */
export function workStructure(plan: Plan): string {
  return isDated(plan) ? calendarStructure(plan) : "";
}
