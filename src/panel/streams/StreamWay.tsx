import { mergeClasses } from "@fluentui/react-components";
import type { StreamResult } from "../../plan";
import { usePanel } from "../context";
import type { StreamDraft } from "../state";
import { useText } from "../ui";
import { stageCount } from "../words";

/** What a stream leads to: "3 deals ← 10 meetings ← 20 leads". */
export function StreamWay({ result, kind }: { readonly result: StreamResult | undefined; readonly kind: StreamDraft["kind"] }) {
  const text = useText();
  const { words } = usePanel();
  if (result === undefined) return null;
  const { deals, units, stages } = result;
  const back = stages.map(({ name, count }) => ` ← ${stageCount(name, count, words)}`).reverse();
  const parts = [
    ...(stages.length === 0 && kind === "repeat" ? [words.say("onePerClient")] : []),
    ...(units !== deals ? [words.say("unitsInAll", { units })] : []),
  ];
  return (
    <p className={text.body}>
      <span className={text.strong}>{words.say("dealCount", { deals })}</span>
      <span className={mergeClasses(text.quiet)}>
        {back.join("")}
        {parts.length > 0 && ` ${parts.join(", ")}`}
      </span>
    </p>
  );
}
