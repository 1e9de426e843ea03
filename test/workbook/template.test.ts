// An empty template is filled in by somebody who knows only what stands in it, and recalculated by LibreOffice.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { templateXlsx } from "../../src/app/toXlsx";
import { openXlsx } from "../../src/host/file";
import { decompose, parsePlan, serialOf, type Plan, type Stage, type Stream } from "../../src/plan";
import { readPlan } from "../../src/workbook";
import { findSoffice, noSofficeReason, recalculate } from "../support/libreoffice";
import { sheetResults } from "../support/sheetResults";
import { openForm } from "../support/xlsxForm";
import { errorCells, readWorkbook } from "../support/xlsxRead";

const soffice = findSoffice();
if (soffice === null) console.warn(noSofficeReason);

/** What a person reads in the sheets, in each language. */
const labels = {
  en: {
    file: "plan.json",
    form: ["Company", "Start", "End", "Currency", "Goal"],
    stream: ["Stream", "Kind", "Share of the goal, %", "Average deal size", "Units per deal", "Funnel"],
    check: ["Source of the deal size", "Deals behind it", "Of which time"],
    stage: ["Funnel", "Stage", "Conversion to the next, %", "Passed", "Of", "Of which time", "Source", "Lag, calendar days"],
    work: ["Who does it", "Norm per person per day", "Minutes each"],
    results: { deals: "Deals", all: "Needed in all", top: "Needed at the top", chance: "Chance" },
    kinds: { new: "new", repeat: "repeat", other: "other" },
    sources: { fact: "fact", agreed: "agreed", guess: "guess" },
  },
  ru: {
    file: "plan.ru.json",
    form: ["Компания", "Начало", "Конец", "Валюта", "Цель"],
    stream: ["Поток", "Вид", "Доля цели, %", "Средний чек", "Единиц в сделке", "Воронка"],
    check: ["Откуда чек", "По скольким сделкам", "За какое время"],
    stage: ["Воронка", "Этап", "Конверсия в следующий, %", "Прошло", "Из", "За какое время", "Откуда", "Запаздывание, дней"],
    work: ["Кто делает", "Норма на человека в день", "Минут на один"],
    results: { deals: "Сделки", all: "Нужно всего", top: "Нужно на входе", chance: "Шанс" },
    kinds: { new: "новый", repeat: "повторный", other: "другой" },
    sources: { fact: "факт", agreed: "согласовано", guess: "предположение" },
  },
  el: {
    file: "plan.el.json",
    form: ["Εταιρεία", "Έναρξη", "Λήξη", "Νόμισμα", "Στόχος"],
    stream: ["Πηγή εσόδων", "Είδος", "Μερίδιο στόχου, %", "Μέση αξία συναλλαγής", "Μονάδες ανά συμφωνία", "Χοάνη"],
    check: ["Πηγή της αξίας", "Από πόσες συμφωνίες", "Ποιας περιόδου"],
    stage: ["Χοάνη", "Στάδιο", "Μετατροπή στο επόμενο, %", "Πέρασαν", "Από", "Ποιας περιόδου", "Πηγή", "Υστέρηση, ημέρες"],
    work: ["Ποιος το κάνει", "Πρότυπο ανά άτομο την ημέρα", "Λεπτά για το καθένα"],
    results: { deals: "Συμφωνίες", all: "Χρειάζονται συνολικά", top: "Χρειάζονται στην κορυφή", chance: "Πιθανότητα" },
    kinds: { new: "νέοι", repeat: "τακτικοί", other: "άλλο" },
    sources: { fact: "στοιχεία", agreed: "συμφωνημένο", guess: "εκτίμηση" },
  },
} as const;
type Labels = (typeof labels)[keyof typeof labels];

function example(file: string): Plan {
  const { plan } = parsePlan(JSON.parse(readFileSync(`examples/million/${file}`, "utf8")));
  if (plan === undefined) throw new Error(`${file} is no plan`);
  return plan;
}

/** Labels with what is typed beside or below them; what is not known stays blank. */
function pairs(names: readonly string[], values: readonly (string | number | undefined)[]): Readonly<Record<string, string | number>> {
  return Object.fromEntries(names.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]])));
}

const streamRow = ({ stream, check, kinds, sources }: Labels, one: Stream) => ({
  ...pairs(stream, [one.name, kinds[one.kind], one.share, one.check, one.unitsPerDeal, one.funnel]),
  ...pairs(check, [sources[one.checkSource.kind], one.checkSource.deals, one.checkSource.period]),
});

const stageRow = ({ stage, work, sources }: Labels, funnel: string, { name, conversion, source, lag, role, norm, minutes }: Stage) => ({
  ...pairs(stage, [funnel, name, conversion, source.passed, source.reached, source.period, sources[source.kind], lag]),
  ...pairs(work, [role, norm, minutes]),
});

describe.skipIf(soffice === null).each(["en", "ru", "el"] as const)("an empty template in %s", (language) => {
  it("becomes the worked example when it is filled in by its labels and notes", async () => {
    const words = labels[language];
    const plan = example(words.file);
    const template = await templateXlsx(language);
    expect(await readPlan(await openXlsx(template))).toMatchObject({ state: "faults" });
    const form = await openForm(template);
    const { company, period, currency, goal } = plan;
    const filled = pairs(words.form, [company, serialOf(period.start), serialOf(period.end), currency, goal.amount]);
    for (const [label, value] of Object.entries(filled)) form.field(label, value);
    for (const stream of plan.streams) form.row(streamRow(words, stream));
    for (const { name, stages } of plan.funnels) for (const stage of stages) form.row(stageRow(words, name, stage));
    const file = await recalculate(form.bytes());

    const workbook = await readWorkbook(file);
    expect(errorCells(workbook)).toEqual([]);
    const below = columnsOf(workbook.sheets);
    expect(below(words.results.deals)).toEqual([3, 4]);
    expect(below(words.results.all)).toEqual([20, 10]);
    expect(below(words.results.top)).toEqual([20, 4]);
    expect(below(words.results.chance)[0]).toBeCloseTo(0.595, 3);
    const host = await openXlsx(file);
    expect(await readPlan(host)).toEqual({ state: "plan", plan });
    // What only the panel works out is not there yet, and the sheet says that it is out of date.
    const { for90: _for90, upToDate: _upToDate, ...live } = sheetResults.of(decompose(plan));
    expect(await sheetResults(host)).toMatchObject({ ...live, upToDate: false });
  });
});

/** The numbers below a heading, without the row of totals right under it. */
function columnsOf(sheets: Awaited<ReturnType<typeof readWorkbook>>["sheets"]): (heading: string) => readonly number[] {
  return (heading) => {
    for (const rows of Object.values(sheets)) {
      for (const [at, cells] of rows.entries()) {
        const column = cells.indexOf(heading);
        if (column >= 0) return rows.slice(at + 2).flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));
      }
    }
    throw new Error(`no heading "${heading}"`);
  };
}
