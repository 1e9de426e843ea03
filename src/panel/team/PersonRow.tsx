import { useState } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import type { PersonResult } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import type { PersonDraft } from "../state";
import { useLayout, useText } from "../ui";
import { dayWords, type Words } from "../words";
import { PersonDetails } from "./PersonDetails";
import { PersonMenu } from "./PersonMenu";
import { statusWords } from "./statusWords";
import { usePersonName } from "./usePersonName";

/** How far a row is moved in for each level, and the level from which on it is not moved further. */
const [step, deepest] = [12, 4];

const useStyles = makeStyles({
  name: {
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    padding: "0 4px 0 0",
    textAlign: "left",
    fontWeight: 600,
    overflowWrap: "anywhere",
  },
  about: { paddingLeft: "22px" },
});

/** A person: name, part of the goal, and what it hangs on; opened, the fields. */
export function PersonRow({
  person,
  level,
  result,
}: {
  readonly person: PersonDraft;
  readonly level: number;
  readonly result: PersonResult | undefined;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { draft, reading, counted, left } = useOpenDraft();
  const [asked, setAsked] = useState(person.name === "");
  const index = draft.team.indexOf(person);
  const path = `team[${index}]`;
  const faulty = reading.faults.some(
    (fault) => fault.path?.startsWith(path) === true && (fault.code !== "missing" || left.has(fault.path)),
  );
  const open = asked || faulty;
  const name = usePersonName()(person);
  const plan = (reading.counted ?? counted)?.plan;
  const money = result === undefined || plan === undefined ? "" : result.plan > 0 ? words.money(result.plan, plan.currency) : say("noPart");
  const about = aboutWords(person, plan?.currency, words);
  return (
    <div
      className={mergeClasses(layout.column, layout.tight)}
      style={{ paddingLeft: (Math.min(level, deepest) - 1) * step }}
      role="group"
      aria-label={name}
    >
      <div className={layout.row} style={{ gap: "4px" }}>
        <Button
          appearance="transparent"
          className={styles.name}
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          onClick={() => setAsked(!open)}
        >
          {name}
        </Button>
        <span className={mergeClasses(text.whole, money === say("noPart") && text.quiet)}>{money}</span>
        <PersonMenu person={person} name={name} />
      </div>
      {about !== "" && <p className={mergeClasses(text.small, text.quiet, text.broken, styles.about)}>{about}</p>}
      {open && <PersonDetails person={person} path={path} />}
    </div>
  );
}

/** "Seller, weight 1.2, from Mon, 2 Nov 2026, proposed". */
function aboutWords({ role, weight, hired, status, proposal }: PersonDraft, currency: string | undefined, { say, locale }: Words): string {
  const parts = [
    role.trim(),
    weight.trim() === "1" || weight.trim() === "" ? "" : say("personWeight", { weight }),
    hired === "" ? "" : say("personFrom", { day: dayWords(hired, locale) }),
    status === "draft" ? "" : say(statusWords[status]),
    proposal.trim() === "" ? "" : say("proposes", { amount: `${proposal}\u00a0${currency ?? ""}`.trim() }),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
