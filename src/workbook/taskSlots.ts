import type { Step } from "../host/port";
import { serialOf } from "../plan";
import { letters, reference } from "./address";
import { frameOf } from "./frameOf";
import type { Scene } from "./column";
import { isDated } from "./daysSheet";
import { slotColumns, slotRows, workingsSheet, type Workings } from "./taskLayout";
import { workStructure } from "./workStructure";

/** The current period by the day in the `today` cell, and the period of each slot: of its parity, the current one or the next. */
export function slotSteps({ plan, rows: { periods, odd } }: Workings, { frames }: Scene): readonly Step[] {
  const all = (name: string): string => reference(frameOf(frames, name), workingsSheet);
  const ofPeriod = (name: string, period: string): string => `INDEX(${all(name)},1,${period})`;
  const cell = (row: number, column: number): string => `$${letters(column)}$${row}`;
  const [current, count] = [cell(slotRows.current, 2), cell(slotRows.periods, 2)];
  const today = `IF(ISNUMBER(${all("tasks_today")}),INT(${all("tasks_today")}),${all("plan_start")})`;
  const dated = isDated(plan);
  const weekend = all("plan_weekend");
  const spoken = `IF(LEN(${weekend})=7,${weekend},VALUE(${weekend}))`;
  const slots = periods.map((_, index): readonly (string | null)[] => {
    const row = slotRows.slots + index;
    const [period, first, last] = [slotColumns.period, slotColumns.first, slotColumns.last].map((column) => cell(row, column));
    const mine = `=IF(MOD(${current},2)=${odd[index] === true ? 1 : 0},${current},IF(${current}<${count},${current}+1,0))`;
    const pick = (name: string, whole: string): string => `=IF(${period}=0,"",${dated ? ofPeriod(name, period ?? "") : all(whole)})`;
    const lastBefore = `WORKDAY.INTL(${last}+1,-1,${spoken})`;
    const worked = dated ? lastWorked(all, first ?? "", last ?? "") : `IF(${lastBefore}<${first},${last},${lastBefore})`;
    return [mine, pick("calendar_first", "plan_start"), pick("calendar_last", "plan_end"), `=IF(${period}=0,"",${worked})`];
  });
  const known = dated ? `MAX(1,MIN(${count},COUNTIF(${all("calendar_first")},"<="&${today})))` : "1";
  const until = dated ? ofPeriod("calendar_last", current) : all("plan_end");
  const following = (name: string): string => (dated ? `IF(${current}<${count},${ofPeriod(name, `${current}+1`)},"")` : '""');
  const at = (range: string): { sheet: string; range: string } => ({ sheet: workingsSheet, range });
  return [
    { kind: "values", ...at("A1:A2"), values: [["current period"], ["periods"]] },
    {
      kind: "formulas",
      ...at("B1:D2"),
      formulas: [
        [`=${known}`, `=${dated ? ofPeriod("calendar_first", current) : all("plan_start")}`, `=${until}`],
        [dated ? `=MAX(1,COUNT(${all("calendar_first")}))` : "=1", `=${following("calendar_first")}`, `=${following("calendar_last")}`],
      ],
    },
    { kind: "values", ...at("E1"), values: [[workStructure(plan)]] },
    { kind: "values", ...at("B3:F3"), values: [["period", "first", "last", "due", "written for"]] },
    ...slots.flatMap((formulas, index): readonly Step[] => {
      const row = slotRows.slots + index;
      return [
        { kind: "formulas", ...at(`B${row}:E${row}`), formulas: [formulas] },
        { kind: "values", ...at(`F${row}`), values: [[stampOf(periods[index] ?? "")]] },
      ];
    }),
  ];
}

/** The first day of a slot's period as a cell holds it. */
export function stampOf(period: string): number | null {
  return period === "" ? null : serialOf(period);
}

/** The last day from `first` to `last` that is worked; `last` where none is. */
function lastWorked(all: (name: string) => string, first: string, last: string): string {
  const days = all("days_day");
  const start = days.slice(days.lastIndexOf("!") + 1).split(":")[0] ?? "";
  const top = `${days.slice(0, days.lastIndexOf("!") + 1)}${start}`;
  const row = `SUMPRODUCT(MAX((${days}>=${first})*(${days}<=${last})*(${all("days_working")}=1)*ROW(${days})))`;
  return `IF(${row}=0,${last},INDEX(${days},${row}-ROW(${top})+1))`;
}
