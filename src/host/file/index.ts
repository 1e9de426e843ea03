export { createFileHost, type FileHost, type FileHostOptions } from "./createFileHost";
export { openXlsx } from "./openXlsx";
export { readTable } from "./readTable";
