import type { HostPort } from "../host/port";
import { codeOf } from "./words";

/**
 * Whether the sheets ask to be written again: the values that only the panel works out (leads for a wanted confidence) were
 * worked out from other inputs than stand there now, or the rows of the tasks were made for another team, other streams or
 * another period. False where there is no plan.
 */
export async function isOutOfDate(host: HostPort): Promise<boolean> {
  const cells = await host.read([{ name: "plan_key" }, { name: "plan_keyThen" }, { name: "tasks_proof" }]);
  const [now, then, proof] = cells.map((found) => found?.values[0]?.[0]);
  if (typeof proof === "string" && codeOf("tasks_", ["open", "changed", "stale"], proof) !== undefined) return true;
  return typeof now === "number" && (typeof then !== "number" || Math.abs(now - then) > Math.max(1, Math.abs(now)) * 1e-9);
}
