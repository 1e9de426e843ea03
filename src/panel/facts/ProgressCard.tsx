import { Link, ProgressBar, mergeClasses } from "@fluentui/react-components";
import { usePanel } from "../context";
import { Card, useLayout, useText } from "../ui";
import type { ImportState } from "./importState";
import { useFactWords } from "./useFactWords";

/** How far reading or writing is, and the way to stop it. */
export function ProgressCard({ busy, onStop }: { readonly busy: NonNullable<ImportState["busy"]>; readonly onStop: () => void }) {
  const layout = useLayout();
  const text = useText();
  const say = useFactWords();
  const { words } = usePanel();
  const { kind, share, done, all } = busy;
  return (
    <Card label={say(kind)}>
      <div className={layout.spread}>
        <span className={text.heading}>{say(kind)}</span>
        <span className={text.number}>{words.percent(Math.floor(share * 100) / 100)}</span>
      </div>
      <ProgressBar value={share} thickness="large" aria-label={say(kind)} />
      <div className={layout.spread}>
        <span className={mergeClasses(text.small, text.quiet)}>
          {kind === "writing" ? say("done", { done, all }) : say("rowsSoFar", { count: done })}
        </span>
        <Link as="button" className={text.small} onClick={onStop}>
          {say("stop")}
        </Link>
      </div>
    </Card>
  );
}
