import { createFileHost } from "../host/file";
import type { Plan } from "../plan";
import { writePlan } from "../workbook";
import { createEngine } from "./engine";

const [epoch, day] = [Date.UTC(1899, 11, 30), 86_400_000];

/** Today as a serial number, by this machine's clock and zone. */
export function today(): number {
  const now = new Date();
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - epoch) / day;
}

/** A plan as an .xlsx file, its formulas live and worked out. */
export async function toXlsx(plan: Plan): Promise<Uint8Array> {
  const host = createFileHost({ engine: createEngine(plan.language), language: plan.language, title: plan.company, created: new Date() });
  await writePlan(host, plan, today());
  return host.toXlsx();
}
