import { createHeadlessHost, type HeadlessOptions } from "../../../../src/host/embedded";
import type { Services } from "../../../../src/host/sheets";
import { newConditionalFormatRule, newDataValidation, validationCriteria } from "./builders";
import { charts } from "./charts";
import { decimalOf, readFormula } from "./formulas";
import { makeProperties } from "./properties";
import { makeSpreadsheet } from "./spreadsheet";
import { sheetState, type FakeState, type KeptProtection } from "./state";
import { makeUi, type Shown } from "./ui";
import { formatDate } from "./zones";

export { makeRun } from "./run";
export { makeScriptApp, type FakeTriggers } from "./scriptApp";
export { makeUrlFetch, type FakeFetch } from "./urlFetch";

export interface FakeOptions {
  /** The spreadsheet's country and language: `ru_RU`. */
  readonly locale?: string;
  readonly userLocale?: string;
  readonly zone?: string;
  readonly functions?: HeadlessOptions["functions"];
  /** The pushed HTML files by name, without their ending. */
  readonly files?: Readonly<Record<string, string>>;
  /** A script of no document has no lock of one. */
  readonly isBound?: boolean;
}

/** Google as a script finds it, and what a test does behind its back. */
export interface FakeGoogle {
  /** The global services. */
  readonly services: Services & { readonly PropertiesService: unknown; readonly HtmlService: unknown };
  readonly engine: FakeState["engine"];
  readonly shown: Shown;
  /** How long the script slept, each time, in milliseconds; nobody waits. */
  readonly slept: readonly number[];
  /** The person's own properties. */
  readonly properties: ReturnType<typeof makeProperties>;
  readonly calls: FakeState["calls"];
  /** Someone else writes and does not let go. */
  holdLock(held: boolean): void;
  setLocale(locale: string): void;
  /** A call of a method fails after so many that do not. */
  failAt(method: string, after: number, message: string): void;
  /** Someone protects a sheet, or a range of it, from the person. */
  protectFrom(sheet: string, range: string | null): void;
  /** They let the sheet go again. */
  unprotect(sheet: string): void;
  /** What is kept of a sheet beside its cells. */
  stateOf(sheet: string): ReturnType<typeof sheetState>;
}

/** A spreadsheet of Google's over a real engine, as strict as the real one. */
export function fakeGoogle(options: FakeOptions = {}): FakeGoogle {
  const { locale = "en_US", userLocale = "en", zone = "Asia/Vladivostok", functions = [], files = {}, isBound = true } = options;
  const engine = createHeadlessHost({ locale: "en", functions });
  const state: FakeState = {
    engine,
    locale,
    zone,
    decimal: () => decimalOf(state.locale),
    sheets: new Map(),
    names: new Set(),
    failing: [],
    calls: new Map(),
    nextId: 0,
  };
  const spreadsheet = makeSpreadsheet(state);
  spreadsheet.getSheets();
  const { shown, HtmlService, ui } = makeUi(files);
  const properties = { user: makeProperties(), document: makeProperties() };
  const slept: number[] = [];
  let isHeld = false;
  const lock = { tryLock: () => !isHeld, releaseLock: () => undefined };
  const check = (formula: string): void => void readFormula(formula, state.decimal());
  const services = {
    SpreadsheetApp: {
      getActiveSpreadsheet: () => spreadsheet,
      getUi: () => ui,
      flush: () => undefined,
      newDataValidation: () => newDataValidation(check),
      newConditionalFormatRule: () => newConditionalFormatRule(check),
      DataValidationCriteria: validationCriteria,
      ProtectionType: { SHEET: "SHEET", RANGE: "RANGE" },
      BorderStyle: { SOLID: "SOLID", SOLID_MEDIUM: "SOLID_MEDIUM" },
    },
    LockService: { getDocumentLock: () => (isBound ? lock : null) },
    Utilities: { formatDate, sleep: (milliseconds: number) => void slept.push(milliseconds) },
    Session: { getActiveUserLocale: () => userLocale },
    Charts: charts,
    PropertiesService: { getUserProperties: () => properties.user, getDocumentProperties: () => (isBound ? properties.document : null) },
    HtmlService,
  } as unknown as FakeGoogle["services"];
  const idOf = (sheet: string): string => engine.model.getters.getSheetIdByName(sheet) ?? "";
  return {
    services,
    engine,
    shown,
    slept,
    properties: properties.user,
    calls: state.calls,
    holdLock: (held) => void (isHeld = held),
    setLocale: (name) => void (state.locale = name),
    failAt: (method, after, message) => void state.failing.push({ method, after: (state.calls.get(method) ?? 0) + after, message }),
    protectFrom: (sheet, range) => {
      const protection: KeptProtection = { range, warningOnly: false, canEdit: false, unprotected: [] };
      sheetState(state, idOf(sheet)).protections.push(protection);
    },
    unprotect: (sheet) => {
      const kept = sheetState(state, idOf(sheet));
      kept.protections = kept.protections.filter(({ canEdit }) => canEdit);
    },
    stateOf: (sheet) => sheetState(state, idOf(sheet)),
  };
}
