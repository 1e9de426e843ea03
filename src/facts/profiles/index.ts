import { amocrm } from "./amocrm";
import { bitrix24 } from "./bitrix24";
import { hubspot } from "./hubspot";
import { oneC } from "./oneC";
import { pipedrive } from "./pipedrive";
import type { Profile } from "./profile";
import { salesforce } from "./salesforce";

/** The programs whose exports are known: one file each. */
export const profiles: readonly Profile[] = [bitrix24, amocrm, hubspot, salesforce, pipedrive, oneC];
