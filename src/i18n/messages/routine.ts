import type { Area } from "./area";
import { routine as el } from "./el/routine";
import { routine as en } from "./en/routine";
import { routine as ru } from "./ru/routine";

/** The words of the sheets Stand-up and Rhythm. */
export const routineMessages: Area<keyof typeof en> = { en, ru, el };
