import type { Area } from "./area";
import { calls as el } from "./el/calls";
import { calls as en } from "./en/calls";
import { calls as ru } from "./ru/calls";

/** What the place Control says of calls that were heard, and of what works at telesales. */
export const callsMessages: Area<keyof typeof en> = { en, ru, el };
