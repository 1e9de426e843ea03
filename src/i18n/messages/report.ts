import type { Area } from "./area";
import { report as el } from "./el/report";
import { report as en } from "./en/report";
import { report as ru } from "./ru/report";

/** The words of reports for a terminal. */
export const reportMessages: Area<keyof typeof en> = { en, ru, el };
