import type { DateOrder, DecimalSign } from "../../facts";
import type { SayFact } from "./useFactWords";

/** The orders of dates to choose from. */
export function orderChoices(say: SayFact): readonly (readonly [DateOrder, string])[] {
  return (["unknown", "dmy", "mdy", "ymd"] as const).map((order) => [order, say(`order_${order}`)] as const);
}

/** The decimal signs to choose from. */
export function decimalChoices(say: SayFact): readonly (readonly [DecimalSign, string])[] {
  return [
    ["unknown", say("decimal_unknown")],
    [",", say("decimal_comma")],
    [".", say("decimal_point")],
  ];
}
