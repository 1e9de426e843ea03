import { describe, expect, it } from "vitest";
import { createFileHost, readTable } from "../../../src/host/file";
import { convertAll, findSoffice } from "../../support/libreoffice";

describe("a table of an .xlsx file", () => {
  it("is the first sheet that holds anything, dates as days", async () => {
    const host = createFileHost();
    await host.write([
      { kind: "sheet", name: "Empty" },
      { kind: "sheet", name: "Deals" },
      { kind: "values", sheet: "Deals", range: "A1:D1", values: [["Deal", "Closed", "Moved", "Amount"]] },
      { kind: "values", sheet: "Deals", range: "A2:D2", values: [["007", 46_329, 46_329.6041666667, 1200.5]] },
      { kind: "format", sheet: "Deals", range: "B2", format: { number: "yyyy-mm-dd" } },
      { kind: "format", sheet: "Deals", range: "C2", format: { number: "yyyy-mm-dd hh:mm" } },
      { kind: "values", sheet: "Deals", range: "A4:B4", values: [["x", true]] },
    ]);
    const rows = await readTable(await host.toXlsx());
    expect(rows.slice(0, 2)).toEqual([
      ["Deal", "Closed", "Moved", "Amount"],
      ["007", "2026-11-03", "2026-11-03T14:30", 1200.5],
    ]);
    expect(rows[3]?.slice(0, 2)).toEqual(["x", true]);
  });

  it.skipIf(findSoffice() === null)("is read out of a file of Excel 97, too", async () => {
    const host = createFileHost();
    await host.write([
      { kind: "sheet", name: "Продажи" },
      { kind: "values", sheet: "Продажи", range: "A1:C1", values: [["№ заказа", "Дата", "Сумма"]] },
      { kind: "values", sheet: "Продажи", range: "A2:C2", values: [["РН-7", 46_329, 1200.5]] },
      { kind: "format", sheet: "Продажи", range: "B2", format: { number: "yyyy-mm-dd" } },
    ]);
    const [old] = await convertAll([await host.toXlsx()], "xls:MS Excel 97", "xls");
    expect(await readTable(old ?? new Uint8Array())).toEqual([
      ["№ заказа", "Дата", "Сумма"],
      ["РН-7", "2026-11-03", 1200.5],
    ]);
  });

  it("is refused where the bytes are no workbook", async () => {
    await expect(readTable(new TextEncoder().encode("Deal,Amount\n1,2\n"))).rejects.toMatchObject({ code: "noWorkbook" });
    const locked = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2000));
    await expect(readTable(locked)).rejects.toMatchObject({ code: "noWorkbook" });
  });
});
