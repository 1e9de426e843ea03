import type { Area } from "./area";
import { advice as el } from "./el/advice";
import { advice as en } from "./en/advice";
import { advice as ru } from "./ru/advice";

/** The words of what the facts say beside the plan. */
export const adviceMessages: Area<keyof typeof en> = { en, ru, el };
