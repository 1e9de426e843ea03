import { useEffect, useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { usePanel } from "../context";
import { Card, Status } from "../ui";
import { Page } from "./Page";
import type { Part } from "./part";

/** A part of the panel as soon as its code is here; where that could not be loaded, why, and another try. */
export function Later<Props extends object>({ part, props }: { readonly part: Part<Props>; readonly props: Props }) {
  const { say } = usePanel().words;
  const [state, setState] = useState<"loading" | "here" | "failed">("loading");
  useEffect(() => {
    if (state !== "loading") return undefined;
    let isGone = false;
    part.load().then(
      () => isGone || setState("here"),
      () => isGone || setState("failed"),
    );
    return () => void (isGone = true);
  }, [part, state]);
  const Found = part.found();
  if (Found !== undefined) return <Found {...props} />;
  return (
    <Page>
      {state === "failed" ? (
        <Card>
          <Status tone="bad">{say("partFailed")}</Status>
          <Button style={{ alignSelf: "flex-start" }} onClick={() => setState("loading")}>
            {say("partAgain")}
          </Button>
        </Card>
      ) : (
        <Spinner label={say("partLoading")} size="small" />
      )}
    </Page>
  );
}
