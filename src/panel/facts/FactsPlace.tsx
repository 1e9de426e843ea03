import type { PlaceProps } from "../frame/part";
import { FactsScreen } from "./FactsScreen";
import { useFactsImport } from "./useFactsImport";

/** The place Facts. An import goes on while another place is shown. */
export function FactsPlace({ shown }: PlaceProps) {
  const facts = useFactsImport();
  return shown && <FactsScreen facts={facts} />;
}
