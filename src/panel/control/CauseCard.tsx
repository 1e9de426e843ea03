import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Cause, Control } from "../../control";
import { usePanel } from "../context";
import { Card, useText } from "../ui";
import { causeAction, causeChance, causeInStream, causeSeen, isGuessed } from "./causeWords";
import { signedMoney } from "./controlWords";

/** What cost the most: what was seen, whether it may be chance, what to do about it. */
export function CauseCard({ cause, control }: { readonly cause: Cause; readonly control: Control }) {
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { plan } = control;
  const title = `${causeInStream(cause, plan, words)}: ${signedMoney(cause.money, plan.currency, words)}`;
  const chance = causeChance(cause, plan.currency, words);
  const action = causeAction(cause, words);
  return (
    <Card label={title}>
      <h2 className={text.heading}>{title}</h2>
      <p className={text.body}>{causeSeen(cause, plan.currency, words)}</p>
      {isGuessed(cause, plan) && <p className={text.body}>{say("seenGuess")}</p>}
      {chance !== undefined && (
        <MessageBar intent={cause.mayBeChance ? "info" : "warning"} layout="multiline" shape="rounded">
          <MessageBarBody style={{ overflowWrap: "anywhere" }}>
            <MessageBarTitle>{say(cause.mayBeChance ? "chanceCould" : "chanceHardly")}</MessageBarTitle>
            {cause.mayBeChance ? `${chance} ${say("chanceLook")}` : chance}
          </MessageBarBody>
        </MessageBar>
      )}
      {action !== undefined && (
        <>
          <h3 className={text.heading}>{say("doTitle")}</h3>
          <p className={text.body}>{action}</p>
        </>
      )}
    </Card>
  );
}
