import type { TaskMark } from "./plan";

/** Marks by period, person, stream and stage, so that two lists of the same marks are one. */
export function inTaskOrder<Mark extends TaskMark>(marks: readonly Mark[]): Mark[] {
  return marks
    .map((mark) => ({ mark, key: [mark.period, mark.person, mark.stream, mark.stage ?? ""] }))
    .sort((left, right) => compare(left.key, right.key))
    .map(({ mark }) => mark);
}

function compare(left: readonly string[], right: readonly string[]): number {
  const differing = left.findIndex((part, index) => part !== right[index]);
  if (differing < 0) return 0;
  return (left[differing] ?? "") < (right[differing] ?? "") ? -1 : 1;
}
