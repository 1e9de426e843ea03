import type { Area } from "./area";
import { hourly as el } from "./el/hourly";
import { hourly as en } from "./en/hourly";
import { hourly as ru } from "./ru/hourly";

/** The words of reading a CRM every hour. */
export const hourlyMessages: Area<keyof typeof en> = { en, ru, el };
