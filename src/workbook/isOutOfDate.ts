import type { HostPort } from "../host/port";

/**
 * Whether the values that only the panel works out (leads for a wanted confidence) were worked out from other inputs than
 * stand in the sheets now; false where there is no plan.
 */
export async function isOutOfDate(host: HostPort): Promise<boolean> {
  const [now, then] = (await host.read([{ name: "plan_key" }, { name: "plan_keyThen" }])).map((cells) => cells?.values[0]?.[0]);
  return typeof now === "number" && (typeof then !== "number" || Math.abs(now - then) > Math.max(1, Math.abs(now)) * 1e-9);
}
