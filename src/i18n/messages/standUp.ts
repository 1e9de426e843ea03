import type { Area } from "./area";
import { standUp as el } from "./el/standUp";
import { standUp as en } from "./en/standUp";
import { standUp as ru } from "./ru/standUp";

/** The words of the report Stand-up. */
export const standUpMessages: Area<keyof typeof en> = { en, ru, el };
