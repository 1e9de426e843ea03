import { describe, expect, it } from "vitest";
import { textForExcel } from "../../../src/host/excel/cellText";

describe("a text that is handed to Excel", () => {
  it.each(["=1+1", "+7 900 000", "-", "@home", "'quoted", "#N/A", "0010", "1/2", "3 Jan", "٣", "½", "TRUE", " истина ", "ψευδής", "Ложь"])(
    "gets an apostrophe, for Excel would read it otherwise: %s",
    (text) => {
      expect(textForExcel(text)).toBe(`'${text}`);
    },
  );

  it.each(["New clients", "Повторные клиенты", "Νέοι πελάτες", "a=b", "true story", "истинно", "e-mail", "", " ", "“quoted”"])(
    "goes as it stands: %s",
    (text) => {
      expect(textForExcel(text)).toBe(text);
    },
  );
});
