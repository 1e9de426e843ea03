export { areaFrom, firstCell } from "./cellAreas";
export { formulaOf } from "./formulaOf";
export { FunctionsScreen } from "./FunctionsScreen";
export { placeOf, readArgument } from "./readArgument";
