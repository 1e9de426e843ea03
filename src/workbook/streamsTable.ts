import { planLimits, type Stream, type StreamResult } from "../plan";
import { numberIn, quoted, rangeOf } from "./address";
import { firstOf } from "./frameOf";
import type { Column, RowScene } from "./column";
import { formats } from "./style";

/** A stream as its row holds it: what was decided, and what only the panel can work out. */
export interface StreamRow {
  readonly stream: Stream;
  readonly result: StreamResult;
}

type StreamColumn = Column<StreamRow>;

/** The columns of the streams: inputs, what follows from them, values from the panel, folded helpers. */
export const streamColumns: readonly StreamColumn[] = [
  { id: "name", role: "input", width: 29, value: ({ stream }) => stream.name },
  {
    id: "kind",
    role: "input",
    width: 14,
    value: ({ stream }, words) => words(`kind_${stream.kind}`),
    rule: ({ words }) => ({ type: "list", values: kinds.map((kind) => words(`kind_${kind}`)) }),
  },
  { id: "share", role: "input", width: 10, format: formats.percent, value: ({ stream }) => stream.share ?? null, rule: () => upToOne },
  { id: "amount", role: "input", width: 16, format: formats.money, value: ({ stream }) => stream.amount ?? null, rule: () => notNegative },
  { id: "target", role: "result", width: 16, format: formats.money, formula: targetFormula },
  { id: "margin", role: "input", width: 10, format: formats.percent, value: ({ stream }) => stream.margin ?? null, rule: () => upToOne },
  { id: "check", role: "input", width: 14, format: formats.money, value: ({ stream }) => stream.check, rule: () => notNegative },
  {
    id: "deals",
    role: "result",
    width: 10,
    format: formats.count,
    formula: ({ cell }) =>
      `=IF(OR(${cell("streams_name")}="",${numberIn(cell("streams_check"))}<=0,${cell("streams_target")}=""),"",ROUNDUP(ROUND(${cell("streams_target")}/${cell("streams_check")},6),0))`,
  },
  {
    id: "unitsPerDeal",
    role: "input",
    width: 11,
    format: formats.number,
    value: ({ stream }) => stream.unitsPerDeal,
    rule: () => notNegative,
  },
  {
    id: "units",
    role: "result",
    width: 12,
    format: formats.count,
    formula: ({ cell }) =>
      `=IF(${cell("streams_deals")}="","",ROUNDUP(ROUND(${cell("streams_deals")}*IF(${cell("streams_unitsPerDeal")}="",1,${numberIn(cell("streams_unitsPerDeal"))}),6),0))`,
  },
  {
    id: "funnel",
    role: "input",
    width: 22,
    value: ({ stream }) => stream.funnel ?? null,
    rule: ({ frames }) => listOf(frames["stages_choice"]),
  },
  {
    id: "needed",
    role: "link",
    width: 11,
    format: formats.count,
    formula: ({ cell }) =>
      `=IF(${cell("streams_deals")}="","",IF(${cell("streams_funnel")}="",${cell("streams_deals")},IF(${cell("streams_conversion")}>0,ROUNDUP(ROUND(${cell("streams_deals")}/${cell("streams_conversion")},6),0),"")))`,
  },
  {
    id: "what",
    role: "link",
    width: 16,
    formula: ({ cell, all, words }) =>
      `=IF(${cell("streams_needed")}="","",IF(${cell("streams_funnel")}="",${quoted(words("clients"))},INDEX(${all("stages_name")},MATCH(${cell("streams_funnel")},${all("stages_funnel")},0))))`,
  },
  { id: "chance", role: "result", width: 10, format: formats.percent, formula: chanceFormula },
  ...[0, 1, 2].map((index): StreamColumn => ({
    id: `for${[80, 90, 95][index]}`,
    role: "panel",
    width: 10,
    format: formats.count,
    value: ({ result }) => result.leadsFor[index] ?? null,
  })),
  {
    id: "source",
    role: "input",
    width: 16,
    value: ({ stream }, words) => words(`source_${stream.checkSource.kind}`),
    rule: ({ words }) => ({ type: "list", values: sources.map((source) => words(`source_${source}`)) }),
  },
  {
    id: "evidence",
    role: "input",
    width: 12,
    format: formats.count,
    value: ({ stream }) => stream.checkSource.deals ?? null,
    rule: () => wholeCount,
  },
  { id: "period", role: "input", width: 16, value: ({ stream }) => stream.checkSource.period ?? null },
  helper("fixed", ({ cell }) => `=IF(OR(${cell("streams_name")}="",NOT(ISNUMBER(${cell("streams_amount")}))),0,${cell("streams_amount")})`),
  helper(
    "weight",
    ({ cell }) =>
      `=IF(OR(${cell("streams_name")}="",${cell("streams_amount")}<>"",NOT(ISNUMBER(${cell("streams_share")}))),0,${cell("streams_share")})`,
  ),
  helper(
    "part",
    ({ cell, all }) =>
      `=IF(${cell("streams_weight")}=0,0,ROUND(${all("plan_steps")}*${cell("streams_weight")}/SUM(${all("streams_weight")}),6))`,
  ),
  helper("floor", ({ cell }) => `=INT(${cell("streams_part")})`),
  helper("remainder", ({ cell }) => `=ROUND(${cell("streams_part")}-${cell("streams_floor")},6)`),
  helper("extra", extraFormula),
  helper("rate", ({ cell }) => `=IF(AND(${cell("streams_name")}<>"",ISNUMBER(${cell("streams_margin")})),${cell("streams_margin")},0)`),
  helper(
    "mix",
    ({ cell, all }) =>
      `=IF(${cell("streams_fixed")}>0,${cell("streams_fixed")}/SUM(${all("streams_fixed")})*MAX(0,1-SUM(${all("streams_weight")})),${cell("streams_weight")})`,
  ),
  helper("count", ({ cell }) => `=IF(${cell("streams_deals")}="",0,${cell("streams_deals")})`),
  helper(
    "conversion",
    ({ cell, all }) =>
      `=IF(OR(${cell("streams_name")}="",${cell("streams_funnel")}=""),0,IFERROR(INDEX(${all("stages_toDeal")},MATCH(${cell("streams_funnel")},${all("stages_funnel")},0)),0))`,
  ),
  helper("led", ({ cell }) => `=IF(${cell("streams_leads")}>0,1,0)`),
  helper("leads", ({ cell }) => `=IF(OR(${cell("streams_funnel")}="",${cell("streams_needed")}=""),0,${cell("streams_needed")})`),
];

export const kinds = ["new", "repeat", "other"] as const;
export const sources = ["fact", "agreed", "guess"] as const;

const notNegative = { type: "number", min: 0 } as const;
const upToOne = { type: "number", min: 0, max: 1 } as const;
const wholeCount = { type: "number", min: 0, whole: true } as const;

function helper(id: string, formula: (scene: RowScene) => string): StreamColumn {
  return { id, role: "helper", width: 10, format: "General", formula };
}

function listOf(frame: Parameters<typeof rangeOf>[0] | undefined): ReturnType<NonNullable<StreamColumn["rule"]>> {
  if (frame === undefined) throw new Error("no list of funnels");
  return { type: "listFrom", source: { sheet: frame.sheet, range: rangeOf({ ...frame, rows: planLimits.funnels }) } };
}

/** An amount stands as it is; a share gets its floor, its leftover step, and the largest share what is no whole step. */
function targetFormula({ cell, all, frames }: RowScene): string {
  const weights = all("streams_weight");
  const position = `ROW()-ROW(${firstOf(frames, "streams_weight")})+1`;
  const largest = `IF(AND(${cell("streams_weight")}>0,MATCH(MAX(${weights}),${weights},0)=${position}),${all("plan_rest")},0)`;
  const part = `(${cell("streams_floor")}+${cell("streams_extra")})*${all("plan_step")}+${largest}`;
  return `=IF(${cell("streams_name")}="","",IF(${cell("streams_amount")}<>"",${cell("streams_fixed")},${part}))`;
}

/** The steps left over go to the largest remainders; equal: the larger share, then the earlier row. */
function extraFormula({ cell, all }: RowScene): string {
  const [rest, weight] = [all("streams_remainder"), all("streams_weight")];
  const [mine, mass] = [cell("streams_remainder"), cell("streams_weight")];
  const before = `SUMPRODUCT((${rest}>${mine})+(${rest}=${mine})*(${weight}>${mass})+(${rest}=${mine})*(${weight}=${mass})*(ROW(${rest})<ROW(${mine})))`;
  return `=IF(${mass}=0,0,IF(${before}<${all("plan_left")},1,0))`;
}

/** P(Binomial(leads, conversion) ≥ deals). */
function chanceFormula({ cell }: RowScene): string {
  const [deals, leads, conversion] = [cell("streams_deals"), cell("streams_needed"), cell("streams_conversion")];
  return `=IF(OR(${cell("streams_funnel")}="",${leads}=""),"",IF(${deals}=0,1,IF(${leads}<${deals},0,1-BINOMDIST(${deals}-1,${leads},${conversion},TRUE))))`;
}
