import type { HostPort } from "../host/port";
import type { Locale } from "../i18n";
import { sameName } from "../plan";
import { trialsSheet, type TrialChange } from "./trialsSheet";
import { writeRecords, type RecordsWritten } from "./writeRecords";

/**
 * Writes a trial to the sheet Trials, which is made where there is none, as one undo: the row of that name changes in what is
 * given, else a row is added.
 */
export async function writeTrial(host: HostPort, language: Locale, trial: TrialChange): Promise<RecordsWritten> {
  const [names] = await host.read([{ name: "trials_name" }]);
  const row = (names?.values ?? []).findIndex(([name]) => typeof name !== "object" && sameName(String(name), trial.name));
  const changed = row < 0 ? [] : [{ row, record: trial }];
  return writeRecords(host, trialsSheet, language, { added: row < 0 ? [trial] : [], changed, removed: [] });
}
