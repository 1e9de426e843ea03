import { useEffect, useState } from "react";
import { Input, makeStyles } from "@fluentui/react-components";
import type { Plan } from "../../plan";
import { usePanel } from "../context";
import { Status } from "../ui";
import { dayWords } from "../words";

const useStyles = makeStyles({ field: { width: "100%", minWidth: 0, "& input": { minWidth: 0 } } });

/** A day of the plan; one that is half typed changes nothing yet, and one outside of the plan is told until another is taken. */
export function DayField({
  label,
  day,
  period,
  onChange,
}: {
  readonly label: string;
  readonly day: string;
  readonly period: Plan["period"];
  readonly onChange: (day: string) => void;
}) {
  const styles = useStyles();
  const { words } = usePanel();
  const [typed, setTyped] = useState(day);
  const [isOutside, setOutside] = useState(false);
  useEffect(() => setTyped(day), [day]);
  const take = (value: string) => {
    setTyped(value);
    const isWithin = value >= period.start && value <= period.end;
    // A year that is being typed begins with zeros.
    setOutside(value >= "1000" && !isWithin);
    if (isWithin) onChange(value);
  };
  const shown = (date: string) => dayWords(date, words.locale);
  return (
    <div style={{ minWidth: 0 }}>
      <Input
        type="date"
        className={styles.field}
        aria-label={label}
        min={period.start}
        max={period.end}
        value={typed}
        onChange={(_, { value }) => take(value)}
        onBlur={() => setTyped(day)}
      />
      {isOutside && (
        <div role="status">
          <Status tone="warn">{words.say("dayOutside", { from: shown(period.start), to: shown(period.end) })}</Status>
        </div>
      )}
    </div>
  );
}
