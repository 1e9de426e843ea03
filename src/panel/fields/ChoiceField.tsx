import { Select, makeStyles, type SelectProps } from "@fluentui/react-components";
import { Labelled } from "./Labelled";

const useStyles = makeStyles({ select: { width: "100%", minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } } });

/** One of a few words. */
export function ChoiceField<T extends string>({
  label,
  hint,
  value,
  choices,
  size = "medium",
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, word: string])[];
  readonly size?: SelectProps["size"];
  readonly onChange: (value: T) => void;
}) {
  const styles = useStyles();
  const choose = (chosen: string) => {
    const found = choices.find(([known]) => known === chosen);
    if (found !== undefined) onChange(found[0]);
  };
  return (
    <Labelled label={label} hint={hint}>
      {(id) => (
        <Select id={id} size={size} className={styles.select} value={value} onChange={(_, data) => choose(data.value)}>
          {choices.map(([known, word]) => (
            <option key={known} value={known}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}
