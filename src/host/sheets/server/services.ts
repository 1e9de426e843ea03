/// <reference types="google-apps-script" />

/** The services of Apps Script that the server half uses, handed over so that nothing is called before it is asked for. */
export interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly Charts: GoogleAppsScript.Charts.Charts;
}

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
