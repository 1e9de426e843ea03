export { ControlScreen } from "./ControlScreen";
export { useControlChoices } from "./controlChoices";
