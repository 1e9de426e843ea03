import { describe, expect, it } from "vitest";
import { controlPlan, openControl, standUpOf } from "../../src/control";
import { locales, type Locale } from "../../src/i18n";
import { controlReport } from "../../src/report";
import { salesFacts, salesTeam } from "../control/salesTeam";

describe("plan against fact as text, of people who work in different streams", () => {
  const told = (locale: Locale): string => {
    // Oleg has sold repeat deals alone.
    const facts = salesFacts.filter(({ person, stream }) => person !== "oleg" || stream === "Repeat");
    const control = openControl({ plan: salesTeam, facts, today: "2026-11-20", settings: { soften: false } });
    return controlReport(salesTeam, controlPlan(control, "month"), standUpOf(control, "month", []), locale);
  };

  it("holds nothing against anybody that is of other streams, and says whose part nobody carries", () => {
    const text = told("en");
    expect(text).toContain(
      "In other streams so far, so not judged by New clients, Leads, Meetings: oleg. Nobody carries their part, 22% of that plan.",
    );
    const oleg = text.slice(text.lastIndexOf("\noleg\n")).split("\n").slice(2, 5);
    expect(oleg.map((line) => line.trim().split(":")[0])).toEqual(["Revenue", "Deals", "most of it"]);
    expect(oleg[2]).toContain("Repeat");
  });

  it.each(locales)("says it in %s", (locale) => {
    const share = { en: "22%", ru: "22\u00a0%", el: "22%" }[locale];
    expect(
      told(locale)
        .split("\n")
        .filter((line) => line.includes("oleg.") && line.includes(share)),
    ).toHaveLength(1);
  });
});
