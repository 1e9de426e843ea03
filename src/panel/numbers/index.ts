export { readNumber, type Typed } from "./readNumber";
export { readPercent, writePercent } from "./readPercent";
export { readPercents, writePercents } from "./readPercents";
export { shift } from "./shift";
