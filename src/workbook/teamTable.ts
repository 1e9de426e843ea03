import { sameName, serialOf, type Person } from "../plan";
import { numberIn, quoted, spanReference } from "./address";
import { firstOf, frameOf } from "./frameOf";
import type { Column, RowScene } from "./column";
import { dateFormats, formats } from "./style";

export const agreements = ["draft", "proposed", "returned", "agreed", "approved"] as const;

type TeamColumn = Column<Person>;

/** The columns of the team: who, the plan from above, what was proposed and agreed, folded helpers. */
export function teamColumns(language: keyof typeof dateFormats): readonly TeamColumn[] {
  const date = dateFormats[language];
  return [
    { id: "id", role: "input", width: 14, format: formats.text, align: "left", value: ({ id }) => id },
    { id: "name", role: "input", width: 26, value: ({ name }) => name },
    { id: "role", role: "input", width: 20, value: ({ role }) => role ?? null },
    { id: "head", role: "input", width: 14, format: formats.text, align: "left", value: ({ reportsTo }) => reportsTo ?? null },
    { id: "weight", role: "input", width: 10, format: formats.number, value: ({ weight }) => weight, rule: () => notNegative },
    {
      id: "hired",
      role: "input",
      width: 13,
      format: date,
      value: ({ hired }) => (hired === undefined ? null : serialOf(hired)),
      rule: () => anyDate,
    },
    {
      id: "ramp",
      role: "input",
      width: 12,
      format: formats.count,
      value: ({ ramp }) => ramp ?? null,
      rule: () => ({ ...notNegative, whole: true }),
    },
    { id: "plan", role: "result", width: 15, format: formats.money, formula: planFormula },
    { id: "proposal", role: "input", width: 15, format: formats.money, value: ({ proposal }) => proposal ?? null, rule: () => notNegative },
    {
      id: "gap",
      role: "result",
      width: 14,
      format: formats.money,
      formula: ({ cell, words }) =>
        `=IF(${cell("team_plan")}="","",IF(ISNUMBER(${cell("team_proposal")}),ROUND(${cell("team_plan")}-${cell("team_proposal")},2),${quoted(words("not_proposed"))}))`,
    },
    { id: "from", role: "input", width: 26, value: ({ proposalFrom }) => proposalFrom ?? null },
    {
      id: "status",
      role: "input",
      width: 15,
      value: ({ status }, words) => words(`status_${status}`),
      rule: ({ words }) => ({ type: "list", values: agreements.map((status) => words(`status_${status}`)) }),
    },
    { id: "reason", role: "input", width: 26, value: ({ reason }) => reason ?? null },
    { id: "by", role: "input", width: 18, value: ({ setBy }) => setBy ?? null },
    {
      id: "on",
      role: "input",
      width: 13,
      format: date,
      value: ({ setOn }) => (setOn === undefined ? null : serialOf(setOn)),
      rule: () => anyDate,
    },
    helper("above", ({ cell, all }) => {
      const head = `IF(${cell("team_head")}="",0,IFERROR(MATCH(${cell("team_head")},${all("team_id")},0),-1))`;
      return `=IF(${cell("team_id")}="",-2,${head})`;
    }),
    helper("level", (scene) => `=IF(${scene.cell("team_above")}=0,1,IF(${scene.cell("team_above")}<0,0,1+${ofHead(scene, "team_level")}))`),
    helper("path", (scene) => {
      const { cell } = scene;
      return `=IF(${cell("team_id")}="","",IF(${cell("team_above")}>0,${ofHead(scene, "team_path")},"/")&${cell("team_id")}&"/")`;
    }),
    helper("effective", (scene) => effectiveFormula(scene)),
    helper("carries", ({ cell }) => `=IF(ISNUMBER(${cell("team_plan")}),IF(${cell("team_plan")}>0,1,0),0)`),
    helper("siblings", ({ cell, all }) => `=SUMPRODUCT((${all("team_above")}=${cell("team_above")})*${all("team_effective")})`),
    helper("units", unitsFormula),
    helper("share", shareFormula),
    helper("sells", ({ cell, all, frames }) => {
      const place = `ROW()-ROW(${firstOf(frames, "team_above")})+1`;
      const below = `SUMPRODUCT((${all("team_above")}=${place})*(${all("team_carries")}=1))`;
      return `=IF(${cell("team_carries")}=0,0,IF(${below}>0,0,${cell("team_share")}))`;
    }),
    helper("able", (scene) => effectiveFormula(scene, "1")),
    helper("label", ({ cell, all }) => {
      const [id, name] = [cell("team_id"), cell("team_name")];
      const shared = `SUMPRODUCT((${all("team_name")}=${name})+(${all("team_id")}=${name})*(${all("team_id")}<>${id}))>1`;
      return `=IF(${id}="","",IF(${shared},${name}&" ("&${id}&")",${name}&""))`;
    }),
  ];
}

/** What people are chosen from beside the team: as lists name them, then by their ids, which the panel writes. */
export const choiceColumns: readonly TeamColumn[] = [helper("person", choiceFormula)];

/** Names stand in the rows of the team, ids below; it follows where rows of the team go or come. */
function choiceFormula({ cell, all, frames, row }: RowScene): string {
  const { rows, row: first } = frameOf(frames, "team_id");
  if (row < first + rows) return `=${cell("team_label")}&""`;
  const place = `ROW()-ROW(${firstOf(frames, "team_id")})+1-ROWS(${all("team_id")})`;
  return `=IFERROR(INDEX(${all("team_id")},${place})&"","")`;
}

const notNegative = { type: "number", min: 0 } as const;
const anyDate = { type: "date", min: 61, max: 2958465 } as const;

function helper(id: string, formula: (scene: RowScene) => string): TeamColumn {
  return { id, role: "helper", width: 12, format: "General", formula };
}

/** A value of the head's row. Heads stand above, so only rows above are looked up and no cell hangs on itself. */
function ofHead({ cell, frames, row }: RowScene, name: string): string {
  const frame = frameOf(frames, name);
  if (row === frame.row) return "0";
  return `IFERROR(INDEX(${spanReference({ ...frame, rows: row - frame.row }, frame.sheet)},${cell("team_above")}),0)`;
}

/** A person as lists name them: by name, and by id where a name stands twice or is the id of somebody else. */
export function labelOf(team: readonly Person[], id: string): string {
  const person = team.find((known) => sameName(known.id, id));
  if (person === undefined) return id;
  const isShared = team.some((other) => other !== person && [other.name, other.id].some((known) => sameName(known, person.name)));
  return isShared ? `${person.name} (${person.id})` : person.name;
}

/** The plan as a share of the goal before it is rounded to whole money, cushions included. */
function shareFormula(scene: RowScene): string {
  const { cell } = scene;
  const above = `IF(${cell("team_above")}=0,1,${ofHead(scene, "team_share")}*(1+${cushionOf(scene)}))`;
  const share = `ROUND(${cell("team_effective")}/${cell("team_siblings")}*${above},9)`;
  return `=IF(OR(${cell("team_above")}<0,${cell("team_siblings")}=0),0,${share})`;
}

/** What the level of a row adds to the plan above. */
function cushionOf({ cell, all }: RowScene): string {
  const count = `COUNT(${all("plan_cushion")})`;
  return `IF(${count}=0,0,INDEX(${all("plan_cushion")},1,MIN(${cell("team_level")}-1,${count})))`;
}

/** Weight times the share of the plan's days at full speed. */
function effectiveFormula({ cell, all }: RowScene, weight = `IF(ISNUMBER(${cell("team_weight")}),${cell("team_weight")},1)`): string {
  const [start, end, first, ramp] = [all("plan_start"), all("plan_end"), cell("team_hired"), numberIn(cell("team_ramp"))];
  const from = `MAX(${start},${first})`;
  const to = `MIN(${end},${first}+${ramp}-1)`;
  const climbed = `MAX(0,${to}-${from}+1)*(${from}+${to}-2*${first}+2)/2/MAX(1,${ramp})`;
  const full = `MAX(0,${end}-MAX(${start},${first}+${ramp})+1)`;
  const share = `ROUND(${weight}*(${climbed}+${full})/(${end}-${start}+1),9)`;
  return `=IF(${cell("team_id")}="",0,IF(ISNUMBER(${first}),${share},${weight}))`;
}

/** Whole steps to share under the same head: of the goal at the top, else of the head's plan with the cushion of the level. */
function unitsFormula(scene: RowScene): string {
  const { cell, all } = scene;
  const pool = `ROUND(ROUND(${ofHead(scene, "team_plan")}*(1+${cushionOf(scene)})/${all("plan_step")},6),0)`;
  return `=IF(${cell("team_above")}=0,INT(ROUND(${all("plan_revenue")}/${all("plan_step")},6)),IF(${cell("team_above")}<0,0,${pool}))`;
}

/** The share of those steps by the largest remainder; at the top what is no whole step goes to the largest weight. */
function planFormula({ cell, all }: RowScene): string {
  const [group, weight, units, siblings] = [cell("team_above"), cell("team_effective"), cell("team_units"), cell("team_siblings")];
  const [groups, weights] = [all("team_above"), all("team_effective")];
  const share = (of: string): string => `ROUND(${units}*${of}/${siblings},6)`;
  const remainder = (of: string): string => `ROUND(${share(of)}-INT(${share(of)}),6)`;
  const left = `${units}-SUMPRODUCT((${groups}=${group})*INT(${share(weights)}))`;
  const [rest, mine] = [remainder(weights), remainder(weight)];
  const order = `(ROW(${weights})<ROW(${weight}))`;
  const before = `SUMPRODUCT((${groups}=${group})*((${rest}>${mine})+(${rest}=${mine})*(${weights}>${weight})+(${rest}=${mine})*(${weights}=${weight})*${order}))`;
  const ahead = `SUMPRODUCT((${groups}=${group})*((${weights}>${weight})+(${weights}=${weight})*${order}))`;
  const tail = `IF(AND(${group}=0,${ahead}=0),ROUND(${all("plan_revenue")}-${units}*${all("plan_step")},2),0)`;
  const part = `(INT(${share(weight)})+IF(${before}<${left},1,0))*${all("plan_step")}+${tail}`;
  return `=IF(${cell("team_id")}="","",IF(OR(${group}<0,${weight}=0,${siblings}=0),0,${part}))`;
}
