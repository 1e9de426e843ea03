import { useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { usePanel } from "../context";
import { useUndo } from "./useUndo";

const intents = { ok: "success", plain: "info", bad: "error" } as const;

/** What just happened, and the way back. */
export function NoticeBar() {
  const { words, state, dispatch } = usePanel();
  const [busy, setBusy] = useState(false);
  const undo = useUndo();
  const { notice } = state;
  if (notice === null) return null;
  const takeBack = async () => {
    setBusy(true);
    await undo(notice);
    setBusy(false);
  };
  return (
    <MessageBar intent={intents[notice.tone]} shape="rounded" style={{ flexShrink: 0 }}>
      <MessageBarBody style={{ overflowWrap: "anywhere" }}>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.say("dismiss")}
            onClick={() => dispatch({ type: "notice", notice: null })}
          />
        }
      >
        {notice.undo !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => void takeBack()}>
            {words.say("undo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
