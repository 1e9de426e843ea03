import { experimentKinds, upliftBounds, type ExperimentKind } from "../control";
import { locales, type Locale } from "../i18n";
import { serialOf } from "../plan";
import { quoted } from "./address";
import type { RowScene } from "./column";
import { anyDate, textColumn } from "./factsSheet";
import type { RecordColumn, RecordSheet } from "./recordSheet";
import { dateFormats, formats } from "./style";
import { wordsOf } from "./words";

/** The leads treated one way and those won of them, by the columns in which they stand. */
const armColumns = ["usualTrials", "usualWon", "freshTrials", "freshWon"] as const;

/** What is to change in the trial of a name: what is left out stays as it stands on the sheet, null empties it. */
export type TrialChange = {
  readonly name: string;
  readonly kind?: ExperimentKind;
  readonly since?: string | null;
  readonly uplift?: number;
} & { readonly [Key in (typeof armColumns)[number]]?: number | null };

function trialColumns(language: Locale): readonly RecordColumn<TrialChange>[] {
  return [
    textColumn("name", 28),
    {
      id: "kind",
      role: "input",
      width: 18,
      value: ({ kind }, words) => (kind === undefined ? null : words(`trial_${kind}`)),
      rule: ({ words }) => ({ type: "list", values: experimentKinds.map((kind) => words(`trial_${kind}`)) }),
    },
    {
      id: "since",
      role: "input",
      width: 13,
      format: dateFormats[language],
      value: ({ since }) => (since === undefined || since === null ? null : serialOf(since)),
      rule: () => anyDate,
    },
    ...armColumns.map((id): RecordColumn<TrialChange> => ({
      id,
      role: "input",
      width: 11,
      format: formats.count,
      value: ({ [id]: count }) => count ?? null,
      rule: () => ({ type: "number", min: 0, max: 1e9, whole: true }),
    })),
    {
      id: "uplift",
      role: "input",
      width: 11,
      format: formats.percent,
      value: ({ uplift }) => uplift ?? null,
      rule: () => ({ type: "number", ...upliftBounds }),
    },
    { id: "usualRate", role: "result", width: 12, format: formats.percent, formula: rateFormula("usual") },
    { id: "freshRate", role: "result", width: 12, format: formats.percent, formula: rateFormula("fresh") },
    { id: "needed", role: "result", width: 12, format: formats.count, formula: neededFormula },
    { id: "left", role: "result", width: 12, format: formats.count, formula: leftFormula },
    { id: "state", role: "result", width: 22, formula: stateFormula, isLight: true },
    { id: "code", role: "helper", width: 8, format: formats.number, formula: codeFormula },
  ];
}

/** How a row stands: 0 empty, 1 something in it cannot be, 2 whole. */
function codeFormula({ cell, all }: RowScene): string {
  const [name, kind, since, uplift] = ["name", "kind", "since", "uplift"].map((id) => cell(`trials_${id}`));
  const spoken = new Set(experimentKinds.flatMap((code) => [code, ...locales.map((locale) => wordsOf(locale)(`trial_${code}`))]));
  const arm = (way: "usual" | "fresh"): string => {
    const [trials, won] = [cell(`trials_${way}Trials`), cell(`trials_${way}Won`)];
    const whole = `AND(ISNUMBER(${trials}),ISNUMBER(${won}),${won}>=0,${won}<=${trials},${trials}<=10^9,INT(${won})=${won},INT(${trials})=${trials})`;
    return `IF(${trials}&${won}="",TRUE,${whole})`;
  };
  const right = [
    `TRIM(${name})<>""`,
    `SUMPRODUCT((${all("trials_name")}=${name})*1)=1`,
    `OR(${[...spoken].map((word) => `${kind}=${quoted(word)}`).join(",")})`,
    `OR(${since}="",ISNUMBER(${since}))`,
    arm("usual"),
    arm("fresh"),
    `ISNUMBER(${uplift})`,
    `${uplift}*100>=${upliftBounds.min * 100}`,
    `${uplift}<=${upliftBounds.max}`,
  ].join(",");
  const typed = ["name", "kind", "since", ...armColumns, "uplift"].map((id) => cell(`trials_${id}`)).join("&");
  return `=IFERROR(IF(${typed}="",0,IF(AND(${right}),2,1)),1)`;
}

/** The conversion of a way, once it has leads. */
function rateFormula(way: "usual" | "fresh"): (scene: RowScene) => string {
  return ({ cell }) => {
    const [trials, won] = [cell(`trials_${way}Trials`), cell(`trials_${way}Won`)];
    return `=IF(${cell("trials_code")}<>2,"",IF(${trials}="","",IF(${trials}=0,"",${won}/${trials})))`;
  };
}

/** Quantiles of the normal law for an error of 5% on both sides and a power of 80%, without a decimal sign. */
const [errorReach, powerReach] = ["195996398454005/10^14", "841621233572914/10^15"];

/** Leads that each way needs, as `testSampleSize` of the core. */
function neededFormula({ cell }: RowScene): string {
  const now = cell("trials_usualRate");
  const wanted = `(${now}*(1+${cell("trials_uplift")}))`;
  const mean = `((${now}+${wanted})/2)`;
  const pooled = `${errorReach}*SQRT(2*${mean}*(1-${mean}))`;
  const apart = `${powerReach}*SQRT(${now}*(1-${now})+${wanted}*(1-${wanted}))`;
  const leads = `ROUNDUP(ROUND(((${pooled}+${apart})/(${wanted}-${now}))^2,6),0)`;
  return `=IF(${now}="","",IF(OR(${now}=0,${wanted}>=1),"",${leads}))`;
}

/** How many are still to come, of the way that lacks more. */
function leftFormula({ cell }: RowScene): string {
  const [needed, usual, fresh] = [cell("trials_needed"), cell("trials_usualTrials"), cell("trials_freshTrials")];
  return `=IF(${needed}="","",MAX(0,${needed}-IF(${fresh}="",0,MIN(${usual},${fresh}))))`;
}

/** Whether the leads are enough. What they say is Fisher's exact test, which no formula that every spreadsheet has gives. */
function stateFormula({ cell, words }: RowScene): string {
  const said = (key: string): string => quoted(words(`trial_${key}`));
  const [code, rate, left] = [cell("trials_code"), cell("trials_usualRate"), cell("trials_left")];
  const known = `IF(${left}="",${said("unreachable")},IF(${left}>0,${said("few")},${said("enough")}))`;
  return `=IF(${code}=0,"",IF(${code}=1,${said("mend")},IF(${rate}="",${said("noData")},IF(${rate}=0,${said("noData")},${known}))))`;
}

/** Trials of scripts and of sources of leads: the usual way beside the new one, and the leads that each needs. A row a trial. */
export const trialsSheet: RecordSheet<TrialChange> = {
  id: "trials",
  columns: trialColumns,
  isPatch: true,
  incomplete: "SUMPRODUCT((trials_code=1)*1)",
};
