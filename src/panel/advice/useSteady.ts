import { useState } from "react";

/** A value that stays the same object as long as it says the same. */
export function useSteady<Value>(value: Value): Value {
  const [kept, keep] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  keep(value);
  return value;
}
