import type { Step } from "../host/port";
import type { Person, Plan } from "../plan";
import { letters } from "./address";
import { rowScene, spareRows, tableFrames, tableSteps, type Frames, type Scene, type Table } from "./column";
import { verdictLooks } from "./field";
import { heading } from "./planSheet";
import { formats, quiet, tabs, title, total } from "./style";
import { choiceColumns, teamColumns } from "./teamTable";

/** A plan that has people. */
export type StaffedPlan = Plan & { readonly team: readonly Person[] };

/** Whether a plan has people. */
export function isStaffed(plan: Plan): plan is StaffedPlan {
  return plan.team !== undefined;
}

const rows = { proof: 3, data: 7 } as const;

/** The table of people. */
function teamTable(plan: StaffedPlan, sheet: string): Table<Person> {
  return { id: "team", sheet, row: rows.data, column: 1, rows: plan.team.length + spareRows, columns: teamColumns(plan.language) };
}

/** What people are chosen from on other sheets, beside the table. */
function choiceTable(plan: StaffedPlan, sheet: string): Table<Person> {
  const team = teamTable(plan, sheet);
  return { id: "choices", sheet, row: team.row, column: team.columns.length + 1, rows: 2 * team.rows, columns: choiceColumns };
}

/** Where everything on the Team sheet stands. */
export function teamFrames(plan: StaffedPlan, sheet: string): Frames {
  const proof = { sheet, row: rows.proof, column: 8, rows: 1, columns: 1 };
  return { ...tableFrames(teamTable(plan, sheet)), ...tableFrames(choiceTable(plan, sheet)), team_proof: proof };
}

/** Writes the Team sheet: the tree with its plan from above, proposals from below, and how far they are agreed. */
export function teamSheetSteps(plan: StaffedPlan, sheet: string, scene: Scene): readonly Step[] {
  const { words } = scene;
  const table = teamTable(plan, sheet);
  const helpers = table.columns.findIndex(({ role }) => role === "helper") + 1;
  const columns = [...table.columns, ...choiceColumns];
  const widths = columns.map(({ width }) => width);
  return [
    { kind: "sheet", name: sheet, tabColor: tabs.input, freezeRows: rows.data - 1, freezeColumns: 2, landscape: true, widths },
    ...heading(sheet, 1, 1, words("team_sheet"), title),
    ...heading(sheet, 2, 3, words("team_legend"), quiet),
    ...tableSteps(table, plan.team, scene),
    ...tableSteps(choiceTable(plan, sheet), [], scene),
    ...totalSteps(sheet, scene),
    ...proofSteps(sheet, scene),
    { kind: "group", sheet, range: `${letters(helpers)}:${letters(columns.length)}`, folded: true },
  ];
}

/** The plan at the top and all proposals, under the headings. */
function totalSteps(sheet: string, scene: Scene): readonly Step[] {
  const row = rows.data - 1;
  const { all } = rowScene(scene, sheet, row);
  const top = `=SUMPRODUCT((${all("team_above")}=0)*1,${all("team_plan")})`;
  const proposed = `=SUM(${all("team_proposal")})`;
  return [
    { kind: "format", sheet, range: `A${row}:O${row}`, format: { ...total, number: formats.money } },
    { kind: "values", sheet, range: `A${row}`, values: [[scene.words("total")]] },
    { kind: "formulas", sheet, range: `H${row}:I${row}`, formulas: [[top, proposed]] },
  ];
}

/** People at the top make the goal, and each head's people make the head's plan with its cushion. */
function proofSteps(sheet: string, scene: Scene): readonly Step[] {
  const { all } = rowScene(scene, sheet, rows.proof);
  const { words } = scene;
  const cell = `H${rows.proof}`;
  const text = (key: string): string => `"${words(key)}"`;
  const off = `ROUND(SUMPRODUCT((${all("team_above")}=0)*1,${all("team_plan")})-${all("plan_revenue")},2)`;
  const lost = `SUMPRODUCT((${all("team_above")}=-1)*1)`;
  const bare = `SUMPRODUCT((${all("team_id")}<>"")*(${all("team_plan")}=""))`;
  return [
    { kind: "values", sheet, range: `A${rows.proof}`, values: [[words("proof")]] },
    {
      kind: "formulas",
      sheet,
      range: cell,
      formulas: [
        [
          `=IF(${lost}>0,${text("proof_heads")},IF(${bare}>0,${text("proof_bare")},IF(${off}=0,${text("proof_team")},${text("proof_off")})))`,
        ],
      ],
    },
    ...verdictLooks(sheet, cell),
    { kind: "name", name: "team_proof", sheet, range: cell },
  ];
}
