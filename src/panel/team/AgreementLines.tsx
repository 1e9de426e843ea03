import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import type { PersonDraft } from "../state";
import { useText } from "../ui";
import { currencySymbol, dayWords } from "../words";
import { statusWords } from "./statusWords";

const useStyles = makeStyles({
  lines: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "8px", rowGap: "2px", margin: 0, "& dd": { margin: 0 } },
});

/** How far a person's plan is agreed, as it stands in the sheet; it is filled in there. */
export function AgreementLines({ person }: { readonly person: PersonDraft }) {
  const styles = useStyles();
  const text = useText();
  const { say, locale } = usePanel().words;
  const { currency } = useOpenDraft().draft;
  const unit = currencySymbol(currency, locale);
  const lines = [
    [say("status"), say(statusWords[person.status])],
    [say("proposal"), person.proposal.trim() === "" ? say("notProposed") : `${person.proposal}\u00a0${unit}`],
    [say("proposalFrom"), person.proposalFrom],
    [say("statusReason"), person.reason],
    [say("setBy"), person.setBy],
    [say("setOn"), person.setOn === "" ? "" : dayWords(person.setOn, locale)],
  ] as const;
  return (
    <>
      <dl className={mergeClasses(styles.lines, text.small)}>
        {lines
          .filter(([, value]) => value.trim() !== "")
          .map(([label, value]) => (
            <div key={label} style={{ display: "contents" }}>
              <dt className={text.quiet}>{label}</dt>
              <dd className={text.broken}>{value}</dd>
            </div>
          ))}
      </dl>
      <p className={mergeClasses(text.tiny, text.quiet)}>{say("agreementInSheet")}</p>
    </>
  );
}
