import { sameName, type StreamResult } from "../../plan";
import type { Counted } from "../state";

/** The deals that a funnel has to bring for all streams that use it. */
export function funnelDeals(funnel: string, counted: Counted | undefined): number {
  return streamsOf(funnel, counted).reduce((sum, { deals }) => sum + deals, 0);
}

/** What the streams that use a funnel lead to. */
export function streamsOf(funnel: string, counted: Counted | undefined): readonly StreamResult[] {
  return counted?.results.streams.filter((_, row) => sameName(counted.plan.streams[row]?.funnel ?? "", funnel)) ?? [];
}
