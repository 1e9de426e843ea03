import type { Area } from "./area";
import { host as el } from "./el/host";
import { host as en } from "./en/host";
import { host as ru } from "./ru/host";

/** Why the spreadsheet said no. */
export const hostMessages: Area<keyof typeof en> = { en, ru, el };
