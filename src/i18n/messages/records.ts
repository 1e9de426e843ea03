import type { Area } from "./area";
import { records as el } from "./el/records";
import { records as en } from "./en/records";
import { records as ru } from "./ru/records";

/** The words of the sheets Facts and Deals. */
export const recordsMessages: Area<keyof typeof en> = { en, ru, el };
