import { mergeClasses } from "@fluentui/react-components";
import { attainmentSpread } from "../../control";
import { usePanel } from "../context";
import { Card, useText } from "../ui";
import type { TabProps } from "./tabProps";

/** How people stand beside each other, where there are enough of them. */
export function SpreadCard({ control, report, scope }: Pick<TabProps, "control" | "report" | "scope">) {
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
