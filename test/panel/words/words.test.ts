import { describe, expect, it } from "vitest";
import { chanceWords, currencySymbol, periodWords, stageCount, stageNoun, stageStep, wordsOf } from "../../../src/panel/words";

const [en, ru, el] = [wordsOf("en"), wordsOf("ru"), wordsOf("el")];

describe("stage words", () => {
  it("decline the stages that a language knows", () => {
    expect(stageCount("Лиды", 21, ru)).toBe("21\u00a0лид");
    expect(stageCount("Лиды", 34, ru)).toBe("34\u00a0лида");
    expect(stageCount("встречи", 10, ru)).toBe("10\u00a0встреч");
    expect(stageCount("Leads", 1, en)).toBe("1\u00a0lead");
    expect(stageNoun("Συναντήσεις", 10, el)).toBe("συναντήσεις");
  });

  it("keep the name of any other", () => {
    expect(stageCount("Tastings", 20, en)).toBe("Tastings:\u00a020");
    expect(stageNoun("Tastings", 20, en)).toBe("Tastings");
  });

  it("lead from one to the next", () => {
    expect(stageStep("Leads", "Meetings", en)).toBe("Lead → meeting");
    expect(stageStep("Встречи", undefined, ru)).toBe("Встреча → сделка");
    expect(stageStep("Tastings", "Zoom calls", en)).toBe("Tastings → Zoom calls");
  });
});

describe("chanceWords", () => {
  it.each([
    [0.595, "6 times in 10"],
    [0.1, "once in 10"],
    [0.96, "96 times in 100"],
    [0.9999, "99 times in 100"],
    [0.002, "once in 100"],
    [1, "99 times in 100"],
  ])("%d is %s", (chance, words) => {
    expect(chanceWords(chance, en)).toBe(words);
  });

  it("declines in Russian", () => {
    expect(chanceWords(0.595, ru)).toBe("в 6 случаях из 10");
    expect(chanceWords(0.1, ru)).toBe("в 1 случае из 10");
  });
});

describe("periodWords", () => {
  it.each([
    ["2026-11-01", "2026-11-30", "en", "November 2026"],
    ["2026-11-01", "2026-11-30", "ru", "ноябрь 2026"],
    ["2026-11-01", "2026-11-30", "el", "Νοέμβριος 2026"],
    ["2026-01-01", "2026-12-31", "en", "2026"],
    ["2026-10-01", "2026-12-31", "en", "1 Oct – 31 Dec 2026"],
    ["2026-11-30", "2026-11-01", "en", ""],
    ["", "2026-11-01", "en", ""],
  ] as const)("%s to %s in %s is %s", (start, end, locale, words) => {
    expect(periodWords(start, end, locale).replace(/\s/g, " ")).toBe(words);
  });
});

describe("currencySymbol", () => {
  it("is the sign people write, and nothing for half a code", () => {
    expect(currencySymbol("RUB", "ru")).toBe("₽");
    expect(currencySymbol("EUR", "el")).toBe("€");
    expect(currencySymbol("EU", "en")).toBe("");
  });
});
