import { describe, expect, it } from "vitest";
import type { Experiment } from "../../../src/control";
import { formatNumber, locales } from "../../../src/i18n";
import { checkTrial, draftOf, newTrial, type TrialDraft } from "../../../src/panel/control/trialDraft";

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
