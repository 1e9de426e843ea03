import { usePanel } from "../context";
import type { Draft } from "../state";

/** Changes fields of the open draft. */
export function useEdit(): (change: Partial<Draft>) => void {
  const { dispatch } = usePanel();
  return (change) => dispatch({ type: "edit", change: (draft) => ({ ...draft, ...change }) });
}
