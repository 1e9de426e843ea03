import type { Area } from "./area";
import { trials as el } from "./el/trials";
import { trials as en } from "./en/trials";
import { trials as ru } from "./ru/trials";

/** What the place Control says of trials. */
export const trialsMessages: Area<keyof typeof en> = { en, ru, el };
