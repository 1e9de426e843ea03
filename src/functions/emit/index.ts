/** The surfaces of the list of functions, each a pure function of it. */
export { appsScriptCall, type AppsScriptCall, type AppsScriptHost } from "./appsScriptCall";
export { appsScriptStubs } from "./appsScriptStubs";
export { embeddedFunctions, type EmbeddedParam, type EmbeddedSheetFunction, type EmbeddedValue } from "./embeddedFunctions";
export { excelCall, type ExcelCell, type ExcelError, type ExcelErrorCode } from "./excelCall";
export { excelMetadata, type ExcelFunction, type ExcelMetadata, type ExcelParameter } from "./excelMetadata";
export { reference, type ReferenceOptions } from "./reference";
export { signatureText } from "./signatureText";
export { typescriptStub } from "./typescriptStub";
