import { Radio, RadioGroup, mergeClasses } from "@fluentui/react-components";
import { Card, Status, useText } from "../ui";
import { replacesSums } from "./importState";
import { useFactWords } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

/** Rows that an earlier import brought and this file no longer holds: to be removed or kept. */
export function GoneCard({ facts }: { readonly facts: FactsImport }) {
  const text = useText();
  const say = useFactWords();
  const { review, removeGone } = facts.state;
  const count = review === undefined ? 0 : review.facts.gone.length + review.deals.gone.length;
  if (review === undefined || count === 0) return null;
  if (replacesSums(review.collected, review.facts)) {
    return (
      <Card label={say("replacedTitle", { count })}>
        <h2 className={text.heading}>{say("replacedTitle", { count })}</h2>
        <p className={mergeClasses(text.small, text.quiet)}>{say("replacedAbout")}</p>
        {review.collected.cutOff && <Status tone="warn">{say("goneCut")}</Status>}
      </Card>
    );
  }
  const choice = removeGone === undefined ? "" : removeGone ? "remove" : "keep";
  return (
    <Card label={say("goneTitle", { count })}>
      <h2 className={text.heading}>{say("goneTitle", { count })}</h2>
      <p className={mergeClasses(text.small, text.quiet)}>{say("goneAbout")}</p>
      {review.collected.cutOff && <Status tone="warn">{say("goneCut")}</Status>}
      <RadioGroup value={choice} aria-label={say("goneTitle", { count })} onChange={(_, { value }) => facts.keepGone(value === "remove")}>
        <Radio value="remove" label={say("goneRemove")} />
        <Radio value="keep" label={say("goneKeep")} />
      </RadioGroup>
    </Card>
  );
}
