import type { Area } from "./area";
import { facts as el } from "./el/facts";
import { facts as en } from "./en/facts";
import { facts as ru } from "./ru/facts";

/** The words of the screen Facts. */
export const factsMessages: Area<keyof typeof en> = { en, ru, el };
