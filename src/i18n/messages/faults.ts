import type { Area } from "./area";
import { faults as el } from "./el/faults";
import { faults as en } from "./en/faults";
import { faults as ru } from "./ru/faults";

/** What is wrong with a value, and the mend. */
export const faultsMessages: Area<keyof typeof en> = { en, ru, el };
