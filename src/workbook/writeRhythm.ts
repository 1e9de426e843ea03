import type { RhythmRecord } from "../control";
import type { HostPort, Step, WorkbookInfo } from "../host/port";
import type { Locale } from "../i18n";
import { dueSteps, type KeptDays } from "./dueTable";
import { settingCells } from "./readRhythm";
import { rhythmSheet } from "./rhythmSheet";
import { writeRecords, type RecordsWritten } from "./writeRecords";

/**
 * Adds what was held to the sheet Rhythm, which is made where there is none, as one undo. What people typed stays: records,
 * and the days that were decided.
 */
export async function writeRhythm(host: HostPort, language: Locale, held: readonly RhythmRecord[]): Promise<RecordsWritten> {
  const kept = await keptDays(host);
  const changes = { added: held, changed: [], removed: [] };
  return writeRecords(host, rhythmSheet, language, changes, undefined, (info) => dueSteps(language, info, kept));
}

/**
 * The steps that write what falls due anew where the sheet Rhythm stands, as a plan that is written may move the team.
 *
 * @param info the workbook as it will be once the plan is written
 */
export async function rhythmRefresh(host: HostPort, language: Locale, info: WorkbookInfo): Promise<readonly Step[]> {
  const stands = info.names.some(({ name, area }) => name === "rhythm_date" && area !== null);
  return stands ? dueSteps(language, info, await keptDays(host)) : [];
}

/** The days as they stand, so that what a person typed is written again; one in error falls back to the usual. */
async function keptDays(host: HostPort): Promise<KeptDays> {
  const cells = await settingCells(host);
  return new Map(cells.flatMap(([setting, value]) => (typeof value === "object" && value !== null ? [] : [[setting, value] as const])));
}
