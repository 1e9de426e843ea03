import { ChoiceField } from "../fields";
import { Card, Status } from "../ui";
import type { Question } from "../../facts";
import { decimalChoices, orderChoices } from "./readingChoices";
import { useFactWords } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

/** What has to be said before the file can be read: it is asked, never guessed. */
export function QuestionsCard({ facts }: { readonly facts: FactsImport }) {
  const say = useFactWords();
  const { questions, mapping } = facts.state;
  if (questions.length === 0 || mapping === undefined) return null;
  const ask = (question: Question) => {
    if (question.kind === "column") {
      const fields = question.fields.map((field) => say(`field_${field}`)).join(" / ");
      return (
        <Status key={fields} tone="warn">
          {say("askColumn", { fields })}
        </Status>
      );
    }
    const { kind, column, value } = question;
    return kind === "order" ? (
      <ChoiceField
        key={`order ${column}`}
        label={say("order", { column })}
        hint={say("orderAsk", { value })}
        value={mapping.orders[column] ?? "unknown"}
        choices={orderChoices(say)}
        onChange={(order) => void facts.change({ ...mapping, orders: { ...mapping.orders, [column]: order } })}
      />
    ) : (
      <ChoiceField
        key={`decimal ${column}`}
        label={say("decimal", { column })}
        hint={say("decimalAsk", { value })}
        value={mapping.decimals[column] ?? "unknown"}
        choices={decimalChoices(say)}
        onChange={(decimal) => void facts.change({ ...mapping, decimals: { ...mapping.decimals, [column]: decimal } })}
      />
    );
  };
  return <Card label={say("unsure")}>{questions.map(ask)}</Card>;
}
