import { useEffect, useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { usePanel } from "../context";
import { hostFault } from "./hostFault";

/** Offers to enter again what was opened before the functions were there: it would show an error until somebody does. */
export function StaleBar() {
  const { options, words, dispatch } = usePanel();
  const { stale } = options;
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isHere = true;
    stale?.find().then(
      (found) => isHere && setCount(found),
      () => undefined, // Nothing is known, so nothing is offered.
    );
    return () => void (isHere = false);
  }, [stale]);
  if (stale === undefined || count === 0) return null;
  const renew = async () => {
    try {
      await stale.renew();
      setCount(0);
      dispatch({ type: "notice", notice: { tone: "ok", text: words.say("staleRenewed") } });
    } catch (error) {
      dispatch({ type: "notice", notice: { tone: "bad", text: words.say("staleFailed", { reason: hostFault(error, words) }) } });
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline" style={{ flexShrink: 0 }}>
      <MessageBarBody>{words.say("staleFound", { count })}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.say("dismiss")}
            onClick={() => setCount(0)}
          />
        }
      >
        <Button size="small" onClick={() => void renew()}>
          {words.say("staleRenew")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
