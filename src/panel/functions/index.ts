export { areaFrom, firstCell } from "./cellAreas";
export { formulaOf } from "./formulaOf";
export { FunctionsPlace } from "./FunctionsPlace";
export { placeOf, readArgument } from "./readArgument";
