import type { Area } from "./area";
import { connect as el } from "./el/connect";
import { connect as en } from "./en/connect";
import { connect as ru } from "./ru/connect";

/** The words of connecting a CRM or a warehouse. */
export const connectMessages: Area<keyof typeof en> = { en, ru, el };
