import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePanel } from "../context";
import { useFaults } from "./useFaults";

const useStyles = makeStyles({
  name: {
    flexGrow: 1,
    minWidth: 0,
    marginLeft: "-13px",
    backgroundColor: "transparent",
    "& input": { fontWeight: tokens.fontWeightSemibold, textOverflow: "ellipsis" },
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1}` },
  },
});

/** A heading that is typed: the name of a part of the plan. */
export function NameLine({
  label,
  path,
  value,
  onChange,
}: {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const styles = useStyles();
  const { dispatch } = usePanel();
  const [fault] = useFaults([path]);
  return (
    <Input
      className={mergeClasses(styles.name)}
      appearance="filled-lighter"
      aria-label={label}
      aria-invalid={fault !== undefined}
      aria-describedby={fault?.id}
      autoComplete="off"
      value={value}
      onChange={(_, data) => onChange(data.value)}
      onBlur={() => dispatch({ type: "leave", paths: [path] })}
    />
  );
}
