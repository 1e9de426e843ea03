import { Link, mergeClasses } from "@fluentui/react-components";
import type { Bridge, Control } from "../../control";
import { usePanel } from "../context";
import { Card, Fold, useText } from "../ui";
import { signedNumber } from "./controlWords";
import { FigureTable } from "./FigureTable";

/** So many people stand there at once, the rest behind a fold. */
const most = 6;

/** Whose money makes a difference: those who lack the most first, and what came beside them. */
export function PeopleCard({
  people,
  whole,
  control,
  onPerson,
}: {
  readonly people: readonly Bridge[];
  /** Of all whom the card is about. */
  readonly whole: Bridge;
  readonly control: Control;
  readonly onPerson: (id: string) => void;
}) {
  const text = useText();
  const { words } = usePanel();
  const { say, money: amountOf } = words;
  const lines = people.flatMap(({ scope, due, fact }) =>
    scope.kind === "person" ? [{ person: scope.person, due, fact, money: Math.round((fact - due) * 100) / 100 }] : [],
  );
  if (lines.length === 0) return null;
  const beside = Math.round((whole.fact - lines.reduce((sum, { fact }) => sum + fact, 0)) * 100) / 100;
  const sorted = [...lines].sort((left, right) => left.money - right.money);
  const table = (shown: typeof sorted) => (
    <FigureTable
      label={say("byPerson")}
      heads={[say("choosePeople"), say("columnDifference")]}
      lines={shown.map(({ person, due, fact, money }) => ({
        key: person,
        name: (
          <>
            <Link as="button" inline={false} style={{ textAlign: "left", fontSize: "12px" }} onClick={() => onPerson(person)}>
              {control.members.find(({ id }) => id === person)?.name ?? person}
            </Link>
            <br />
            <span className={text.quiet}>{say("whyDue", { due: words.number(due), fact: words.number(fact) })}</span>
          </>
        ),
        cells: [signedNumber(money, words)],
      }))}
    />
  );
  return (
    <Card label={say("byPerson")}>
      <div style={{ display: "flex", justifyContent: "space-between", gap: "8px" }}>
        <h2 className={text.heading}>{say("byPerson")}</h2>
        <span className={mergeClasses(text.small, text.quiet)}>{control.plan.currency}</span>
      </div>
      {table(sorted.slice(0, most))}
      {sorted.length > most && <Fold label={say("morePeople", { count: sorted.length - most })}>{table(sorted.slice(most))}</Fold>}
      {beside > 0 && (
        <p className={mergeClasses(text.small, text.quiet)}>{say("peopleRest", { amount: amountOf(beside, control.plan.currency) })}</p>
      )}
    </Card>
  );
}
