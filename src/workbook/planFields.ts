import { serialOf, type Plan } from "../plan";
import { numberIn, quoted } from "./address";
import type { RowScene } from "./column";
import type { Field } from "./field";
import { dateFormats, formats } from "./style";

/** What a person fills in about the goal, and the revenue it asks for. */
export function goalFields(plan: Pick<Plan, "language">): readonly Field[] {
  const date = dateFormats[plan.language];
  return [
    { id: "company", role: "input", value: ({ company }) => company || null },
    { id: "start", role: "input", format: date, value: ({ period }) => serialOf(period.start), rule: () => anyDate },
    { id: "end", role: "input", format: date, value: ({ period }) => serialOf(period.end), rule: () => anyDate },
    { id: "currency", role: "input", value: ({ currency }) => currency },
    {
      id: "kind",
      role: "input",
      value: ({ goal }, words) => words(`goal_${goal.kind}`),
      rule: ({ words }) => ({ type: "list", values: [words("goal_revenue"), words("goal_profit")] }),
    },
    { id: "goal", role: "input", format: formats.money, value: ({ goal }) => goal.amount, rule: () => notNegative },
    { id: "costs", role: "input", format: formats.money, value: ({ goal }) => goal.fixedCosts, rule: () => notNegative },
    { id: "revenue", role: "result", format: formats.money, bold: true, formula: revenueFormula, verdict: reachableVerdict },
    {
      id: "days",
      role: "result",
      format: formats.count,
      formula: ({ all }) =>
        `=NETWORKDAYS.INTL(${all("plan_start")},${all("plan_end")},IF(LEN(${all("plan_weekend")})=7,${all("plan_weekend")},VALUE(${all("plan_weekend")})))`,
    },
  ];
}

const anyDate = { type: "date", min: 61, max: 2958465 } as const;
const notNegative = { type: "number", min: 0 } as const;

type Formula = NonNullable<Field["formula"]>;

/** (profit + fixed costs) ÷ Σ(share × margin), or the goal itself; 0 where no revenue can bring the profit, and a word says so. */
const revenueFormula: Formula = ({ all, words }) => {
  const mix = `SUMPRODUCT(${all("streams_mix")},${all("streams_rate")})`;
  const profit = `IF(${mix}>0,ROUND((${all("plan_goal")}+${all("plan_costs")})/${mix},2),0)`;
  return `=IF(${all("plan_kind")}=${quoted(words("goal_profit"))},${profit},${all("plan_goal")})`;
};

const reachableVerdict: Formula = ({ all, words }) => {
  const unreachable = `SUMPRODUCT(${all("streams_mix")},${all("streams_rate")})<=0`;
  return `=IF(AND(${all("plan_kind")}=${quoted(words("goal_profit"))},${unreachable}),${quoted(words("revenue_unreachable"))},"")`;
};

/** The rarer settings. */
export const settingFields: readonly Field[] = [
  {
    id: "fiscal",
    role: "input",
    format: "0",
    value: ({ fiscalStart }) => fiscalStart,
    rule: () => ({ type: "number", min: 1, max: 12, whole: true }),
  },
  { id: "weekend", role: "input", format: formats.text, value: ({ weekend }) => String(weekend) },
  {
    id: "midday",
    role: "input",
    format: formats.time,
    value: ({ midday }) => dayShare(midday),
    rule: () => ({ type: "number", min: 0, max: 1 }),
  },
  { id: "market", role: "input", format: formats.money, value: ({ marketSize }) => marketSize ?? null, rule: () => notNegative },
  {
    id: "marketShare",
    role: "result",
    format: formats.percent,
    formula: ({ all }) => `=IF(${numberIn(all("plan_market"))}>0,${all("plan_revenue")}/${all("plan_market")},"")`,
  },
  {
    id: "cushion",
    role: "input",
    cells: 5,
    format: formats.percent,
    value: ({ cushion }) => cushion,
    rule: () => ({ type: "number", min: -0.99, max: 10 }),
  },
];

/** A time of day `hh:mm` as a part of the day. */
export function dayShare(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440;
}

/** Whether the plan is whole, and what in it is only believed. */
export function checkFields(plan: Plan): readonly Field[] {
  return [...wholeChecks, ...(plan.team === undefined ? [] : [unagreedField])];
}

/** People with a plan who have not agreed to it. */
export const unagreedField: Field = {
  id: "unagreed",
  role: "link",
  format: formats.count,
  formula: ({ all, words }) => {
    const status = all("team_status");
    const open = `(${status}<>${quoted(words("status_agreed"))})*(${status}<>${quoted(words("status_approved"))})`;
    return `=SUMPRODUCT((${all("team_id")}<>"")*${open}*(${all("team_carries")}=1))`;
  },
  verdict: ({ all, words }) => `=IF(${all("plan_unagreed")}=0,${quoted(words("verdict_agreed"))},${quoted(words("verdict_unagreed"))})`,
};

const wholeChecks: readonly Field[] = [
  {
    id: "off",
    role: "result",
    format: formats.money,
    formula: ({ all }) => `=ROUND(SUM(${all("streams_target")})-${all("plan_revenue")},2)`,
    verdict: ({ all, words }) => `=IF(${all("plan_off")}=0,${quoted(words("verdict_whole"))},${quoted(words("verdict_off"))})`,
  },
  {
    id: "guesses",
    role: "result",
    format: formats.count,
    formula: ({ all, words }) => {
      const unproven = (table: string, name: string): string =>
        `SUMPRODUCT((${all(name)}<>"")*(${all(table)}<>${quoted(words("source_fact"))})*(${all(table)}<>${quoted(words("source_agreed"))}))`;
      return `=${unproven("streams_source", "streams_name")}+${unproven("stages_source", "stages_name")}`;
    },
    verdict: ({ all, words }) => `=IF(${all("plan_guesses")}=0,${quoted(words("verdict_no_guesses"))},${quoted(words("verdict_guesses"))})`,
  },
  {
    id: "gaps",
    role: "result",
    format: formats.count,
    formula: ({ all }) => {
      const unreached = `SUMPRODUCT((${all("streams_name")}<>"")*(${all("streams_needed")}=""))`;
      const uncounted = `SUMPRODUCT((${all("stages_name")}<>"")*(${all("stages_count")}=""))`;
      const streamless = `IF(SUMPRODUCT((${all("streams_name")}<>"")*1)=0,1,0)`;
      return `=${unreached}+${uncounted}+IF(${all("plan_goal")}="",1,0)+${streamless}`;
    },
    verdict: ({ all, words }) => `=IF(${all("plan_gaps")}=0,${quoted(words("verdict_no_gaps"))},${quoted(words("verdict_gaps"))})`,
  },
  { id: "step", role: "result", format: formats.money, formula: stepFormula },
  {
    id: "worked",
    role: "panel",
    verdict: ({ all, words }) =>
      `=IF(ABS(${all("plan_key")}-${all("plan_keyThen")})<=MAX(1,ABS(${all("plan_key")}))*0.000000001,${quoted(words("verdict_fresh"))},${quoted(words("verdict_stale"))})`,
  },
];

/** Shares are split in whole units of money; above a thousand million in steps of 10, 100 …, so that helper cells stay exact. */
function stepFormula({ all }: Parameters<Formula>[0]): string {
  return `=10^MAX(0,ROUNDUP(ROUND(LN(MAX(1,${all("plan_revenue")}))/LN(10)-9,9),0))`;
}

/** What the split and the up-to-date check are worked out from; folded away. */
export const helperFields: readonly Field[] = [
  { id: "fixed", role: "helper", formula: ({ all }) => `=SUM(${all("streams_fixed")})` },
  {
    id: "pool",
    role: "helper",
    formula: poolFormula,
  },
  { id: "steps", role: "helper", formula: ({ all }) => `=INT(ROUND(${all("plan_pool")}/${all("plan_step")},6))` },
  { id: "rest", role: "helper", formula: ({ all }) => `=ROUND(${all("plan_pool")}-${all("plan_steps")}*${all("plan_step")},2)` },
  { id: "left", role: "helper", formula: ({ all }) => `=${all("plan_steps")}-SUM(${all("streams_floor")})` },
  { id: "key", role: "helper", formula: ({ all }) => `=ROUND(${keyOf(all)},6)` },
  { id: "keyThen", role: "helper" },
];

/** What the values from the panel hang on: deals and conversion of every stream, by position. */
function keyOf(all: (name: string) => string): string {
  const deals = all("streams_count");
  const first = deals.slice(deals.lastIndexOf("!") + 1).split(":")[0] ?? deals;
  return `SUMPRODUCT((ROW(${deals})-ROW(${first})+1)*(${deals}+1234.567*${all("streams_conversion")}))`;
}

/** What the shares divide: the goal less the amounts, or as much of it as the shares name. */
function poolFormula({ all }: RowScene): string {
  const [goal, fixed, weights] = [all("plan_revenue"), all("plan_fixed"), `SUM(${all("streams_weight")})`];
  const whole = `AND(ABS(${fixed}+${goal}*${weights}-${goal})<0.5,${fixed}<=${goal})`;
  return `=IF(${weights}=0,0,IF(${whole},ROUND(${goal}-${fixed},2),ROUND(${goal}*${weights},2)))`;
}
