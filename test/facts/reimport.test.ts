// A table that comes again: the same, corrected, cut off in the middle, in another encoding. Nothing is lost, nothing doubled.
import { describe, expect, it } from "vitest";
import {
  changesOf,
  collect,
  diffDeals,
  diffFacts,
  questionsOf,
  recognise,
  type Collected,
  type Fact,
  type ImportDiff,
  type OpenDeal,
} from "../../src/facts";
import { openCsv } from "../support/csvFile";
import { encoded } from "../support/encoded";
import { programExports, type ProgramExport } from "./exports";

interface Import extends Collected {
  readonly source: string;
  readonly headers: readonly string[];
}

async function read(bytes: Uint8Array): Promise<Import> {
  const { look, source } = openCsv(bytes, {}, 97);
  const table = { name: "export.csv", headers: look.headers, rows: look.rows.slice(look.above + (look.headed ? 1 : 0)) };
  const { mapping } = recognise(table, null, []);
  expect(questionsOf(mapping, table)).toEqual([]);
  const found = await collect(source, { ...mapping, openedAs: "" }, null);
  if (found === undefined) throw new Error("stopped");
  const ignored = Object.values(found.ignored).reduce((sum, count) => sum + count, 0);
  expect(found.used + found.badCount + ignored).toBe(found.rows);
  expect(found.bad).toHaveLength(found.badCount);
  return { ...found, source: mapping.source, headers: look.headers };
}

/** What stands in the sheets. */
interface Sheets {
  readonly facts: readonly Fact[];
  readonly deals: readonly OpenDeal[];
}
const empty: Sheets = { facts: [], deals: [] };
const standing = <Row>(rows: readonly Row[]) => rows.map((record, row) => ({ row, record }));

function applied<Row>(rows: readonly Row[], diff: ImportDiff<Row>, removeGone: boolean): readonly Row[] {
  const { added, changed, removed } = changesOf(diff, removeGone);
  const kept = rows.map((record, row) => changed.find((one) => one.row === row)?.record ?? record);
  return [...kept.filter((_, row) => !removed.includes(row)), ...added];
}

function importInto(sheets: Sheets, found: Import, removeGone: boolean) {
  const facts = diffFacts(standing(sheets.facts), found.facts, found.source);
  const deals = diffDeals(standing(sheets.deals), found.deals, found.source);
  const after: Sheets = { facts: applied(sheets.facts, facts, removeGone), deals: applied(sheets.deals, deals, removeGone) };
  return { facts, deals, after };
}

const bytesOf = ({ encoding, mark }: Pick<ProgramExport, "encoding" | "mark">, text: string): Uint8Array =>
  encoded(encoding, mark === true ? `\uFEFF${text}` : text);
const won = ({ facts }: Sheets) =>
  facts.filter(({ stage, lost }) => stage === undefined && lost !== true).map(({ date, amount }) => [date, amount]);
const nothing = { added: [], changed: [], gone: [] };

describe.each(programExports.map((item) => [item.program, item] as const))("an export of %s in its own headings", (program, item) => {
  const first = () => read(bytesOf(item, item.text));

  it("is known, and every row is taken or named with line and reason", async () => {
    const found = await first();
    expect(found.source).toBe(program);
    expect(won(found)).toEqual(item.won);
    expect(found.facts.filter(({ lost }) => lost === true)).toHaveLength(item.lost);
    expect(found.deals).toHaveLength(item.open);
    expect(found.bad.map(({ line, code }) => [line, code])).toEqual(item.bad);
    expect(found.bad.every(({ cells, value }) => cells.length === found.headers.length && typeof value === "string")).toBe(true);
  });

  it("changes nothing the second time, and brings only what is mended when it is corrected", async () => {
    const before = importInto(empty, await first(), true).after;
    const again = importInto(before, await first(), true);
    expect(again.facts).toMatchObject(nothing);
    expect(again.deals).toMatchObject(nothing);
    const text = item.corrected.reduce((all, [wrong, right]) => all.replace(wrong, right), item.text);
    const mended = await read(bytesOf(item, text));
    expect(mended.bad).toEqual([]);
    const { facts, deals, after } = importInto(before, mended, true);
    expect([facts, deals]).toMatchObject([
      { changed: [], gone: [] },
      { changed: [], gone: [] },
    ]);
    expect(facts.added.length + deals.added.length).toBe(item.bad.length);
    expect(after.facts.length + after.deals.length).toBe(before.facts.length + before.deals.length + item.bad.length);
  });

  it("takes nothing away and doubles nothing wherever it is cut off, and all is there when the whole file comes", async () => {
    const bytes = bytesOf(item, item.text);
    const whole = await first();
    const before = importInto(empty, whole, true).after;
    const idsOf = ({ facts, deals }: Sheets) => [...facts, ...deals].map(({ id }) => id);
    const step = item.encoding === "utf-16le" ? 62 : 31;
    for (let end = bytes.length - 2; end > bytes.length / 2; end -= step) {
      const cut = await read(bytes.subarray(0, end));
      expect(cut.source).toBe(program);
      // What is left of a row is no new event: every event of the cut file is one of the whole.
      expect(idsOf(whole)).toEqual(expect.arrayContaining(idsOf(cut)));
      const { facts, deals, after } = importInto(before, cut, false);
      expect([facts.added, deals.added]).toEqual([[], []]);
      expect(idsOf(after)).toEqual(idsOf(before));
      // A cell that was cut short shows as a change of its row, before anything is written; the whole file puts it right.
      expect(facts.changed.length + deals.changed.length).toBeLessThanOrEqual(1);
      expect(importInto(after, whole, true).after).toEqual(before);
    }
  });
});

describe("the same export in another encoding", () => {
  const text =
    "Номер сделки;Дата создания;Дата закрытия;Этап;Менеджер;Клиент;Сумма\r\n" +
    "1;01.10.2026;13.11.2026;Выиграна;Анна Щукина;Ёлки и сосны;1 200,50\r\n2;02.10.2026;23.11.2026;Выиграна;Пётр Юрьев;Объединение;700,00\r\n";
  const greek =
    "Κωδικός;Ημερομηνία δημιουργίας;Ημερομηνία κλεισίματος;Στάδιο;Πωλητής;Πελάτης;Ποσό\r\n" +
    "1;01/10/2026;13/11/2026;Κερδήθηκε;Άννα Ιωάννου;Αφοί Ξένου;1.200,50\r\n2;02/10/2026;23/11/2026;Κερδήθηκε;Γιώργος Ψαράς;Ήλιος;700,00\r\n";
  const cases = [
    ...["utf-8", "windows-1251", "utf-16le", "utf-16be", "ibm866", "koi8-r", "iso-8859-5", "x-mac-cyrillic"].map(
      (name) => [name, text] as const,
    ),
    ...["utf-8", "windows-1253", "iso-8859-7", "utf-16le", "utf-16be"].map((name) => [name, greek] as const),
  ];

  it.each(cases)("%s, with the mark or without: no letter is lost and nothing is doubled", async (encoding, given) => {
    const plain = await read(encoded("utf-8", given));
    expect(won(plain)).toEqual([
      ["2026-11-13", 1200.5],
      ["2026-11-23", 700],
    ]);
    const before = importInto(empty, plain, true).after;
    for (const mark of encoding.startsWith("utf") ? [false, true] : [false]) {
      const found = await read(bytesOf({ encoding, mark }, given));
      const { facts } = importInto(before, found, true);
      expect(facts).toMatchObject({ ...nothing, unchanged: 2 });
    }
  });

  it.each([",", ";", "\t", "|"])("separated by %j, its sums with a decimal comma", async (delimiter) => {
    const sums = delimiter === "," ? text.replace("1 200,50", '"1 200,50"').replace("700,00", '"700,00"') : text;
    const found = await read(encoded("windows-1251", sums.replace(/;/g, delimiter)));
    const { facts } = importInto(importInto(empty, await read(encoded("utf-8", text)), true).after, found, true);
    expect(facts).toMatchObject({ ...nothing, unchanged: 2 });
  });
});
