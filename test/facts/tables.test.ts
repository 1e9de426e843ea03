// Tables of every origin: programs are recognised by their headings, their rows become facts, and every row is accounted for.
import fc from "fast-check";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import {
  badRowsCsv,
  collect,
  diffFacts,
  lookAtCsv,
  parseMapping,
  questionsOf,
  recognise,
  rowSourceOf,
  type Collected,
  type Fact,
  type Mapping,
} from "../../src/facts";
import { decoder, openCsv } from "../support/csvFile";
import { encoded } from "../support/encoded";

/** A CSV read as the panel does it, with some choices. */
async function read(
  text: string | Uint8Array,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
): Promise<Collected & { mapping: Mapping }> {
  const { look, source } = openCsv(typeof text === "string" ? new TextEncoder().encode(text) : text);
  const table = { name: "deals.csv", headers: look.headers, rows: look.rows.slice(look.above + (look.headed ? 1 : 0)) };
  const mapping = change(recognise(table, null, []).mapping);
  expect(questionsOf(mapping, table)).toEqual([]);
  const found = await collect(source, mapping, null);
  if (found === undefined) throw new Error("stopped");
  expect(found.used + found.badCount + Object.values(found.ignored).reduce((sum, count) => sum + count, 0)).toBe(found.rows);
  return { ...found, mapping };
}

const won = ({ facts }: Collected): readonly Fact[] => facts.filter(({ stage, lost }) => stage === undefined && lost !== true);
const noOpening = (mapping: Mapping): Mapping => ({ ...mapping, openedAs: "" });

describe("exports of known programs", () => {
  it.each([
    [
      "Bitrix24",
      "ID;Название сделки;Стадия сделки;Сумма;Валюта;Ответственный;Дата создания;Предполагаемая дата закрытия;Компания: Название компании\n" +
        "7;Поставка;Сделка успешна;1 200,50;RUB;Анна Петрова;01.10.2026 09:15:00;03.11.2026;Ромашка\n" +
        "8;Ремонт;Сделка провалена;500;RUB;Анна Петрова;02.10.2026 10:00:00;04.11.2026;Лютик\n" +
        "9;Склад;Переговоры;700;RUB;Иван Смирнов;05.10.2026 11:00:00;30.11.2026;\n",
    ],
    [
      "amoCRM",
      "ID,Название сделки,Бюджет,Ответственный,Дата создания сделки,Кем создана сделка,Дата закрытия,Этап сделки,Воронка,Компания\n" +
        "7,Поставка,1200.5,Анна Петрова,01.10.2026 09:15:00,Анна,03.11.2026 10:00:00,Успешно реализовано,Продажи,Ромашка\n" +
        "8,Ремонт,500,Анна Петрова,02.10.2026 10:00:00,Анна,04.11.2026 10:00:00,Закрыто и не реализовано,Продажи,Лютик\n" +
        "9,Склад,700,Иван Смирнов,05.10.2026 11:00:00,Анна,,Переговоры,Продажи,\n",
    ],
    [
      "HubSpot",
      "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Pipeline,Associated Company\n" +
        "7,Supply,Closed Won,2026-11-03 10:00,Анна Петрова,1200.5,2026-10-01 09:15,Sales,Ромашка\n" +
        "8,Repair,Closed Lost,2026-11-04 10:00,Анна Петрова,500,2026-10-02 10:00,Sales,Лютик\n" +
        "9,Store,Presentation Scheduled,2026-11-30 10:00,Иван Смирнов,700,2026-10-05 11:00,Sales,\n",
    ],
    [
      "Salesforce",
      '"Opportunity ID","Opportunity Name","Opportunity Owner","Stage","Close Date","Created Date","Amount","Account Name","Probability (%)"\n' +
        '"7","Supply","Анна Петрова","Closed Won","11/3/2026","10/1/2026","1,200.50","Ромашка","100"\n' +
        '"8","Repair","Анна Петрова","Closed Lost","11/4/2026","10/2/2026","500.00","Лютик","0"\n' +
        '"9","Store","Иван Смирнов","Negotiation","11/30/2026","10/5/2026","700.00","","75"\n',
    ],
    [
      "Pipedrive",
      "Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Value,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Expected close date,Deal - Organization\n" +
        "7,Supply,Анна Петрова,Negotiation,Won,1200.5,2026-10-01 09:15:00,2026-11-03 10:00:00,,,Ромашка\n" +
        "8,Repair,Анна Петрова,Demo,Lost,500,2026-10-02 10:00:00,,2026-11-04 10:00:00,,Лютик\n" +
        "9,Store,Иван Смирнов,Demo,Open,700,2026-10-05 11:00:00,,,2026-11-30,\n",
    ],
  ])("%s", async (program, text) => {
    const found = await read(text, noOpening);
    expect(found.mapping.source).toBe(program);
    expect(found.mapping.shape).toBe("snapshot");
    expect(found.bad.map(({ code, value }) => `${code} ${value}`)).toEqual([]);
    expect(won(found)).toMatchObject([
      { id: "7/won", date: "2026-11-03", person: "Анна Петрова", amount: 1200.5, client: "Ромашка", count: 1 },
    ]);
    expect(found.facts.filter(({ lost }) => lost === true)).toMatchObject([{ id: "8/lost", date: "2026-11-04", amount: 0 }]);
    expect(found.deals).toMatchObject([{ id: "9", person: "Иван Смирнов", amount: 700, opened: "2026-10-05" }]);
    if (program !== "amoCRM") expect(found.deals[0]?.closes).toBe("2026-11-30");
  });

  it("1C, with titles above and a total below; the rows of one document are one deal", async () => {
    const text =
      "Реализация товаров за ноябрь;;;;;\n;;;;;\nДата;Номер;Контрагент;Менеджер;Номенклатура;Сумма\n" +
      "03.11.2026 10:00:00;РТ-000001;Ромашка;Анна Петрова;Стол;1 000,00\n03.11.2026 10:00:00;РТ-000001;Ромашка;Анна Петрова;Стул;200,50\n" +
      "04.11.2026 11:00:00;РТ-000002;Лютик;Иван Смирнов;Стол;500,00\n\nИтого;;;;;1 700,50\n";
    const found = await read(encoded("windows-1251", text));
    expect(found.mapping).toMatchObject({ source: "1С", shape: "events" });
    expect(found.ignored).toMatchObject({ total: 1, blank: 1 });
    expect(found.used).toBe(3);
    expect(won(found)).toMatchObject([
      { deal: "РТ-000001", amount: 1200.5, count: 1, client: "Ромашка", person: "Анна Петрова", date: "2026-11-03", time: "10:00" },
      { deal: "РТ-000002", amount: 500, count: 1, product: "Стол" },
    ]);
    expect(won(found)[0]).not.toHaveProperty("product");
  });

  it("a list of open deals alone", async () => {
    const found = await read("Deal,Stage,Since,Opened,Closes,Person,Amount\n1,Demo,2026-11-02,2026-10-01,2026-12-01,Ann,500\n", noOpening);
    expect(found.facts).toEqual([]);
    expect(found.deals).toEqual([
      {
        source: "deals",
        id: "1",
        stage: "Demo",
        since: "2026-11-02",
        opened: "2026-10-01",
        closes: "2026-12-01",
        person: "Ann",
        amount: 500,
      },
    ]);
  });

  it("a log of what happened", async () => {
    const text =
      "Date;Deal;Stage;Owner;Amount\n2026-11-02;1;Meeting;Ann;\n2026-11-03;1;Won;Ann;1200\n2026-11-03;2;Lost;Bob;\n2026-11-04;2;;Bob;\n2026-11-04;3;Meeting;Bob;\n2026-11-04;3;Meeting;Bob;\n";
    const found = await read(text);
    expect(found.mapping.shape).toBe("events");
    expect(found.bad).toMatchObject([{ line: 5, code: "missing", field: "stage", column: "Stage" }]);
    expect(found.facts).toMatchObject([
      { stage: "Meeting", deal: "1", amount: 0 },
      { date: "2026-11-03", amount: 1200 },
      { lost: true },
      { id: expect.stringMatching(/^3\/Meeting/) as string },
      { id: expect.stringMatching(/^3\/Meeting.*#2$/) as string },
    ]);
  });
});

describe("odd files", () => {
  const text = "Номер сделки;Дата создания;Дата закрытия;Этап;Менеджер;Сумма\n1;01.10.2026;03.11.2026;Выиграна;Анна;1 200,50\n";
  it.each(["utf-8", "windows-1251", "utf-16le", "utf-16be", "ibm866", "koi8-r", "iso-8859-5"])("are read in %s", async (encoding) => {
    for (const mark of [false, true]) {
      const bytes = encoded(encoding, mark && encoding.startsWith("utf") ? `\uFEFF${text}` : text);
      const found = await read(bytes, noOpening);
      expect(won(found)).toMatchObject([{ date: "2026-11-03", person: "Анна", amount: 1200.5 }]);
    }
  });

  it("say what separates their columns", () => {
    const look = (sample: string) => lookAtCsv(new TextEncoder().encode(sample), true, decoder);
    expect(look("a;b\n1,5;2\n3,5;4\n")).toMatchObject({
      dialect: { delimiter: ";" },
      delimiter: { sure: true, columns: 2, rows: 3, of: 3 },
    });
    expect(look("a\tb\n1\t2\n").dialect.delimiter).toBe("\t");
    expect(look("sep=|\na|b\n1|2\n")).toMatchObject({ dialect: { delimiter: "|" }, headers: ["a", "b"], skipped: 1 });
    expect(look("a,b;c\n1,2;3\n").delimiter.sure).toBe(false);
    expect(look("2026-11-01,5\n2026-11-02,7\n")).toMatchObject({ headed: false, headers: ["#1", "#2"] });
    expect(look("Date,Sum,Sum,\n2026-11-02,7,8,\n").headers).toEqual(["Date", "Sum", "Sum (2)", "#4"]);
  });

  it("name what is lost at their end", async () => {
    const head = "Deal,Opened,Closed,Stage,Owner,Amount\n1,2026-10-01,2026-11-03,Won,Ann,5\n";
    expect(await read(`${head}2,2026-10`, noOpening)).toMatchObject({ cutOff: true, bad: [{ line: 3, code: "short", number: 2 }] });
    expect(await read(`${head}2,2026-10-01,"2026-1`, noOpening)).toMatchObject({ cutOff: true, bad: [{ line: 3, code: "quoteOpen" }] });
    expect(await read(`${head}2,2026-10\n3,2026-10-01,2026-11-03,Won,Ann,5`, noOpening)).toMatchObject({ cutOff: false, badCount: 1 });
  });

  it("have their bad rows saved as they stand", async () => {
    const { bad } = await read('Deal,Opened,Closed,Stage,Owner,Amount\n1,2026-10-01,,Won,"Ann, B",5\n', noOpening);
    const csv = badRowsCsv(
      ["row"],
      bad.map((row) => ({ ...row, reason: "no day" })),
      ";",
    );
    expect(csv).toBe("row\r\n2;Closed;;no day;1;2026-10-01;;Won;Ann, B;5\r\n");
  });

  it("never throw and never lose a row, whatever their bytes", async () => {
    const sound = new TextEncoder().encode(
      'Deal,Opened,Closed,Stage,Owner,Amount\n1,2026-10-01,2026-11-03,Won,"Ann ""A""",5\n2,2026-10-01,,Open,Bob,\n',
    );
    const broken = fc
      .tuple(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(sound.length))
      .map(([edits, end]) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, byte] of edits) bytes[at] = byte;
        return bytes.subarray(0, end);
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), fc.integer({ min: 1, max: 64 }), async (bytes, piece) => {
        const { look, source } = openCsv(bytes, {}, piece);
        const rows = look.rows.slice(look.above + (look.headed ? 1 : 0));
        const { mapping } = recognise({ name: "x.csv", headers: look.headers, rows }, null, []);
        const found = await collect(source, mapping, null);
        const ignored = Object.values(found?.ignored ?? {}).reduce((sum, count) => sum + count, 0);
        expect((found?.used ?? 0) + (found?.badCount ?? 0) + ignored).toBe(found?.rows);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe("facts written as a table", () => {
  const dialects = [
    { encoding: "utf-8", delimiter: ",", decimal: ".", day: (iso: string) => iso },
    { encoding: "windows-1251", delimiter: ";", decimal: ",", day: (iso: string) => iso.split("-").reverse().join(".") },
    { encoding: "utf-16le", delimiter: "\t", decimal: ",", day: (iso: string) => iso.split("-").reverse().join("/") },
  ] as const;
  const event = fc.record({
    day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, "0")}`),
    person: fc.constantFrom("Анна", 'Иван "И"', "Петр; П", "Olga"),
    client: fc.constantFrom("Ромашка", "Лютик, ООО", "две\nстроки", "X"),
    cents: fc.integer({ min: 1, max: 9_999_999 }),
  });

  it("come back in every dialect, and a second time change nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), fc.constantFrom(...dialects), async (events, dialect) => {
        const { delimiter, decimal, day, encoding } = dialect;
        const sum = (cents: number): string => `${Math.floor(cents / 100)}${decimal}${String(cents % 100).padStart(2, "0")}`;
        // A last row shows the order of dates where the others leave it open.
        const all = [...events, { day: "2026-11-30", person: "Анна", client: "X", cents: 150 }];
        const rows = all.map((item, index) => [String(index + 1), day(item.day), item.person, item.client, sum(item.cents)]);
        const text = papa.unparse([["Номер сделки", "Дата", "Менеджер", "Клиент", "Сумма"], ...rows], { delimiter, newline: "\r\n" });
        const found = await read(encoded(encoding, text));
        expect(found.bad).toEqual([]);
        expect(found.facts.map(({ date, person, client, amount }) => ({ date, person, client, amount }))).toEqual(
          all.map((item) => ({ date: item.day, person: item.person, client: item.client, amount: item.cents / 100 })),
        );
        const standing = found.facts.map((record, row) => ({ row, record }));
        expect(diffFacts(standing, found.facts, found.mapping.source)).toEqual({ added: [], changed: [], unchanged: all.length, gone: [] });
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});

describe("numbers of a spreadsheet", () => {
  it("are an amount even where the only text among them is none, and that row is named", async () => {
    const rows = [
      ["2026-11-02", 1, "Won", "Anna", 100],
      ["2026-11-03", 2, "Won", "Anna", 200.5],
      ["2026-11-04", 3, "Won", "Anna", "lots"],
    ];
    const source = rowSourceOf("crm", ["Date", "Deal", "Stage", "Owner", "Amount"], rows);
    const table = { name: "crm", headers: source.headers, rows };
    const { mapping } = recognise(table, null, []);
    expect(mapping.columns.amount).toBe("Amount");
    expect(questionsOf(mapping, table)).toEqual([]);
    const found = await collect(source, mapping, null);
    expect(found).toMatchObject({ used: 2, badCount: 1, bad: [{ line: 4 }] });
    expect(found?.facts.reduce((sum, { amount }) => sum + amount, 0)).toBe(300.5);
  });
});

describe("money of another currency than the plan's", () => {
  const roubles = { currency: "RUB", streams: [], funnels: [] };
  const readIn = async (text: string) => {
    const { look, source } = openCsv(new TextEncoder().encode(text));
    const table = { name: "deals.csv", headers: look.headers, rows: look.rows.slice(1) };
    return collect(source, recognise(table, null, []).mapping, roubles);
  };

  it("is not added up, whether a sign or a column says so", async () => {
    const signed = await readIn("Дата;Сумма\n01.11.2026;100 ₽\n02.11.2026;$100\n03.11.2026;200,50 руб.\n04.11.2026;50 EUR\n05.11.2026;7\n");
    expect(signed?.facts.map(({ amount }) => amount)).toEqual([100, 200.5, 7]);
    expect(signed?.bad).toMatchObject([
      { line: 3, code: "otherCurrency", column: "Сумма", value: "$100" },
      { line: 5, code: "otherCurrency", column: "Сумма", value: "50 EUR" },
    ]);
    const named = await readIn(
      "Дата;Сумма;Валюта\n01.11.2026;100;RUB\n02.11.2026;100;USD\n03.11.2026;0;USD\n04.11.2026;9;\n05.11.2026;8;рубли\n",
    );
    expect(named?.facts.map(({ amount }) => amount)).toEqual([100, 0, 9, 8]);
    expect(named?.bad).toMatchObject([{ line: 3, code: "otherCurrency", column: "Валюта", value: "USD" }]);
  });
});

describe("a table that was read before", () => {
  const tableOf = (...headers: readonly string[]) => ({ name: "x.csv", headers, rows: [] });
  const before = (...headers: readonly string[]): Mapping => ({ ...recognise(tableOf(...headers), null, []).mapping, source: "before" });

  it("is known again with a column more or in front, and not by a date and a sum alone", () => {
    const small = before("Дата", "Сумма");
    const large = before("Дата", "Номер", "Клиент", "Менеджер", "Товар", "Сумма");
    const known = (table: ReturnType<typeof tableOf>, ...list: readonly Mapping[]) => recognise(table, null, list).mapping.source;
    expect(known(tableOf("Дата", "Сумма"), small, large)).toBe("before");
    expect(known(tableOf("Дата", "Номер", "Клиент", "Менеджер", "Товар", "Сумма"), small)).toBe("x");
    expect(recognise(tableOf("строка", "Дата", "Номер", "Клиент", "Менеджер", "Товар", "Сумма"), null, [small, large])).toMatchObject({
      by: "remembered",
      mapping: { columns: large.columns },
    });
    expect(parseMapping(JSON.stringify(large))).toEqual(large);
  });
});

describe("sales without a stage", () => {
  it("are read by the day they were won, and by № as a number", async () => {
    const found = await read("№ заказа;Won on;Сумма\n7;03.11.2026;5\n8;14.11.2026;6\n");
    expect(won(found)).toMatchObject([
      { date: "2026-11-03", amount: 5, deal: "7" },
      { date: "2026-11-14", amount: 6, deal: "8" },
    ]);
  });
});

describe("more facts than stand one by one", () => {
  it("are summed up, and nothing of them is lost", async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => [
      `2026-11-${String((index % 30) + 1).padStart(2, "0")}`,
      index,
      "Won",
      `P${index % 7}`,
      10,
    ]);
    const source = rowSourceOf("crm", ["Date", "Deal", "Stage", "Owner", "Amount"], rows);
    const { mapping } = recognise({ name: "crm", headers: source.headers, rows: rows.slice(0, 100) }, null, []);
    const found = await collect(source, mapping, null);
    expect(found).toMatchObject({ rows: 60_000, used: 60_000, badCount: 0, aggregated: true });
    expect(found?.facts.length).toBe(210);
    expect(found?.facts.reduce((sum, { count }) => sum + count, 0)).toBe(60_000);
    expect(found?.facts.reduce((sum, { amount }) => sum + amount, 0)).toBe(600_000);
    expect(found?.facts.every((fact) => fact.id === undefined)).toBe(true);
  });

  it("stop when they are told to", async () => {
    const source = rowSourceOf("crm", ["Date"], [["2026-11-01"]]);
    const { mapping } = recognise({ name: "crm", headers: ["Date"], rows: [["2026-11-01"]] }, null, []);
    expect(await collect(source, mapping, null, () => false)).toBeUndefined();
  });
});
