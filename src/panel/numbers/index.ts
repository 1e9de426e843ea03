export { readNumber, type Typed } from "./readNumber";
export { readPercent, writePercent } from "./readPercent";
