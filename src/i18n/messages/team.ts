import type { Area } from "./area";
import { team as el } from "./el/team";
import { team as en } from "./en/team";
import { team as ru } from "./ru/team";

/** The words of the wizard's team. */
export const teamMessages: Area<keyof typeof en> = { en, ru, el };
