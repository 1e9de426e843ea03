import { describe, expect, it } from "vitest";
import type { Experiment } from "../../../src/control";
import { formatNumber, locales, trialSheetMessages, trialsMessages, type Locale } from "../../../src/i18n";
import { checkTrial, draftOf, newTrial, type TrialDraft } from "../../../src/panel/control/trialDraft";
import { trialWords } from "../../../src/panel/control/trialWords";
import { wordsOf } from "../../../src/panel/words";

const standing: Experiment = {
  name: "Script B",
  kind: "source",
  since: "2026-11-02",
  usual: { won: 100, trials: 1000 },
  fresh: { won: 0, trials: 0 },
  uplift: 0.125,
};
const faultsOf = (draft: TrialDraft, names: readonly string[] = []): readonly string[] => {
  const checked = checkTrial(draft, names, "en");
  return "faults" in checked ? checked.faults.map(({ code, path }) => `${path} ${code}`) : [];
};

describe("a trial while it is filled in", () => {
  it.each(locales)("gives back what stands, in the writing of %s", (locale) => {
    const draft = draftOf(standing, (value) => formatNumber(value, locale), locale);
    expect(checkTrial(draft, ["Script B"], locale)).toEqual({
      value: { name: "Script B", uplift: 0.125, usualTrials: 1000, usualWon: 100, freshTrials: null, freshWon: null },
    });
  });

  it("begins as a script with a gain of a fifth, and no leads", () => {
    const draft = newTrial("2026-11-20");
    expect(checkTrial({ ...draft, name: " A " }, ["B"], "en")).toEqual({
      value: {
        name: "A",
        kind: "script",
        since: "2026-11-20",
        uplift: 0.2,
        usualTrials: null,
        usualWon: null,
        freshTrials: null,
        freshWon: null,
      },
    });
  });

  it("says what cannot be, all of it", () => {
    const draft = { ...newTrial("2026-11-20"), name: "A" };
    expect(faultsOf({ ...draft, name: "", uplift: "" })).toEqual(["name missing", "uplift missing"]);
    expect(faultsOf(draft, ["a "])).toEqual(["name repeatedName"]);
    expect(faultsOf({ ...draft, isNew: false }, ["a "])).toEqual([]);
    expect(faultsOf({ ...draft, usualTrials: "many", usualWon: "1", freshTrials: "3" })).toEqual([
      "usualTrials wrongKind",
      "freshWon missing",
    ]);
    expect(faultsOf({ ...draft, usualTrials: "10", usualWon: "11", freshTrials: "-1", freshWon: "0", uplift: "0.5%" })).toEqual([
      "usualWon wonAboveTrials",
      "freshTrials negative",
      "uplift tooSmall",
    ]);
  });
});

describe("what a trial says", () => {
  const said = (usual: readonly [number, number], fresh: readonly [number, number], locale: Locale = "en") => {
    const arm = ([won, trials]: readonly [number, number]) => ({ won, trials });
    const words = wordsOf(locale, [trialsMessages, trialSheetMessages]);
    return trialWords({ ...standing, uplift: 0.2, usual: arm(usual), fresh: arm(fresh) }, words);
  };

  it("is how many leads are missing of each way until both have theirs", () => {
    expect(said([100, 1000], [0, 0])).toEqual({
      ways: ["Usual way: 10%, 100 of 1,000", "New way: no leads yet"],
      verdict: "Go on: each way needs 3,841 leads. Still missing: usual 2,841, new 3,841.",
    });
    expect(said([0, 0], [0, 0]).verdict).toBe(trialsMessages.en.trial_is_noData);
    expect(said([90, 100], [0, 0])).toMatchObject({
      tone: "warn",
      verdict: "90% plus 20% of it would be above 100%: look for a smaller gain.",
    });
  });

  it("is which way is better and how sure that is, early only where it is very clear", () => {
    const early = said([100, 1000], [200, 1000]);
    expect(early.tone).toBe("ok");
    expect(early.chance).toMatch(/^p below 0\.001.*So clear/);
    const late = said([400, 4000], [480, 4000]);
    expect(late.tone).toBe("ok");
    expect(late.chance).toMatch(/^p = 0\.00\d+: [^.]*\.$/);
    const worse = said([400, 4000], [320, 4000]);
    expect([worse.tone, worse.verdict]).toEqual(["bad", "The usual way is better: 10% against 8%. Stay with it."]);
    expect(said([400, 4000], [410, 4000])).toMatchObject({ tone: "warn", verdict: trialsMessages.en.trial_is_noDifference });
    expect(said([0, 100], [20, 100], "ru").chance).toContain("0,001");
  });
});
