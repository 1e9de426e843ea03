import type { Area } from "./area";
import { daily as el } from "./el/daily";
import { daily as en } from "./en/daily";
import { daily as ru } from "./ru/daily";

/** The words of a day's work: activity, the rest planned anew, open deals. */
export const dailyMessages: Area<keyof typeof en> = { en, ru, el };
