import { usePanel } from "../context";
import type { FunnelDraft } from "../state";

/** The funnel that is looked at: the chosen one, else the first. */
export function useChosenFunnel(): FunnelDraft | undefined {
  const { open } = usePanel().state;
  return open?.draft.funnels.find(({ id }) => id === open.funnel) ?? open?.draft.funnels[0];
}
