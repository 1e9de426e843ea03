import type { Area } from "./area";
import { panel as el } from "./el/panel";
import { panel as en } from "./en/panel";
import { panel as ru } from "./ru/panel";

/** The words of the panel's frame, its first page, the wizard. */
export const panelMessages: Area<keyof typeof en> = { en, ru, el };
