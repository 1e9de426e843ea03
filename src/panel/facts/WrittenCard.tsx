import { columnShown, dayFields, delimiters, encodings, numberFields, type FieldId } from "../../facts";
import { ChoiceField } from "../fields";
import { Card, Fold, Status, useText } from "../ui";
import { decimalChoices, orderChoices } from "./readingChoices";
import { useFactWords } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

const delimiterWords = { ",": "delimiter_comma", ";": "delimiter_semicolon", "\t": "delimiter_tab", "|": "delimiter_bar" } as const;

/** How the file is written: encoding, separator, dates and numbers, each with what shows it, and to be changed. */
export function WrittenCard({ facts }: { readonly facts: FactsImport }) {
  const text = useText();
  const say = useFactWords();
  const { open, mapping } = facts.state;
  if (open === undefined || mapping === undefined) return null;
  const { look, headings, sample } = open;
  const unsure = look !== undefined && !(look.encoding.sure && look.delimiter.sure);
  const columnsOf = (fields: readonly FieldId[]): readonly string[] => [
    ...new Set(fields.flatMap((field) => mapping.columns[field] ?? []).filter((header) => sample.headers.includes(header))),
  ];
  const days = columnsOf(dayFields).map((column) => ({ column, shown: columnShown(sample, column).order }));
  const numbers = columnsOf(numberFields).map((column) => ({ column, shown: columnShown(sample, column).decimal }));
  const currencies = [...new Set(numbers.flatMap(({ shown }) => shown.currencies))];
  return (
    <Card label={say("writtenTitle")}>
      {unsure && <Status tone="warn">{say("unsure")}</Status>}
      <Fold label={say("writtenTitle")} forced={unsure}>
        {look !== undefined && (
          <>
            <ChoiceField
              label={say("encoding")}
              hint={say(`encodingBy_${look.encoding.evidence}`, { sample: look.encoding.sample })}
              value={look.dialect.encoding}
              size="small"
              choices={encodings.map((encoding) => [encoding, encoding] as const)}
              onChange={(encoding) => void facts.chooseDialect({ encoding })}
            />
            <ChoiceField
              label={say("delimiter")}
              hint={say("delimiterBy", { columns: look.delimiter.columns, rows: look.delimiter.rows, of: look.delimiter.of })}
              value={look.dialect.delimiter}
              size="small"
              choices={delimiters.map((delimiter) => [delimiter, say(delimiterWords[delimiter])] as const)}
              onChange={(delimiter) => void facts.chooseDialect({ delimiter })}
            />
          </>
        )}
        {days.map(({ column, shown }) => (
          <ChoiceField
            key={column}
            label={say("order", { column })}
            {...(shown.evidence === undefined ? {} : { hint: say("orderBy", { value: shown.evidence }) })}
            value={mapping.orders[column] ?? "unknown"}
            size="small"
            choices={orderChoices(say)}
            onChange={(order) => void facts.change({ ...mapping, orders: { ...mapping.orders, [column]: order } })}
          />
        ))}
        {numbers.map(({ column, shown }) => (
          <ChoiceField
            key={column}
            label={say("decimal", { column })}
            {...(shown.evidence === undefined ? {} : { hint: say("decimalBy", { value: shown.evidence }) })}
            value={mapping.decimals[column] ?? "unknown"}
            size="small"
            choices={decimalChoices(say)}
            onChange={(decimal) => void facts.change({ ...mapping, decimals: { ...mapping.decimals, [column]: decimal } })}
          />
        ))}
        {currencies.length > 0 && <p className={text.small}>{say("currencies", { signs: currencies.join(", ") })}</p>}
        {!headings.headed && <p className={text.small}>{say("headless")}</p>}
        {headings.above > 0 && <p className={text.small}>{say("above", { count: headings.above })}</p>}
      </Fold>
    </Card>
  );
}
