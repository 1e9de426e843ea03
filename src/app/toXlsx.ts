import { createFileHost } from "../host/file";
import type { HostPort } from "../host/port";
import type { Locale } from "../i18n";
import type { Plan } from "../plan";
import { writePlan, writeTemplate } from "../workbook";
import { createEngine } from "./engine";
import { today } from "./today";

/** A plan as an .xlsx file, its formulas live and worked out. */
export function toXlsx(plan: Plan): Promise<Uint8Array> {
  return written(plan.language, plan.company, (host) => writePlan(host, plan, today()));
}

/** An empty plan to be filled in by hand, as an .xlsx file. */
export function templateXlsx(language: Locale): Promise<Uint8Array> {
  return written(language, "", (host) => writeTemplate(host, language, today()));
}

async function written(language: Locale, title: string, write: (host: HostPort) => Promise<unknown>): Promise<Uint8Array> {
  const host = createFileHost({ engine: createEngine(language), language, title, created: new Date() });
  await write(host);
  return host.toXlsx();
}
