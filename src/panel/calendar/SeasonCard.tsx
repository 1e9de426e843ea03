import { Switch, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults, NumberField } from "../fields";
import { editCalendar, type CalendarDraft } from "../state";
import { Card, useText } from "../ui";
import { shortMonth } from "../words";

const useStyles = makeStyles({
  months: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "8px",
    "@container (min-width: 400px)": { gridTemplateColumns: "repeat(4, minmax(0, 1fr))" },
  },
});

/** How well each month sells, where they differ. */
export function SeasonCard() {
  const styles = useStyles();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say, locale } = words;
  const { seasonal, season } = useOpenDraft().draft.calendar;
  const edit = (change: Partial<CalendarDraft>) => dispatch({ type: "edit", change: (draft) => editCalendar(draft, change) });
  const path = (month: number) => `calendar.season[${month}]`;
  return (
    <Card label={say("season")}>
      <h2 className={text.heading}>{say("season")}</h2>
      <Switch
        label={say("seasonal")}
        checked={seasonal}
        style={{ marginLeft: "-8px" }}
        onChange={(_, { checked }) => edit({ seasonal: checked })}
      />
      <p className={mergeClasses(text.small, text.second)}>{say(seasonal ? "seasonAbout" : "seasonOff")}</p>
      {seasonal && (
        <div className={styles.months}>
          {season.map((index, month) => (
            <NumberField
              key={month}
              label={shortMonth(month + 1, locale)}
              path={path(month)}
              value={index}
              onChange={(typed) => edit({ season: season.map((old, other) => (other === month ? typed : old)) })}
            />
          ))}
        </div>
      )}
      <FieldFaults paths={["calendar.season", ...season.map((_, month) => path(month))]} />
    </Card>
  );
}
