import type { Fact } from "../facts";
import type { Locale } from "../i18n";
import { serialOf } from "../plan";
import type { RecordColumn, RecordSheet } from "./recordSheet";
import { dateFormats, formats } from "./style";

export const anyDate = { type: "date", min: 61, max: 2958465 } as const;
export const notNegative = { type: "number", min: 0 } as const;

/** A column of text that stays text, whatever it looks like. */
export function textColumn<Row>(id: string & keyof Row, width: number, from?: RecordColumn<Row>["from"]): RecordColumn<Row> {
  const value = (row: Row): string | null => {
    const text = row[id];
    return typeof text === "string" && text !== "" ? text : null;
  };
  return { id, role: "input", width, format: formats.text, align: "left", value, ...(from === undefined ? {} : { from }) };
}

function factColumns(language: Locale): readonly RecordColumn<Fact>[] {
  return [
    { id: "date", role: "input", width: 14, format: dateFormats[language], value: ({ date }) => serialOf(date), rule: () => anyDate },
    {
      id: "time",
      role: "input",
      width: 9,
      format: formats.time,
      value: ({ time }) => (time === undefined ? null : serialOfTime(time)),
      rule: () => ({ type: "number", min: 0, max: 0.999999 }),
    },
    textColumn("person", 14, "team_id"),
    textColumn("stream", 22, "streams_name"),
    textColumn("stage", 20, "stages_name"),
    {
      id: "lost",
      role: "input",
      width: 9,
      format: formats.count,
      value: ({ lost }) => (lost === true ? 1 : null),
      rule: () => ({ type: "number", min: 0, max: 1, whole: true }),
    },
    {
      id: "count",
      role: "input",
      width: 10,
      format: formats.number,
      value: ({ count }) => count,
      rule: () => notNegative,
      total: "SUM(facts_count)",
    },
    {
      id: "amount",
      role: "input",
      width: 15,
      format: formats.money,
      value: ({ amount }) => amount,
      rule: () => ({ type: "number" }),
      total: "SUM(facts_amount)",
    },
    textColumn("client", 24),
    textColumn("product", 20),
    textColumn("deal", 16),
    textColumn("source", 20),
    textColumn("id", 16),
  ];
}

/** The fraction of a day at which a time `hh:mm` stands. */
function serialOfTime(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440;
}

/** What happened, a row an event: people type here, imports add. `facts_stage` is blank for a deal won, `facts_lost` is 1 for one lost. */
export const factsSheet: RecordSheet<Fact> = {
  id: "facts",
  columns: factColumns,
  incomplete:
    'SUMPRODUCT(((facts_count<>"")+(facts_amount<>"")+(facts_person<>"")+(facts_deal<>"")>0)*(1-ISNUMBER(facts_date)*ISNUMBER(facts_count)))',
};
