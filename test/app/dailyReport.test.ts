import { describe, expect, it } from "vitest";
import { activityOf, openControl, pipelineOf, replanRest, restOf } from "../../src/control";
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

  it("judges nobody where no fact of the kind has come", () => {
    const text = told("en", ["Leads"]);
    expect(text).toContain("Meetings: No facts of this kind have come: nobody is judged.");
    expect(text.slice(0, text.indexOf("The rest"))).not.toContain("Boris");
  });
});
