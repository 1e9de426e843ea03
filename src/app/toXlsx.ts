import { createFileHost } from "../host/file";
import type { Plan } from "../plan";
import { writePlan } from "../workbook";
import { createEngine } from "./engine";
import { today } from "./today";

/** A plan as an .xlsx file, its formulas live and worked out. */
export async function toXlsx(plan: Plan): Promise<Uint8Array> {
  const host = createFileHost({ engine: createEngine(plan.language), language: plan.language, title: plan.company, created: new Date() });
  await writePlan(host, plan, today());
  return host.toXlsx();
}
