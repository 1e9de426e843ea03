import { Input, makeStyles } from "@fluentui/react-components";
import { Labelled } from "../fields";

const useStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

/** A line of text that is no part of the plan. */
export function EntryField({
  label,
  hint,
  type = "text",
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "password" | "date";
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Labelled label={label} hint={hint}>
      {(id) => (
        <Input
          id={id}
          className={styles.input}
          type={type}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Labelled>
  );
}
