import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowSwap16Regular } from "@fluentui/react-icons";
import { useText } from "../ui";

/** The other way to say how large a stream is: pressed, it is typed that way. */
export function ShareToggle({ text, about, onToggle }: { readonly text: string; readonly about: string; readonly onToggle: () => void }) {
  const styles = useText();
  return (
    <Button
      size="small"
      appearance="transparent"
      iconPosition="after"
      icon={<ArrowSwap16Regular />}
      aria-label={`${text}. ${about}`}
      className={mergeClasses(styles.small, styles.quiet)}
      style={{ padding: 0, minWidth: 0, fontWeight: 400, whiteSpace: "nowrap" }}
      onClick={onToggle}
    >
      {text}
    </Button>
  );
}
