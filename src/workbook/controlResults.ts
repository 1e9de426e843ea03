import { quoted } from "./address";
import type { Scene } from "./column";
import { controlColumns as c, times } from "./controlLayout";
import type { Pen } from "./pen";
import { formats, heading, roles } from "./style";

/** The heads of a table of results. */
export function writeHeads(pen: Pen, row: number, { words }: Scene, first: string): void {
  pen.look(`A${row}:I${row}`, { ...heading, align: "right" });
  for (const [column, key] of [
    [c.label, first],
    [c.unit, "control_unit"],
    [c.plan, "control_plan"],
    [c.fact, "control_fact"],
    [c.attainment, "control_attainment"],
    [c.pace, "control_pace"],
    [c.forecast, "control_forecast"],
    [c.perDay, "control_perDay"],
    [c.light, "control_light"],
  ] as const)
    pen.put(`${column}${row}`, words(key));
  for (const column of [c.label, c.unit, c.light]) pen.look(`${column}${row}`, { align: "left" });
}

/** What follows from plan, fact, what was due, the size of an event and whether there are facts to judge by in a row: the same in every table. */
export function writeResults(pen: Pen, row: number, { words }: Scene, unit: "money" | "count"): void {
  const at = (column: string): string => `$${column}${row}`;
  const [plan, fact, exact, expected] = [at(c.plan), at(c.fact), at(c.exact), at(c.expected)];
  const sight = at(c.sight);
  const due = `AND(${exact}>0.000000001,${expected}>0.000000001,${sight}=0)`;
  const left = `(${times.workdays}-${times.elapsed})`;
  pen.put(`${c.attainment}${row}`, `=IF(AND(${plan}>0,${sight}=0),${fact}/${plan},"")`);
  pen.put(`${c.pace}${row}`, `=IF(${due},ROUND(${fact}/${expected},12),"")`);
  pen.put(`${c.forecast}${row}`, `=IF(${due},IF(${fact}<0,${fact},${fact}*${exact}/${expected}),"")`);
  pen.put(`${c.perDay}${row}`, `=IF(${sight}>0,"",IF(OR(${plan}<=0,${fact}>=${plan}),0,IF(${left}>0,(${plan}-${fact})/${left},"")))`);
  const mean = `(${expected}/${at(c.size)})`;
  const came = `ROUND(MAX(0,${fact})/${at(c.size)},6)`;
  const poisson = (whole: string, isSum: string): string => `BINOMDIST(${whole},1000000,${mean}/1000000,${isSum})`;
  const tail = `${poisson(`INT(${came})`, "TRUE")}+(${came}-INT(${came}))*${poisson(`INT(${came})+1`, "FALSE")}`;
  pen.put(`${c.tail}${row}`, `=IF(${due},IF(OR(${fact}>=${expected},${mean}>1000),0,${tail}),0)`);
  const chance = `${at(c.tail)}>${times.tail}`;
  const hard = `${at(c.pace)}<$I$4`;
  const signal = (key: string): string => quoted(words(`light_${key}`));
  const short = `IF(AND(${chance},EXP(-MIN(700,${mean}))>${times.tail}),${signal("notEnough")},IF(AND(${hard},OR(NOT(${chance}),$I$6=${quoted(words("control_no"))})),${signal("behind")},${signal("watch")}))`;
  const dark = `IF(${sight}=1,${signal("noFacts")},${signal("notInStream")})`;
  const paced = `IF(${at(c.pace)}>=$I$3,${signal("onPace")},${short})`;
  pen.put(
    `${c.light}${row}`,
    `=IF(${exact}<=0.000000001,${signal("noPlan")},IF(${sight}>0,${dark},IF(${expected}<=0.000000001,${signal("notEnough")},${paced})))`,
  );
  const number = unit === "money" ? formats.money : formats.tenths;
  pen.look(`A${row}:I${row}`, { ...roles.result, align: "right" });
  pen.look(`C${row}:D${row}`, { ...roles.link, align: "right", number });
  pen.look(`E${row}`, { number: "0.0%" });
  pen.look(`F${row}`, { number: "0%" });
  pen.look(`G${row}:H${row}`, { number: unit === "money" ? formats.money : formats.tenths });
  for (const column of [c.label, c.unit, c.light]) pen.look(`${column}${row}`, { align: "left" });
}
