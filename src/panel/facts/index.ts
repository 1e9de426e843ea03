export { FactsPlace } from "./FactsPlace";
