import type { Area } from "./area";
import { tasks as el } from "./el/tasks";
import { tasks as en } from "./en/tasks";
import { tasks as ru } from "./ru/tasks";

/** The words of the sheet Tasks. */
export const tasksMessages: Area<keyof typeof en> = { en, ru, el };
