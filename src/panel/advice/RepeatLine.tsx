import { mergeClasses } from "@fluentui/react-components";
import { useLayout, useText } from "../ui";

/** A number that the facts give, with what else it may be. */
export function RepeatLine({ label, value, notes }: { readonly label: string; readonly value: string; readonly notes: readonly string[] }) {
  const layout = useLayout();
  const text = useText();
  return (
    <div className={layout.column} style={{ gap: "4px" }}>
      <span className={mergeClasses(text.small, text.broken)}>{label}</span>
      <span className={text.body}>{value}</span>
      <span className={mergeClasses(text.small, text.quiet)}>{notes.join("; ")}</span>
    </div>
  );
}
