import { describe, expect, it } from "vitest";
import { errorCode } from "../../../src/host/excel/errorCodes";

describe("the code of an error", () => {
  it.each([
    ["#DIV/0!", "#ДЕЛ/0!", "#ΔΙΑΙΡ/0!"],
    ["#N/A", "#Н/Д", "#Δ/Υ"],
    ["#NAME?", "#ИМЯ?", "#ΟΝΟΜΑ?"],
    ["#NULL!", "#ПУСТО!", "#ΚΕΝΟ!"],
    ["#NUM!", "#ЧИСЛО!", "#ΑΡΙΘ!"],
    ["#REF!", "#ССЫЛКА!", "#ΑΝΑΦ!"],
    ["#VALUE!", "#ЗНАЧ!", "#ΤΙΜΗ!"],
  ])("%s is told by Excel's words in three languages", (code, russian, greek) => {
    expect([code, russian, greek, russian.toLowerCase()].map(errorCode)).toEqual([code, code, code, code]);
  });

  it("while a function is waited for is told in Russian, too", () => {
    expect(errorCode("#ЗАНЯТО!")).toBe("#BUSY!");
  });

  it("that nobody knows stays Excel's word", () => {
    expect(["#SPILL!", "#BUSY!", "#WERT!"].map(errorCode)).toEqual(["#SPILL!", "#BUSY!", "#WERT!"]);
  });
});
