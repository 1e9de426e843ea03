import type { Area } from "./area";
import { today as el } from "./el/today";
import { today as en } from "./en/today";
import { today as ru } from "./ru/today";

/** The words of the place Control. */
export const todayMessages: Area<keyof typeof en> = { en, ru, el };
