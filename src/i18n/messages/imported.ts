import type { Area } from "./area";
import { imported as el } from "./el/imported";
import { imported as en } from "./en/imported";
import { imported as ru } from "./ru/imported";

/** The words of what the command control has read. */
export const importedMessages: Area<keyof typeof en> = { en, ru, el };
