import type { Area } from "./area";
import { control as el } from "./el/control";
import { control as en } from "./en/control";
import { control as ru } from "./ru/control";

/** The words of control: its sheet, its command. */
export const controlMessages: Area<keyof typeof en> = { en, ru, el };
