import { Input, Select, makeStyles, mergeClasses } from "@fluentui/react-components";
import { fieldsOf, type FieldId, type Mapping, type Shape } from "../../facts";
import { ChoiceField, Labelled } from "../fields";
import { Card, Fold, Status, useLayout, useText } from "../ui";
import { useFactWords } from "./useFactWords";
import type { FactsImport } from "./useFactsImport";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", alignItems: "center", gap: "8px" },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

/** Which column holds what: recognised, and to be changed. */
export function ColumnsCard({ facts }: { readonly facts: FactsImport }) {
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const { mapping, open, by, plan, questions } = facts.state;
  if (mapping === undefined || open === undefined || by === undefined) return null;
  const fields = fieldsOf[mapping.shape];
  const used = fields.filter((field) => mapping.columns[field] !== undefined);
  const unused = fields.filter((field) => mapping.columns[field] === undefined);
  const { headers } = open.sample;
  const known = new Set(used.map((field) => mapping.columns[field])).size;
  const asked = questions.some(({ kind }) => kind === "column");
  const twice = used.flatMap((field) => {
    const header = mapping.columns[field] ?? "";
    const again = headers.filter((other) => other !== header && other.replace(/ \(\d+\)$/, "") === header.replace(/ \(\d+\)$/, ""));
    return again.length === 0 ? [] : [{ header, again: again.join(", ") }];
  });
  const set = (field: FieldId, header: string) => {
    const { [field]: _, ...others } = mapping.columns;
    void facts.change({ ...mapping, columns: header === "" ? others : { ...others, [field]: header } });
  };
  const lines = (list: readonly FieldId[]) =>
    list.map((field) => (
      <ColumnLine key={field} field={field} mapping={mapping} headers={headers} onChoose={(header) => set(field, header)} />
    ));
  const stages = [...new Set((plan?.funnels ?? []).flatMap((funnel) => funnel.stages.map(({ name }) => name)))];
  const recognised = { program: "byProgram", headings: "byHeadings", remembered: "byMemory" } as const;
  return (
    <Card label={say("columnsTitle")}>
      <div className={layout.spread}>
        <h2 className={text.heading}>{say("columnsTitle")}</h2>
        <Status tone={asked ? "warn" : "ok"} strong>
          {say("columnsKnown", { known, all: headers.length })}
        </Status>
      </div>
      {used.length > 0 && (
        <p className={mergeClasses(text.small, text.quiet)}>{say(recognised[by], { program: mapping.source, source: mapping.source })}</p>
      )}
      <div className={mergeClasses(layout.column, layout.tight)}>{lines(used)}</div>
      {twice.map(({ header, again }) => (
        <Status key={header} tone="warn">
          {say("columnTwice", { header, again })}
        </Status>
      ))}
      {unused.length > 0 && (
        <Fold label={say("notUsed")} forced={asked}>
          <div className={mergeClasses(layout.column, layout.tight)}>{lines(unused)}</div>
        </Fold>
      )}
      <ChoiceField<Shape>
        label={say("shape")}
        value={mapping.shape}
        size="small"
        choices={[
          ["snapshot", say("shape_snapshot")],
          ["events", say("shape_events")],
        ]}
        onChange={(shape) => void facts.change({ ...mapping, shape })}
      />
      {mapping.shape === "snapshot" && (
        <ChoiceField
          label={say("openedAs")}
          value={mapping.openedAs}
          size="small"
          choices={[["@first", say("openedFirst")], ...stages.map((name) => [name, name] as const), ["", say("openedNone")]]}
          onChange={(openedAs) => void facts.change({ ...mapping, openedAs })}
        />
      )}
      <SourceField key={mapping.source} mapping={mapping} facts={facts} />
    </Card>
  );
}

function ColumnLine({
  field,
  mapping,
  headers,
  onChoose,
}: {
  readonly field: FieldId;
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  readonly onChoose: (header: string) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const say = useFactWords();
  const id = `facts-column-${field}`;
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={mergeClasses(text.small, text.broken)}>
        {say(`field_${field}`)}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={mapping.columns[field] ?? ""}
        onChange={(_, { value }) => onChoose(value)}
      >
        <option value="">{say("notUsed")}</option>
        {headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The name facts carry as their source; it takes effect when the field is left. */
function SourceField({ mapping, facts }: { readonly mapping: Mapping; readonly facts: FactsImport }) {
  const say = useFactWords();
  return (
    <Labelled label={say("source")} hint={say("sourceHint")}>
      {(id) => (
        <Input
          id={id}
          size="small"
          defaultValue={mapping.source}
          onBlur={({ target }) => {
            const source = target.value.trim();
            if (source !== "" && source !== mapping.source) void facts.change({ ...mapping, source });
          }}
        />
      )}
    </Labelled>
  );
}
