import type { Area } from "./area";
import { sheets as el } from "./el/sheets";
import { sheets as en } from "./en/sheets";
import { sheets as ru } from "./ru/sheets";

/** The words of the sheets that hold a plan. */
export const sheetsMessages: Area<keyof typeof en> = { en, ru, el };
