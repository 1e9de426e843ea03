import { judgeExperiment, type Arm, type Experiment, type ExperimentVerdict } from "../../control";
import type { Words } from "../words";

/** What a trial says so far, in words. */
export interface TrialWords {
  /** How each way did. */
  readonly ways: readonly string[];
  readonly verdict: string;
  /** No tone: nothing to do but go on. */
  readonly tone?: "ok" | "warn" | "bad";
  /** How sure that is; nothing where there is no verdict yet. */
  readonly chance?: string;
}

const tones: Readonly<Partial<Record<ExperimentVerdict, "ok" | "warn" | "bad">>> = {
  freshBetter: "ok",
  usualBetter: "bad",
  noDifference: "warn",
  unreachable: "warn",
};

/** What a trial says: how each way did, the verdict or how many leads are missing, and how sure it is. */
export function trialWords(trial: Experiment, words: Pick<Words, "say" | "percent" | "number">): TrialWords {
  const { say, percent, number } = words;
  const { usual, fresh, uplift } = trial;
  const { needed = 0, left, test, verdict } = judgeExperiment(trial);
  const missing = ({ trials }: Arm): number => Math.max(0, needed - trials);
  const rate = ({ won, trials }: Arm): string => (trials === 0 ? "" : percent(won / trials));
  const way = (name: string, arm: Arm): string =>
    arm.trials === 0
      ? say("trialNoLeads", { way: name })
      : say("trialWay", { way: name, rate: rate(arm), won: number(arm.won), leads: arm.trials });
  const values = { usual: rate(usual), fresh: rate(fresh), gain: percent(uplift), needed };
  const isEarly = (left ?? 1) > 0;
  const isDone = verdict === "freshBetter" || verdict === "usualBetter" || verdict === "noDifference";
  const tone = tones[verdict];
  return {
    ways: [way(say("trialUsual"), usual), way(say("trialFresh"), fresh)],
    verdict: say(`trial_is_${verdict}`, { ...values, usualLeft: missing(usual), freshLeft: missing(fresh) }),
    ...(tone === undefined ? {} : { tone }),
    ...(isDone && test !== undefined ? { chance: chanceOf(test.p, isEarly, words) } : {}),
  };
}

/** p in two digits, and whether the trial may stop before its leads are in. */
function chanceOf(p: number, isEarly: boolean, { say, number }: Pick<Words, "say" | "number">): string {
  const said = p < 0.001 ? say("trialRare", { p: number(0.001) }) : say("trialChance", { p: number(Number(p.toPrecision(2))) });
  return isEarly ? `${said} ${say("trialEarly")}` : said;
}
