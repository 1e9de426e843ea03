import type { Control, CourseDay } from "../../control";
import { usePanel } from "../context";
import { serialOf } from "../../plan";
import { shortDay, wholeMoney } from "./controlWords";
import { FigureTable } from "./FigureTable";

/** Up to so many days each has a line; of more, every seventh, the day of the report and the last. */
const most = 31;

/** The figures of the chart. */
export function CourseTable({ course, control }: { readonly course: readonly CourseDay[]; readonly control: Control }) {
  const { words } = usePanel();
  const { say, locale } = words;
  const { currency } = control.plan;
  const now = course.filter(({ fact }) => fact !== undefined).length - 1;
  const isShown = (index: number): boolean => course.length <= most || index % 7 === 6 || index === now || index === course.length - 1;
  return (
    <FigureTable
      label={say("courseTitle")}
      heads={[say("columnDay"), say("columnPlan"), say("columnFact")]}
      lines={course.flatMap(({ date, plan, fact }, index) =>
        isShown(index)
          ? [
              {
                key: date,
                name: shortDay(serialOf(date), locale),
                cells: [wholeMoney(plan, currency, words), fact === undefined ? "" : wholeMoney(fact, currency, words)],
              },
            ]
          : [],
      )}
    />
  );
}
