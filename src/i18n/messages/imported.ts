import type { Area } from "./area";
import { imported as el } from "./el/imported";
import { imported as en } from "./en/imported";
import { imported as ru } from "./ru/imported";

/** The words of imported: its sheet, its command. */
export const importedMessages: Area<keyof typeof en> = { en, ru, el };
