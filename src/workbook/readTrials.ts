import { experimentFaults, experimentKinds, type Arm, type Experiment } from "../control";
import { fault } from "../core";
import type { HostPort } from "../host/port";
import { sameName } from "../plan";
import { given, readRecords, type ReadRecords, type RowReader } from "./readRecords";
import { trialsSheet } from "./trialsSheet";

/** What stands on the sheet Trials. */
export type ReadTrials = ReadRecords<Experiment>;

/** Reads the sheet Trials: every whole row, and a fault for each other one (`trials[9].usualWon`: row 9 of the sheet). */
export function readTrials(host: HostPort): Promise<ReadTrials> {
  const names: string[] = [];
  return readRecords(host, trialsSheet, (cells) => {
    const trial = trialAt(cells);
    if (trial === undefined) return undefined;
    if (names.some((name) => sameName(name, trial.name))) cells.wrong("name", fault("repeatedName", { value: trial.name }).fault);
    names.push(trial.name);
    return trial;
  });
}

function trialAt(cells: RowReader): Experiment | undefined {
  const { text, day, number, word, isBlank, missing, wrong } = cells;
  const [name, kind, since] = [text("name"), word("kind", "trial_", experimentKinds), day("since")];
  const [usual, fresh, uplift] = [armAt(cells, "usual"), armAt(cells, "fresh"), number("uplift")];
  for (const id of ["name", "kind", "uplift"]) if (isBlank(id)) missing(id);
  if (name === undefined || kind === undefined || uplift === undefined) return undefined;
  const trial = { name, kind, ...given({ since }), usual, fresh, uplift };
  for (const found of experimentFaults(trial)) wrong(found.path ?? "", found);
  return trial;
}

/** A way as it stands: none yet where both cells are blank, and both are due once one is there. */
function armAt({ number, isBlank, missing }: RowReader, way: "usual" | "fresh"): Arm {
  const [trialsId, wonId] = [`${way}Trials`, `${way}Won`];
  const [trials, won] = [number(trialsId), number(wonId)];
  if (isBlank(trialsId) !== isBlank(wonId)) missing(isBlank(wonId) ? wonId : trialsId);
  return trials === undefined || won === undefined ? { trials: 0, won: 0 } : { trials, won };
}
