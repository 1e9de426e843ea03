export { ControlPlace } from "./ControlPlace";
