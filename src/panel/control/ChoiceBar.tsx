import { Select, makeStyles } from "@fluentui/react-components";
import type { Control, ControlGrain, Scope } from "../../control";
import { usePanel } from "../context";
import { useLayout } from "../ui";
import { grainsOf, type Choose } from "./controlChoices";
import { stretchWord } from "./controlWords";
import { DayField } from "./DayField";

const useStyles = makeStyles({ select: { width: "100%", minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } } });

interface Entry {
  readonly name: string;
  readonly scope: Scope;
}

/** Whose plan and fact, for which stretch, as of which day. */
export function ChoiceBar({
  control,
  grain,
  day,
  scope,
  choose,
}: {
  readonly control: Control;
  readonly grain: ControlGrain;
  readonly day: string;
  readonly scope: Scope;
  readonly choose: Choose;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { words } = usePanel();
  const { say } = words;
  const { plan, members } = control;
  const people = members.map(({ id, name }): Entry => ({ name, scope: { kind: "person", person: id } }));
  const streams = plan.streams.map(({ name }): Entry => ({ name, scope: { kind: "stream", stream: name } }));
  const groups = [
    { label: say("choosePeople"), entries: people },
    { label: say("chooseStreams"), entries: streams },
  ].filter(({ entries }) => entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  return (
    <div className={layout.column}>
      <Select
        aria-label={say("whose")}
        className={styles.select}
        value={keyOf(scope)}
        onChange={(_, { value }) => choose({ scope: entries.find((entry) => keyOf(entry.scope) === value)?.scope ?? { kind: "company" } })}
      >
        <option value={keyOf({ kind: "company" })}>{say("wholeCompany")}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.entries.map((entry) => (
              <option key={keyOf(entry.scope)} value={keyOf(entry.scope)}>
                {entry.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <div className={layout.pair}>
        <Select
          aria-label={say("stretch")}
          className={styles.select}
          value={grain}
          onChange={(_, { value }) => choose({ grain: grainsOf(plan).find((known) => known === value) ?? null })}
        >
          {grainsOf(plan).map((known) => (
            <option key={known} value={known}>
              {stretchWord(known, words)}
            </option>
          ))}
        </Select>
        <DayField label={say("asOf")} day={day} period={plan.period} onChange={(next) => choose({ day: next })} />
      </div>
    </div>
  );
}

function keyOf(scope: Scope): string {
  return JSON.stringify(scope);
}
