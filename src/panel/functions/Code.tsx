import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    fontSize: "12px",
    lineHeight: "18px",
    padding: "6px 8px",
    borderRadius: "4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
});

/** A formula; it may break after a separator, and anywhere when it must. */
export function Code({ text }: { readonly text: string }) {
  const styles = useStyles();
  const parts = text.split(text.includes(";") ? /(?<=[(;])/ : /(?<=[(,])/);
  return (
    <code className={styles.code}>
      {parts.map((part, index) => (
        <span key={index}>
          {part}
          <wbr />
        </span>
      ))}
    </code>
  );
}
