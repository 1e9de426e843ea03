import { useState } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular, Edit16Regular } from "@fluentui/react-icons";
import { isDate } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults, TextField, useFaults } from "../fields";
import { useFirstFocus, useLayout, useText } from "../ui";
import { dayWords } from "../words";

const useStyles = makeStyles({
  day: { width: "76px", flexShrink: 0 },
  long: { width: "112px" },
  fields: { padding: "4px 0 8px" },
});

/** A day with its name; `onName` is missing where days have none. New and faulty days stand open. */
export function DayRow({
  day,
  path,
  label,
  onDate,
  onName,
  onRemove,
}: {
  readonly day: { readonly date: string; readonly name?: string };
  readonly path: string;
  readonly label: string;
  readonly onDate: (date: string) => void;
  readonly onName?: (name: string) => void;
  /** `said`: how the day is called. */
  readonly onRemove: (said: string) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { say, locale } = usePanel().words;
  const [asked, setAsked] = useState(day.date === "");
  const namePath = path.replace(/\.date$/, ".name");
  const faulty = useFaults([path, namePath]).length > 0;
  const open = asked || faulty || !isDate(day.date);
  const fields = useFirstFocus(day.date === "");
  const { start, end } = useOpenDraft().draft;
  const year = day.date.slice(0, 4);
  const otherYear = start.slice(0, 4) !== year || end.slice(0, 4) !== year;
  const said = [dayWords(day.date, locale), day.name ?? ""].filter((part) => part.trim() !== "").join(", ") || label;
  return (
    <li>
      <div className={mergeClasses(layout.row, text.small)} style={{ gap: "4px" }}>
        <span className={mergeClasses(styles.day, otherYear && styles.long)}>
          {day.date === "" ? label : dayWords(day.date, locale, otherYear)}
        </span>
        <span className={mergeClasses(layout.grow, text.broken)}>{day.name}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Edit16Regular />}
          aria-label={say("changeDay", { day: said })}
          aria-expanded={open}
          onClick={() => setAsked(!open)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={say("removeDay", { day: said })}
          onClick={() => onRemove(said)}
        />
      </div>
      {open && (
        <div ref={fields} className={mergeClasses(layout.column, styles.fields)}>
          <div className={layout.pair}>
            <TextField label={label} path={path} type="date" value={day.date} onChange={onDate} />
            {onName !== undefined && <TextField label={say("holidayName")} path={namePath} value={day.name ?? ""} onChange={onName} />}
          </div>
          <FieldFaults paths={[path, namePath]} />
        </div>
      )}
    </li>
  );
}
