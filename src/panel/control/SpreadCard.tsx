import { mergeClasses } from "@fluentui/react-components";
import { attainmentSpread, type Control, type ControlReport, type Scope } from "../../control";
import { usePanel } from "../context";
import { Card, useText } from "../ui";

/** How people stand beside each other, where there are enough of them. */
export function SpreadCard({
  control,
  report,
  scope,
}: {
  readonly control: Control;
  readonly report: ControlReport;
  readonly scope: Scope;
}) {
  const text = useText();
  const { say, percent } = usePanel().words;
  const spread = attainmentSpread(control, report, scope);
  if (spread === undefined) return null;
  const { people, reached, median, quartiles } = spread;
  return (
    <Card label={say("spreadTitle")}>
      <h2 className={text.heading}>{say("spreadTitle")}</h2>
      <p className={text.body}>{say("spreadReached", { reached, count: people, share: percent(reached / people) })}</p>
      <p className={mergeClasses(text.small, text.second)}>
        {say("spreadMiddle", { median: percent(median), low: percent(quartiles[0]), high: percent(quartiles[1]) })}
      </p>
    </Card>
  );
}
