import { describe, expect, it } from "vitest";
import { fillMessage, formatNumber, formatPercent, trialsMessages, type Locale, type MessageValues } from "../../../src/i18n";
import { trialWords } from "../../../src/panel/control/trialWords";

describe("what a trial says", () => {
  const said = (usual: readonly [number, number], fresh: readonly [number, number], locale: Locale = "en") => {
    const arm = ([won, trials]: readonly [number, number]) => ({ won, trials });
    const texts: Readonly<Record<string, string>> = trialsMessages[locale];
    const words = {
      say: (key: string, values?: MessageValues) => fillMessage(texts[key] ?? `no ${key}`, locale, values),
      percent: (value: number) => formatPercent(value, locale),
      number: (value: number) => formatNumber(value, locale),
    };
    return trialWords({ name: "Script B", kind: "script", uplift: 0.2, usual: arm(usual), fresh: arm(fresh) }, words);
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
