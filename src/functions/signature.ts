import type { Params, SheetFunction } from "./define";
import type { Param } from "./params";

/** A parameter with its id. */
export interface Slot {
  readonly id: string;
  readonly param: Param<unknown>;
}

/** What every call needs to know of a function, worked out once for all calls. */
export interface Signature {
  readonly slots: readonly Slot[];
  /** How many arguments must be given. */
  readonly least: number;
  /** Whether one-row ranges of numbers are taken sideways: one-cell answers and no list among the parameters. */
  readonly turns: boolean;
}

const known = new WeakMap<Params, Signature>();

/** The signature of a function. */
export function signatureOf(definition: SheetFunction): Signature {
  let signature = known.get(definition.params);
  if (signature === undefined) {
    signature = makeSignature(definition);
    known.set(definition.params, signature);
  }
  return signature;
}

function makeSignature({ params, byRows }: SheetFunction): Signature {
  const slots = Object.entries(params).map(([id, param]) => ({ id, param }));
  return {
    slots,
    least: slots.filter(({ param }) => !param.optional).length,
    turns: byRows?.columns === 1 && slots.every(({ param }) => param.takes === "column" || param.takes === "cell"),
  };
}
