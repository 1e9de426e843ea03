import { Input, Textarea, makeStyles } from "@fluentui/react-components";
import { Labelled } from "../fields";
import { useTyped } from "./useTyped";

const useStyles = makeStyles({ field: { width: "100%", minWidth: 0, "& input, & textarea": { minWidth: 0 } } });

/** A field of what is said: some lines, one line, a day, or a number. */
export function SaidField({
  label,
  kind,
  value,
  placeholder,
  onChange,
}: {
  readonly label: string;
  readonly kind: "lines" | "line" | "day" | "number";
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
}) {
  const styles = useStyles();
  const typed = useTyped(value, onChange);
  return (
    <Labelled label={label}>
      {(id) =>
        kind === "lines" ? (
          <Textarea
            id={id}
            className={styles.field}
            rows={2}
            value={typed.value}
            onChange={(_, data) => typed.type(data.value)}
            onBlur={typed.leave}
          />
        ) : (
          <Input
            id={id}
            className={styles.field}
            type={kind === "day" ? "date" : "text"}
            {...(kind === "number" ? { inputMode: "decimal" as const } : {})}
            value={typed.value}
            placeholder={placeholder}
            onChange={(_, data) => typed.type(data.value)}
            onBlur={typed.leave}
          />
        )
      }
    </Labelled>
  );
}
