import type { ReactElement, ReactNode } from "react";
import { Input, makeStyles, mergeClasses, tokens, type InputProps } from "@fluentui/react-components";
import { usePanel } from "../context";
import { Labelled } from "./Labelled";
import { useFaults } from "./useFaults";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  number: { "& input": { textAlign: "right", paddingRight: "2px" } },
  unit: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
  wrong: { "&::after": { borderBottomColor: tokens.colorStatusDangerBorder2 } },
});

export interface TextFieldProps {
  readonly label: string;
  /** Where the value stands in the plan: its faults are looked for there. */
  readonly path: string;
  /** Another path whose faults are this field's, too. */
  readonly alsoPath?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  readonly unit?: string;
  readonly before?: ReactElement | undefined;
  readonly note?: string | undefined;
  readonly type?: InputProps["type"];
  readonly number?: boolean;
  readonly list?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Without its label in sight. */
  readonly bare?: boolean;
  readonly size?: InputProps["size"];
}

/** A line of text with its label. What is wrong with it stands in a `FieldFaults` below. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, hint, bare = false } = props;
  if (bare) return <Line {...props} />;
  return (
    <Labelled label={label} hint={hint}>
      {(id) => <Line {...props} id={id} />}
    </Labelled>
  );
}

function Line({ id, ...props }: TextFieldProps & { readonly id?: string }) {
  const { label, path, alsoPath, value, unit, number = false, note, bare = false } = props;
  const styles = useStyles();
  const { dispatch } = usePanel();
  const paths = alsoPath === undefined ? [path] : [path, alsoPath];
  const [fault] = useFaults(paths);
  const leave = () => {
    props.onLeave?.();
    dispatch({ type: "leave", paths });
  };
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(number ? { inputMode: "decimal" as const } : {})}
      {...(unit === undefined || unit === "" ? {} : { contentAfter: <span className={styles.unit}>{unit}</span> })}
      {...(props.before === undefined ? {} : { contentBefore: props.before })}
      className={mergeClasses(styles.input, number && styles.number, fault && styles.wrong)}
      size={props.size ?? "medium"}
      type={props.type ?? "text"}
      autoComplete="off"
      list={props.list}
      placeholder={props.placeholder}
      value={value}
      aria-label={bare ? label : undefined}
      aria-invalid={fault !== undefined}
      aria-describedby={fault?.id}
      aria-description={note}
      onChange={(_, data) => props.onChange(data.value)}
      onBlur={leave}
    />
  );
}
