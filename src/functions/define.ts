import type { FaultError } from "../core";
import type { Locale, Text } from "../i18n/locale";
import type { Argument, Cell, Matrix } from "./cells";
import type { Param } from "./params";

/** A value that a function puts into one cell. "" is an empty cell. */
export type Value = number | string | boolean;
/** What a function's arithmetic gives: one value, or rows of them, a fault standing in a cell of its own. */
export type Result = Value | readonly (readonly (Value | FaultError)[])[];

/** An example that is shown in the help and executed by a test on every host. */
export interface Example {
  readonly args: readonly Argument[];
  /** What it gives: a value, rows of values, or an error by its code. */
  readonly result: Cell | readonly (readonly Cell[])[];
  readonly text?: Text;
}

export type Group = "goal" | "funnel" | "allocation" | "resources" | "control" | "evidence" | "motivation";

/** The values that `run` receives, by parameter. */
export type Values<P> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never };
/** The ranges that `shape` receives, by parameter; undefined when left out. */
export type Shapes<P> = { readonly [K in keyof P]: Matrix | undefined };

interface FunctionBase<P> {
  /** The name in formulas, never translated, never changed. */
  readonly id: string;
  readonly group: Group;
  /** What it gives, in a sentence. */
  readonly text: Text;
  /** In the order of the arguments; the keys are the argument names. */
  readonly params: P;
  readonly examples: readonly [Example, ...Example[]];
}
/** Answers once for the whole call. `shape` finds ranges that do not fit together (#VALUE!), before any number is judged. */
export interface WholeFunction<P> extends FunctionBase<P> {
  readonly byRows?: never;
  readonly shape?: (ranges: Shapes<P>) => FaultError | undefined;
  readonly run: (values: Values<P>) => Result;
}
/** Answers once a row, with `columns` cells a row. */
export interface RowFunction<P> extends FunctionBase<P> {
  readonly byRows: { readonly columns: number };
  readonly shape?: (ranges: Shapes<P>) => FaultError | undefined;
  readonly run: (values: Values<P>) => Value | readonly Value[];
}

export type Params = Readonly<Record<string, Param<unknown>>>;
/** A function of the list, its parameters no longer told apart by type. */
export type SheetFunction = WholeFunction<Params> | RowFunction<Params>;

/**
 * Defines a function: from this one record come its behaviour on every host, the metadata for Excel, the stub for
 * Sheets, the registration in the embedded sheet, its help, its page in the reference and its example tests.
 */
export function defineFunction<const P extends Params>(definition: WholeFunction<P> | RowFunction<P>): SheetFunction {
  return definition as unknown as SheetFunction;
}

/** The argument's word in a language for a path such as `conv[2]`. */
export function wordOf(definition: SheetFunction, path: string, locale: Locale): string {
  const head = path.split("[")[0] ?? path;
  return (definition.params[head]?.word[locale] ?? head) + path.slice(head.length);
}
