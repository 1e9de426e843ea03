import { makeStyles, tokens } from "@fluentui/react-components";
import { Circle16Regular } from "@fluentui/react-icons";
import type { Light } from "../../control";
import { usePanel } from "../context";
import { Status } from "../ui";
import { lightWord } from "./controlWords";

const useStyles = makeStyles({
  quiet: {
    display: "inline-flex",
    gap: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  icon: { flexShrink: 0 },
});

/** What is judged; all else is told without a colour. */
const tones: Readonly<Partial<Record<Light, "ok" | "warn" | "bad">>> = { onPace: "ok", watch: "warn", behind: "bad" };

/** A light: its shape, its word, and only then its colour. */
export function LightMark({ light, strong = false }: { readonly light: Light; readonly strong?: boolean }) {
  const styles = useStyles();
  const { words } = usePanel();
  const tone = tones[light];
  if (tone === undefined) {
    return (
      <span className={styles.quiet}>
        <Circle16Regular className={styles.icon} aria-hidden />
        {lightWord(light, words)}
      </span>
    );
  }
  return (
    <Status tone={tone} strong={strong}>
      {lightWord(light, words)}
    </Status>
  );
}
