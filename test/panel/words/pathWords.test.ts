import { describe, expect, it } from "vitest";
import { fieldWord, pathWords, wordsOf } from "../../../src/panel/words";

const names = {
  streams: [{ name: "New clients" }, { name: " " }],
  funnels: [{ name: "Retail", stages: [{ name: "Leads" }, { name: "" }] }],
  team: [{ name: "Anna" }, { name: "" }],
};
const en = wordsOf("en");

describe("pathWords", () => {
  it.each([
    ["streams[0].check", "New clients, average deal size"],
    ["streams[0]", "New clients"],
    ["streams[1].name", "Stream 2, name of the stream"],
    ["streams[7].checkSource.deals", "Stream 8, from how many deals"],
    ["funnels[0]", "Funnel Retail"],
    ["funnels[0].stages", "Funnel Retail, stages"],
    ["funnels[0].stages[0].conversion", "Funnel Retail, Leads, conversion"],
    ["funnels[0].stages[1].source", "Funnel Retail, Stage 2, where the conversion comes from"],
    ["funnels[3].name", "Funnel 4, name of the funnel"],
    ["goal.amount", "Goal"],
    ["period.start", "First day"],
    ["cushion[2]", "Cushion by level"],
    ["streams", "Streams"],
    ["team[0].weight", "Anna, weight"],
    ["team[1].name", "Person 2, name"],
    ["team", "Team"],
    ["calendar.holidays[2].date", "Day off 3, day off"],
    ["calendar.workdays[0]", "Worked day 1"],
    ["calendar.season[0]", "Index of January"],
    ["calendar", "Calendar"],
    ["somewhere.else", "somewhere.else"],
  ])("%s is %s", (path, words) => {
    expect(pathWords(path, names, en)).toBe(words);
  });

  it("speaks the other languages", () => {
    expect(pathWords("streams[0].check", names, wordsOf("ru"))).toBe("New clients, средний чек");
    expect(pathWords("funnels[0].stages[0].conversion", names, wordsOf("el"))).toBe("Χοάνη Retail, Leads, μετατροπή");
  });
});

describe("fieldWord", () => {
  it("is the label alone", () => {
    expect(fieldWord("streams[0].check", en)).toBe("Average deal size");
    expect(fieldWord("streams[0]", en)).toBe("");
  });
});
