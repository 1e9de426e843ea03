import type { Funnel, Stage } from "../plan";
import { numberIn, spanReference } from "./address";
import { firstOf } from "./frameOf";
import type { Column, RowScene } from "./column";
import { sources } from "./streamsTable";
import { formats } from "./style";

/** A stage as its row holds it. */
export interface StageRow {
  readonly funnel: Funnel;
  readonly stage: Stage;
}

type StageColumn = Column<StageRow>;

/** The columns of the stages, a row a stage from the top of its funnel down. */
export const stageColumns: readonly StageColumn[] = [
  { id: "funnel", role: "input", width: 24, value: ({ funnel }) => funnel.name },
  { id: "name", role: "input", width: 20, value: ({ stage }) => stage.name },
  {
    id: "conversion",
    role: "input",
    width: 12,
    format: formats.percent,
    value: ({ stage }) => stage.conversion,
    rule: () => ({ type: "number", min: 0, max: 1 }),
  },
  {
    id: "passed",
    role: "input",
    width: 10,
    format: formats.count,
    value: ({ stage }) => stage.source.passed ?? null,
    rule: () => wholeCount,
  },
  {
    id: "reached",
    role: "input",
    width: 10,
    format: formats.count,
    value: ({ stage }) => stage.source.reached ?? null,
    rule: () => wholeCount,
  },
  { id: "period", role: "input", width: 16, value: ({ stage }) => stage.source.period ?? null },
  {
    id: "source",
    role: "input",
    width: 16,
    value: ({ stage }, words) => words(`source_${stage.source.kind}`),
    rule: ({ words }) => ({ type: "list", values: sources.map((source) => words(`source_${source}`)) }),
  },
  { id: "lag", role: "input", width: 10, format: formats.count, value: ({ stage }) => stage.lag, rule: () => wholeCount },
  { id: "role", role: "input", width: 18, value: ({ stage }) => stage.role ?? null },
  { id: "norm", role: "input", width: 12, format: formats.number, value: ({ stage }) => stage.norm ?? null, rule: () => notNegative },
  {
    id: "minutes",
    role: "input",
    width: 11,
    format: formats.tenths,
    value: ({ stage }) => stage.minutes ?? null,
    rule: () => notNegative,
  },
  { id: "toDeal", role: "result", width: 12, format: formats.percent, formula: toDealFormula },
  { id: "count", role: "link", width: 11, format: formats.count, formula: countFormula },
  {
    id: "hours",
    role: "result",
    width: 11,
    format: formats.tenths,
    formula: ({ cell }) =>
      `=IF(OR(${cell("stages_count")}="",${cell("stages_minutes")}=""),"",${cell("stages_count")}*${cell("stages_minutes")}/60)`,
  },
  {
    id: "personDays",
    role: "result",
    width: 12,
    format: formats.tenths,
    formula: ({ cell }) =>
      `=IF(OR(${cell("stages_count")}="",${numberIn(cell("stages_norm"))}<=0),"",${cell("stages_count")}/${cell("stages_norm")})`,
  },
  {
    id: "log",
    role: "helper",
    width: 10,
    format: "General",
    formula: ({ cell }) =>
      `=IF(ISNUMBER(${cell("stages_conversion")}),IF(${cell("stages_conversion")}>0,LN(${cell("stages_conversion")}),""),"")`,
  },
  {
    id: "rank",
    role: "helper",
    width: 10,
    format: "General",
    formula: rankFormula,
  },
  {
    id: "choice",
    role: "helper",
    width: 22,
    format: "General",
    formula: ({ all, frames }) => `=IFERROR(INDEX(${all("stages_funnel")},MATCH(${position(frames)},${all("stages_rank")},0)),"")`,
  },
];

const notNegative = { type: "number", min: 0 } as const;
const wholeCount = { type: "number", min: 0, whole: true } as const;

/** Which funnel a row begins, counted from 1; 0 where it begins none. */
function rankFormula({ cell, all, frames, row }: RowScene): string {
  const frame = frames["stages_rank"];
  const first = frame === undefined || row === frame.row;
  const before = first ? "0" : `MAX(${spanReference({ ...frame, rows: row - frame.row }, frame.sheet)})`;
  return `=IF(${cell("stages_funnel")}="",0,IF(MATCH(${cell("stages_funnel")},${all("stages_funnel")},0)=${position(frames)},1+${before},0))`;
}

/** The position of the row in the table, from 1. */
function position(frames: RowScene["frames"]): string {
  return `ROW()-ROW(${firstOf(frames, "stages_funnel")})+1`;
}

/**
 * The conversion from this stage to a deal: the product over the rows of its funnel from here down, by logarithms, so that
 * rows may be inserted anywhere. Empty where one of them lacks its conversion.
 */
function toDealFormula({ cell, all }: RowScene): string {
  const below = `(${all("stages_funnel")}=${cell("stages_funnel")})*(ROW(${all("stages_funnel")})>=ROW())`;
  const log = all("stages_log");
  return `=IF(${cell("stages_funnel")}="","",IF(SUMPRODUCT(${below}*(${log}=""))>0,"",EXP(SUMPRODUCT(${below},${log}))))`;
}

/** What all streams of the funnel need of this stage, each rounded up once. */
function countFormula({ cell, all }: RowScene): string {
  const need = `ROUNDUP(ROUND(${all("streams_count")}/${cell("stages_toDeal")},6),0)`;
  const sum = `SUMPRODUCT((${all("streams_funnel")}=${cell("stages_funnel")})*${need})`;
  return `=IF(OR(${cell("stages_funnel")}="",${numberIn(cell("stages_toDeal"))}<=0),"",${sum})`;
}
