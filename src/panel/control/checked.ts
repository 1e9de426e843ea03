import type { Fault } from "../../core";

/** What a form would write, or what is wrong with it: faults at the columns of the sheet, such as `wait`. */
export type Checked<Value> = { readonly value: Value } | { readonly faults: readonly Fault[] };
