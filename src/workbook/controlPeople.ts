import { quoted, reference, spanReference } from "./address";
import type { Scene } from "./column";
import { criteria, criterion, partsOf, controlColumns as c, times } from "./controlLayout";
import { frameOf } from "./frameOf";
import { plainFacts } from "./controlLines";
import { everFacts, everNamed, moneyWon } from "./controlSight";
import { writeHeads, writeResults } from "./controlResults";
import type { PeoplePlace } from "./controlTable";
import { lightLooks } from "./lightLooks";
import { verdictLooks } from "./field";
import type { Pen } from "./pen";
import { formats, quiet, roles, total } from "./style";

/** Columns of the workings beside each person. */
const workings = { own: "AW", upTo: "AX", siblings: "AY", from: "AZ", to: "BA", leaf: "BB" } as const;

/** Where the plans of the people stand, and who has nobody below: the table begins at `top` and has `count` people. */
export function peoplePlace(scene: Scene, sheet: string, top: number, count: number): PeoplePlace {
  const { frames } = scene;
  const ids = spanReference(frameOf(frames, "team_id"), sheet);
  const heads = spanReference(frameOf(frames, "team_head"), sheet);
  return { plans: `$C$${top + 1}:$C$${top + count}`, leaves: `(COUNTIF(${heads},${criteria(scene, "team_id")})=0)*(${ids}<>"")` };
}

/** Writes whether the chosen person, or anybody below, is at work by the day: see `isAtWork` of the room control. */
export function writeHere(pen: Pen, sheet: string, scene: Scene): void {
  if (scene.frames["team_id"] === undefined) return pen.put(times.here, 1);
  const { all } = partsOf(scene, sheet);
  const path = `INDEX(${all("team_path")},${times.person})`;
  const isBelow = `(LEFT(${all("team_path")},LEN(${path}))=${path})*(${all("team_id")}<>"")`;
  pen.put(times.here, `=IF(${times.person}=0,1,(SUMPRODUCT(${isBelow}*(${all("team_hired")}<=${times.asOf}))>0)*1)`);
}

/** Writes the people from a row on: each with everybody below, the total, and the check against the company. */
export function writePeople(pen: Pen, sheet: string, scene: Scene, top: number, count: number): void {
  const { words, frames } = scene;
  const { all } = partsOf(scene, sheet);
  writeHeads(pen, top, scene, "control_person");
  const first = top + 1;
  const column = (letter: string): string => `$${letter}$${first}:$${letter}$${top + count}`;
  const span = (name: string): string => spanReference({ ...frameOf(frames, name), rows: count }, sheet);
  const won = 'facts_stage,"="';
  pen.put(times.people, `=IF(${everNamed(scene, sheet, moneyWon)}>0,0,1)`);
  for (let place = 0; place < count; place += 1) {
    const row = first + place;
    const cell = (name: string): string => reference({ ...frameOf(frames, name), row: frameOf(frames, name).row + place, rows: 1 }, sheet);
    const [above, plan] = [cell("team_above"), cell("team_plan")];
    pen.put(`A${row}`, `=LEFT("${" ".repeat(30)}",3*MAX(0,${cell("team_level")}-1))&${cell("team_name")}`);
    pen.put(`B${row}`, `=${all("plan_currency")}&""`);
    const upTo = spanReference({ ...frameOf(frames, "team_plan"), rows: place + 1 }, sheet);
    const group = spanReference({ ...frameOf(frames, "team_above"), rows: place + 1 }, sheet);
    pen.put(`${workings.upTo}${row}`, `=SUMPRODUCT((${group}=${above})*1,${upTo})`);
    pen.put(`${workings.siblings}${row}`, `=SUMPRODUCT((${span("team_above")}=${above})*1,${span("team_plan")})`);
    for (const [letter, company] of [
      [workings.from, times.from],
      [workings.to, times.to],
    ] as const)
      pen.put(`${letter}${row}`, `=${partFormula({ row, first, letter, company, above, plan, plans: span("team_plan") })}`);
    pen.put(`${workings.own}${row}`, `=${plainFacts("amount", `facts_person,${criterion(scene, "team_id", place)},facts_stage,"="`)}`);
    const path = cell("team_path");
    const below = `(LEFT(${span("team_path")},LEN(${path}))=${path})*1`;
    pen.put(`${c.plan}${row}`, `=ROUND($${workings.to}${row}-$${workings.from}${row},2)`);
    pen.put(`${c.sight}${row}`, `=IF($${c.exact}${row}<=0.000000001,0,${times.people})`);
    pen.put(`${c.fact}${row}`, `=IF($${c.sight}${row}=1,"",ROUND(SUMPRODUCT(${below},${column(workings.own)}),2))`);
    const share = `IF(${all("plan_revenue")}>0,${plan}/${all("plan_revenue")},0)`;
    pen.put(`${c.exact}${row}`, `=${times.exact}*${share}`);
    const isHere = `(SUMPRODUCT(${below}*(${span("team_hired")}<=${times.asOf}))>0)`;
    pen.put(`${c.expected}${row}`, `=${times.expected}*${share}*${isHere}`);
    pen.put(`${c.size}${row}`, `=${times.size}`);
    writeResults(pen, row, scene, "money");
  }
  const end = top + count + 1;
  pen.put(`A${end}`, words("total"));
  pen.put(`B${end}`, `=${all("plan_currency")}&""`);
  pen.put(`${c.plan}${end}`, `=ROUND(${times.to}-${times.from},2)`);
  pen.put(`${c.sight}${end}`, `=IF(OR($${c.exact}${end}<=0.000000001,${everFacts(moneyWon)}>0),0,1)`);
  pen.put(`${c.fact}${end}`, `=IF($${c.sight}${end}=1,"",ROUND(${plainFacts("amount", won)},2))`);
  pen.put(`${c.exact}${end}`, `=${times.exact}`);
  pen.put(`${c.expected}${end}`, `=${times.expected}`);
  pen.put(`${c.size}${end}`, `=${times.size}`);
  writeResults(pen, end, scene, "money");
  pen.look(`A${end}:I${end}`, total);
  const tops = (letter: string): string => `SUMPRODUCT((${span("team_above")}=0)*1,${column(letter)})`;
  pen.put(`A${end + 1}`, words("control_check"));
  pen.put(`C${end + 1}`, `=ROUND(${tops("C")}-C${end},2)`);
  pen.put(`D${end + 1}`, `=ROUND(${tops("D")}-SUM(D${end}),2)`);
  pen.put(`I${end + 1}`, `=IF(AND(C${end + 1}=0,D${end + 1}=0),${quoted(words("control_checkOk"))},${quoted(words("control_checkOff"))})`);
  pen.look(`A${end + 1}:I${end + 1}`, { ...quiet, align: "right", number: formats.money });
  pen.look(`A${end + 1}`, { ...roles.helper, align: "left" });
  pen.look(`I${end + 1}`, { align: "left" });
  pen.add(...lightLooks(sheet, `I${first}:I${end}`), ...verdictLooks(sheet, `I${end + 1}`));
  pen.name("control_check", `C${end + 1}:I${end + 1}`);
  pen.name("control_people", `A${first}:I${end}`);
}

interface Part {
  readonly row: number;
  readonly first: number;
  readonly letter: string;
  readonly company: string;
  readonly above: string;
  readonly plan: string;
  readonly plans: string;
}

/** A person's part of what the company plans up to a moment: two-way cumulative rounding under the head, whose part stands above. */
function partFormula({ row, first, letter, company, above, plan, plans }: Part): string {
  const [upTo, all] = [`$${workings.upTo}${row}`, `$${workings.siblings}${row}`];
  const head = row === first ? "0" : `INDEX($${letter}$${first}:$${letter}$${row - 1},${above})`;
  const headPlan = `INDEX(${plans},${above})`;
  const pool = row === first ? company : `IF(${above}=0,${company},IF(${headPlan}>0,ROUND(${head}*${all}/${headPlan},${times.digits}),0))`;
  const reached = (rows: string): string => `ROUND((${rows})*(${pool})/${all},${times.digits})`;
  return `IF(OR(${above}<0,${all}=0),0,ROUND(${reached(upTo)}-${reached(`${upTo}-${plan}`)},2))`;
}
