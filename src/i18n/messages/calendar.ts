import type { Area } from "./area";
import { calendar as el } from "./el/calendar";
import { calendar as en } from "./en/calendar";
import { calendar as ru } from "./ru/calendar";

/** The words of the wizard's calendar. */
export const calendarMessages: Area<keyof typeof en> = { en, ru, el };
