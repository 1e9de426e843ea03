export { FactsScreen } from "./FactsScreen";
export { useFactsImport } from "./useFactsImport";
