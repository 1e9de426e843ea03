import type { Area } from "./area";
import { why as el } from "./el/why";
import { why as en } from "./en/why";
import { why as ru } from "./ru/why";

/** The words of the report Why. */
export const whyMessages: Area<keyof typeof en> = { en, ru, el };
