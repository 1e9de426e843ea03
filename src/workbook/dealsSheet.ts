import type { OpenDeal } from "../facts";
import type { Locale } from "../i18n";
import { serialOf } from "../plan";
import { anyDate, notNegative, textColumn } from "./factsSheet";
import type { RecordColumn, RecordSheet } from "./recordSheet";
import { dateFormats, formats } from "./style";

function dealColumns(language: Locale): readonly RecordColumn<OpenDeal>[] {
  const day = (id: "since" | "opened" | "closes"): RecordColumn<OpenDeal> => ({
    id,
    role: "input",
    width: 14,
    format: dateFormats[language],
    value: (deal) => (deal[id] === undefined ? null : serialOf(deal[id])),
    rule: () => anyDate,
  });
  return [
    textColumn("client", 26),
    {
      id: "amount",
      role: "input",
      width: 15,
      format: formats.money,
      value: ({ amount }) => amount ?? null,
      rule: () => notNegative,
      total: "SUM(deals_amount)",
    },
    textColumn("person", 14, "team_id"),
    textColumn("stream", 22, "streams_name"),
    textColumn("stage", 20, "stages_name"),
    day("since"),
    {
      id: "probability",
      role: "input",
      width: 13,
      format: formats.percent,
      value: ({ probability }) => probability ?? null,
      rule: () => ({ type: "number", min: 0, max: 1 }),
    },
    day("closes"),
    textColumn("nextStep", 30),
    textColumn("product", 20),
    day("opened"),
    textColumn("source", 20),
    textColumn("id", 16),
  ];
}

/** Deals that are open, as they stand now. */
export const dealsSheet: RecordSheet<OpenDeal> = {
  id: "deals",
  columns: dealColumns,
  incomplete: 'SUMPRODUCT(((deals_client<>"")+(deals_amount<>"")+(deals_person<>"")>0)*(deals_id=""))',
};
