export { readNumber, type Typed } from "./readNumber";
export { readPercent, writePercent } from "./readPercent";
export { readPercents, writePercents } from "./readPercents";
