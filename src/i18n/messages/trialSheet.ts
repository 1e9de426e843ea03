import type { Area } from "./area";
import { trialSheet as el } from "./el/trialSheet";
import { trialSheet as en } from "./en/trialSheet";
import { trialSheet as ru } from "./ru/trialSheet";

/** The words of the sheet Trials. */
export const trialSheetMessages: Area<keyof typeof en> = { en, ru, el };
