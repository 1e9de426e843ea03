import { describe, expect, it } from "vitest";
import { activityOf, isRestUnseen, openControl, pipelineOf, replanRest, restOf } from "../../src/control";
import { controlMessages, dailyMessages } from "../../src/i18n";
import { dailyReport } from "../../src/report";
import { teamMonth } from "../support/teamMonth";

describe("a day's work as text", () => {
  const told = (locale: "en" | "ru" | "el", stages?: readonly string[]): string => {
    const { plan, facts, deals } = teamMonth(locale);
    const seen = facts.filter(({ stage }) => stage === undefined || (stages ?? [stage]).includes(stage));
    const control = openControl({ plan, facts: seen, deals, today: "2026-11-20" });
    const periods = replanRest(control);
    const [activity, pipeline] = [activityOf(control, "plan"), pipelineOf(control, "plan")];
    return dailyReport(plan, { activity, periods, rest: restOf(periods), pipeline }, locale);
  };

  it("tells activity against the norm, the rest planned anew and the deals to look at", () => {
    const text = told("en");
    const lines = text.split("\n").map((line) => line.trim().replace(/\s+/g, " "));
    // norm 8 on 14 working days; Boris brings 3 a day on 15 days, the fourth of November being off but worked
    expect(lines).toContain("Meetings Boris 8 14 45 112 ■ Behind");
    expect(lines).toContain("2026-11-16 – 2026-11-22 2,000,000 1,450,000 2,318,182");
    expect(lines).toContain("Together 8,000,000 4,350,000 8,000,000");
    expect(lines).toContain("● The periods add up to the plan exactly");
    expect(lines).toContain("Weighed by their chances ₽36,000");
    expect(lines).toContain("d1, ₽90,000, Boris, Meetings, 40%: large, 50 days in its stage, no next step");
  });

  it.each([
    ["ru", "Boris", "нет следующего шага"],
    ["el", "Boris", "χωρίς επόμενο βήμα"],
  ] as const)("speaks %s", (locale, ...parts) => {
    for (const part of parts) expect(told(locale)).toContain(part);
  });

  it("says that no money is in the facts, where there is none, and takes it for no nought", () => {
    for (const locale of ["en", "ru", "el"] as const) {
      const { plan, facts, deals } = teamMonth(locale);
      const bare = facts.map((each) => ({ ...each, amount: 0 }));
      const control = openControl({ plan, facts: bare, deals, today: "2026-11-20" });
      const periods = replanRest(control);
      expect(isRestUnseen(periods)).toBe(true);
      const daily = { activity: [], periods, rest: "unseen", pipeline: pipelineOf(control, "plan") } as const;
      const text = dailyReport(plan, daily, locale);
      expect(text).toContain(dailyMessages[locale].restUnseen);
      const lines = text.split("\n").map((line) => line.trim().replace(/\s+/g, " "));
      const { control_remaining: left, control_cause_noFacts: none, control_coverage: covered } = controlMessages[locale];
      expect(lines).toContain(`${left} ${none}`);
      expect(text).not.toContain(covered);
    }
  });

  it("judges nobody where no fact of the kind has come", () => {
    const text = told("en", ["Leads"]);
    expect(text).toContain("Meetings: No facts of this kind have come: nobody is judged.");
    expect(text.slice(0, text.indexOf("The rest"))).not.toContain("Boris");
  });
});
