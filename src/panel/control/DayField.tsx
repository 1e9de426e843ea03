import { useEffect, useState } from "react";
import { Input, makeStyles } from "@fluentui/react-components";
import type { Plan } from "../../plan";

const useStyles = makeStyles({ field: { width: "100%", minWidth: 0, "& input": { minWidth: 0 } } });

/** A day of the plan; one that is half typed or outside of the plan changes nothing yet. */
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
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  const take = (value: string) => {
    setTyped(value);
    if (value >= period.start && value <= period.end) onChange(value);
  };
  return (
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
  );
}
