import { Button } from "@fluentui/react-components";
import { usePanel } from "../context";
import { useLayout } from "../ui";
import type { ControlTab } from "./controlChoices";
import { laggingIn } from "./lagging";
import type { TabProps } from "./tabProps";

/** From a report on to the stand-up, or to the report beside it. */
export function NextFooter({ control, scope, standUp, choose, before }: TabProps & { readonly before: Exclude<ControlTab, "standUp"> }) {
  const layout = useLayout();
  const { words } = usePanel();
  const count = laggingIn(standUp().personal, scope, control).length;
  return (
    <div className={layout.row} style={{ padding: "8px 12px" }}>
      <Button style={{ minWidth: 0 }} onClick={() => choose({ tab: before })}>
        {words.say(before === "why" ? "tabWhy" : "tabToday")}
      </Button>
      <Button appearance="primary" style={{ flexGrow: 1, minWidth: 0 }} onClick={() => choose({ tab: "standUp" })}>
        {words.say("standUpFor", { count })}
      </Button>
    </div>
  );
}
