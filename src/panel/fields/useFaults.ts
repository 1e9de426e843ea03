import { useOpenDraft, usePanel } from "../context";
import { faultSentence, fieldWord } from "../words";

/** A fault to show under a field. */
export interface ShownFault {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

/** The id of the element that says what is wrong at a path. */
function faultId(path: string): string {
  return `fault-${path.replace(/[^\w]/g, "-")}`;
}

/**
 * What is wrong at these paths, in sentences. What is only missing is said once the field was left or the step was
 * finished: nobody is blamed for what they have not come to yet.
 */
export function useFaults(paths: readonly string[]): readonly ShownFault[] {
  const { words } = usePanel();
  const { reading, left } = useOpenDraft();
  return reading.faults.flatMap((fault) => {
    const { path = "" } = fault;
    const early = (fault.code === "missing" || fault.code === "shareOrAmount") && !left.has(path);
    return early || !paths.includes(path)
      ? []
      : [{ id: faultId(path), path, text: faultSentence(fault, words, fieldWord(path, words) || undefined) }];
  });
}
