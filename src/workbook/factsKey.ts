import type { AreaCells, CellValue } from "../host/port";
import { letters, quoted } from "./address";
import { literally } from "./controlLayout";
import type { Pen } from "./pen";

/** A list of names that facts are told apart by: the cells that hold them, in formulas, and the names themselves. */
export interface NameList {
  readonly column: "person" | "stream" | "stage";
  readonly cells: readonly string[];
  readonly names: readonly string[];
}

/** The part of the facts that counts: up to a day, and whether halves of the day are told apart. */
export interface FactsSpan {
  readonly end: number;
  readonly half: boolean;
  /** The end of the morning, as a part of a day. */
  readonly midday: number;
}

/** How much a name's number weighs: base + step × number, the number 0 where the list has no such name. */
const weights: Readonly<Record<NameList["column"], readonly [base: number, step: number]>> = {
  person: [1, 1],
  stream: [3, 7],
  stage: [5, 11],
};
/** What a count weighs beside money: one more of anything shows among thousands of millions. */
const countWeight = 1000;

/**
 * Writes the number that the facts up to a day make, as a formula: it changes with every date, name, count and amount that
 * the causes hang on, and not with the order of rows. Names are looked up in lists, a list for each binary digit of a
 * name's number, as no text can be made a number in the same way in every spreadsheet.
 *
 * @param column the first free column of the workings, counted from 1
 * @param span cells with the last day, with 1 where halves of the day count, and with the end of the morning
 */
export function writeFactsKey(
  pen: Pen,
  lists: readonly NameList[],
  column: number,
  span: { readonly end: string; readonly half: string; readonly midday: string },
): string {
  let at = column;
  const factors = lists.map((list) => {
    const [base, step] = weights[list.column];
    const wanted = literally(`facts_${list.column}`);
    const digits = Array.from({ length: digitsOf(list.names.length) }, (_, digit) => {
      const letter = letters(at);
      at += 1;
      // Two rows at least: the engine of the embedded sheet takes a range of one cell for its value.
      const formulas = [...list.cells, ...(list.cells.length === 1 ? [""] : [])].map((cell, index) => [
        cell !== "" && hasDigit(index, digit) ? `=${cell}&${quoted("")}` : "=-1",
      ]);
      const range = `${letter}3:${letter}${2 + formulas.length}`;
      pen.add({ kind: "formulas", sheet: pen.sheet, range, formulas });
      const absolute = `$${letter}$3:$${letter}$${2 + formulas.length}`;
      return `+${step * 2 ** digit}*ISNUMBER(MATCH(${wanted},${absolute},0))`;
    });
    return `(${base}+ISTEXT(facts_${list.column})*(0${digits.join("")}))`;
  });
  const half = `(1+${span.half}*ISNUMBER(facts_time)*(1+(facts_time>=${span.midday})))`;
  const counted = `(facts_lost<>1)*(facts_date<=${span.end})`;
  return `SUMPRODUCT(${counted}*${[...factors, half].join("*")},facts_date,${countWeight}*facts_count+facts_amount)`;
}

/** The same number, of the cells as they stand. */
export function factsKeyOf(cells: ReadonlyMap<string, AreaCells>, lists: readonly NameList[], span: FactsSpan): number {
  const column = (id: string): readonly CellValue[] => (cells.get(`facts_${id}`)?.values ?? []).map(([value]) => value ?? null);
  const [dates, times, lost, counts, amounts] = ["date", "time", "lost", "count", "amount"].map(column);
  const named = lists.map((list) => ({ cells: column(list.column), weigh: weighed(list) }));
  return (dates ?? []).reduce<number>((sum, date, row) => {
    if (typeof date !== "number" || date > span.end || lost?.[row] === 1) return sum;
    const time = times?.[row];
    const half = span.half && typeof time === "number" ? (time >= span.midday ? 3 : 2) : 1;
    const weight = named.reduce((product, { cells: own, weigh }) => product * weigh(own[row] ?? null), half);
    const [count, amount] = [numberOf(counts?.[row]), numberOf(amounts?.[row])];
    // A row whose number is none makes the formula an error, or goes with it, as the spreadsheet has it.
    return count === undefined || amount === undefined ? sum : sum + weight * date * (countWeight * count + amount);
  }, 0);
}

function weighed({ column, names }: NameList): (cell: CellValue) => number {
  const [base, step] = weights[column];
  const numbers = new Map<string, number>();
  names.forEach((name, index) => {
    const key = name.toLowerCase();
    // A name that stands twice is found in the lists of both.
    numbers.set(key, (numbers.get(key) ?? 0) | (index + 1));
  });
  return (cell) => base + step * (typeof cell === "string" ? (numbers.get(cell.toLowerCase()) ?? 0) : 0);
}

function digitsOf(count: number): number {
  return count === 0 ? 0 : Math.floor(Math.log2(count)) + 1;
}

function hasDigit(index: number, digit: number): boolean {
  return Math.floor((index + 1) / 2 ** digit) % 2 === 1;
}

function numberOf(cell: CellValue | undefined): number | undefined {
  return typeof cell === "number" ? cell : cell === null || cell === undefined || cell === "" ? 0 : undefined;
}
