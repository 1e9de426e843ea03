import type { Step } from "../host/port";
import { letters, quoted, rangeOf, type Frame } from "./address";
import { frameOf } from "./frameOf";
import { notes, rowScene, type Frames, type Scene } from "./column";
import { isDated } from "./daysSheet";
import { verdictLooks } from "./field";
import { personMoney } from "./personMoney";
import { heading, sectionLine } from "./planSheet";
import { dateFormats, formats, heading as headingLook, quiet, roles, tabs, title } from "./style";
import type { Workings } from "./taskLayout";
import { labelOf } from "./teamTable";

const rows = { legend: 2, person: 4, role: 5, head: 6, status: 7, plan: 8, now: 10 } as const;
/** The columns of a card's tasks; what stands in the Tasks sheet under the same name. */
const columns = ["what", "goal", "count", "by", "target", "done", "fact"] as const;
const widths = [34, 28, 12, 17, 19, 11, 13, 8] as const;
/** Where in the Tasks sheet a line of the card is found; folded. */
const place = widths.length;
const aligned: Readonly<Record<string, "center" | "right">> = {
  count: "right",
  by: "center",
  target: "right",
  done: "center",
  fact: "center",
};
/** Lines for tasks that people add, beside those that follow from the plan. */
const spare = 6;
const mostLines = 60;

/** The card's parts that others refer to. */
export function cardFrames(sheet: string): Frames {
  return { card_person: { sheet, row: rows.person, column: 2, rows: 1, columns: 1 } };
}

/** Writes the card: a person is chosen, and the sheet shows that person's plan and tasks, to be printed on A4. */
export function cardSheetSteps(workings: Workings, sheet: string, scene: Scene, person?: string): readonly Step[] {
  const { words } = scene;
  const count = Math.min(mostLines, workings.lines.length + spare);
  const second = rows.now + count + 5;
  return [
    { kind: "sheet", name: sheet, tabColor: tabs.result, widths },
    ...heading(sheet, 1, 1, words("card_sheet"), title),
    ...heading(sheet, rows.legend, 1, words("card_legend"), quiet),
    ...personSteps(workings, sheet, scene, person),
    ...sectionSteps(workings, { sheet, top: rows.now, count, when: "now" }, scene),
    ...sectionSteps(workings, { sheet, top: second, count, when: "next" }, scene),
    { kind: "group", sheet, range: `${letters(place)}:${letters(place)}`, folded: true },
    { kind: "protect", sheet, on: true },
  ];
}

/** Who it is, what the role is, who stands above, and what plan is agreed for the whole time. */
function personSteps({ plan, rows: found }: Workings, sheet: string, scene: Scene, person: string | undefined): readonly Step[] {
  const { words, frames } = scene;
  const { all } = rowScene(scene, sheet, 0);
  const team = plan.team ?? [];
  const first = found.live[0]?.person ?? team[0]?.id ?? "";
  const chosen = `$B$${rows.person}`;
  const mine = `$${letters(place)}$${rows.person}`;
  const pick = (name: string): string => `INDEX(${all(name)},${mine})`;
  const shown = (name: string): string => `=IF(${mine}=0,"",${pick(name)}&"")`;
  const above = `IF(${pick("team_above")}>0,INDEX(${all("team_label")},${pick("team_above")}),"")`;
  const labels = frameOf(frames, "team_label");
  const line = (row: number, key: string, formula: string, number?: string): readonly Step[] => [
    { kind: "values", sheet, range: `A${row}`, values: [[words(key, { currency: plan.currency })]] },
    { kind: "formulas", sheet, range: `B${row}`, formulas: [[formula]] },
    { kind: "format", sheet, range: `A${row}`, format: quiet },
    { kind: "format", sheet, range: `B${row}`, format: { ...roles.link, align: "left", ...(number === undefined ? {} : { number }) } },
  ];
  const at = { sheet, range: `B${rows.person}` };
  const verdict = `C${rows.person}`;
  return [
    { kind: "values", sheet, range: `A${rows.person}`, values: [[words("card_person")]] },
    { kind: "values", ...at, values: [[person ?? labelOf(team, first)]] },
    { kind: "format", ...at, format: { ...roles.input, bold: true, size: 14 } },
    {
      kind: "validation",
      ...at,
      rule: { type: "listFrom", source: { sheet: labels.sheet, range: rangeOf(labels) } },
      ...notes("card_person", words),
    },
    { kind: "name", name: "card_person", ...at },
    { kind: "formulas", sheet, range: mine.replace(/\$/g, ""), formulas: [[`=IFERROR(MATCH(${chosen},${all("team_label")},0),0)`]] },
    { kind: "formulas", sheet, range: verdict, formulas: [[`=IF(${mine}=0,${quoted(words("card_unknown"))},"")`]] },
    ...verdictLooks(sheet, verdict),
    ...line(rows.role, "team_role", shown("team_role")),
    ...line(rows.head, "team_head", `=IF(${mine}=0,"",${above})`),
    ...line(rows.status, "team_status", shown("team_status")),
    ...line(rows.plan, "card_plan", `=IF(${mine}=0,"",${pick("team_plan")})`, formats.money),
    { kind: "formulas", sheet, range: `C${rows.plan}:D${rows.plan}`, formulas: [[`=${all("plan_start")}`, `=${all("plan_end")}`]] },
    {
      kind: "format",
      sheet,
      range: `C${rows.plan}:D${rows.plan}`,
      format: { ...quiet, align: "right", number: dateFormats[plan.language] },
    },
  ];
}

interface Section {
  readonly sheet: string;
  readonly top: number;
  readonly count: number;
  readonly when: "now" | "next";
}

/** One period: its days, what the person's plan comes to in it, and the tasks. */
function sectionSteps({ plan }: Workings, { sheet, top, count, when }: Section, scene: Scene): readonly Step[] {
  const { words } = scene;
  const { all } = rowScene(scene, sheet, 0);
  const [since, until] = when === "now" ? ["tasks_since", "tasks_until"] : ["tasks_nextSince", "tasks_nextUntil"];
  const heads = top + 2;
  const lines: Frame = { sheet, row: heads + 1, column: 1, rows: count, columns: columns.length };
  const mine = `$${letters(place)}$${rows.person}`;
  const at = (row: number): string => `$${letters(place)}${row}`;
  const found = Array.from({ length: count }, (_, index) => `=IFERROR(MATCH(${index + 1},${all(`tasks_${when}`)},0),0)`);
  const cells = found.map((_, index) =>
    columns.map((column): string => {
      const value = `INDEX(${all(`tasks_${column}`)},${at(lines.row + index)})`;
      return `=IF(${at(lines.row + index)}=0,"",IF(${value}="","",${value}))`;
    }),
  );
  const date = dateFormats[plan.language];
  const numbers: Readonly<Record<string, string>> = { count: formats.count, by: date, target: formats.money, fact: formats.number };
  const period = when === "now" ? all("tasks_current") : `${all("tasks_current")}+1`;
  const money = isDated(plan) ? personMoney(`INDEX(${all("team_plan")},${mine})`, period, all) : `INDEX(${all("team_plan")},${mine})`;
  return [
    ...sectionLine(sheet, top, 1, columns.length, words(`card_${when}`)),
    { kind: "formulas", sheet, range: `C${top}:D${top}`, formulas: [[`=${all(since ?? "")}`, `=${all(until ?? "")}`]] },
    { kind: "format", sheet, range: `C${top}:D${top}`, format: { align: "center", number: date } },
    { kind: "values", sheet, range: `A${top + 1}`, values: [[words("card_money", { currency: plan.currency })]] },
    { kind: "formulas", sheet, range: `B${top + 1}`, formulas: [[`=IF(OR(${mine}=0,${all(since ?? "")}=""),"",${money})`]] },
    { kind: "format", sheet, range: `B${top + 1}`, format: { bold: true, size: 14, align: "left", number: formats.money } },
    ...columns.flatMap((column, index): readonly Step[] => {
      const look = { align: aligned[column] ?? "left" } as const;
      const number = numbers[column];
      return [
        { kind: "values", sheet, range: `${letters(index + 1)}${heads}`, values: [[words(`tasks_${column}`)]] },
        { kind: "format", sheet, range: `${letters(index + 1)}${heads}`, format: { ...headingLook, ...look } },
        {
          kind: "format",
          sheet,
          range: rangeOf({ ...lines, column: index + 1, columns: 1 }),
          format: { ...roles.result, ...look, ...(number === undefined ? {} : { number }) },
        },
      ];
    }),
    { kind: "formulas", sheet, range: rangeOf(lines), formulas: cells },
    { kind: "formulas", sheet, range: rangeOf({ ...lines, column: place, columns: 1 }), formulas: found.map((formula) => [formula]) },
    { kind: "format", sheet, range: rangeOf({ ...lines, column: place, columns: 1 }), format: roles.helper },
    {
      kind: "formulas",
      sheet,
      range: `A${lines.row + count}`,
      formulas: [
        [
          `=IF(MAX(${all(`tasks_${when}`)})>${count},${quoted(words("card_more"))},IF(${at(lines.row)}=0,${quoted(words("card_none"))},""))`,
        ],
      ],
    },
    { kind: "format", sheet, range: `A${lines.row + count}`, format: quiet },
  ];
}
