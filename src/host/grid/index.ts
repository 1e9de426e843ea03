/** What the texts A1, B2:D5 and the names of sheets and cells mean, the same in every spreadsheet. */
export { columnLetters, columnNumber, parseRange, printRange, sheetColumns, sheetRows, subtract, type Rectangle } from "./a1";
export { isDefinedName, isSheetName } from "./names";
