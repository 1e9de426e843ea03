import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sameName } from "../../plan";
import { useOpenDraft, usePanel } from "../context";
import type { FunnelDraft } from "../state";
import { Card, useText } from "../ui";
import { StageBlock } from "./StageBlock";
import { useFunnelStyles } from "./useFunnelStyles";

const useStyles = makeStyles({
  deals: { height: "40px", display: "flex", alignItems: "center", gap: "6px", color: tokens.colorBrandForeground1 },
});

/** A funnel drawn to scale, each stage beside its piece of the drawing. */
export function FunnelCard({
  funnel,
  index,
  deals,
}: {
  readonly funnel: FunnelDraft;
  readonly index: number;
  readonly deals: number | undefined;
}) {
  const styles = useStyles();
  const drawn = useFunnelStyles();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { counted } = useOpenDraft();
  const result = counted?.results.funnels.find(({ name }) => sameName(name, funnel.name));
  const counts = result?.stages.length === funnel.stages.length ? result.stages.map(({ count }) => count) : undefined;
  const widths = widthsOf(counts, deals, funnel.stages.length);
  return (
    <Card label={say("funnelNamed", { name: funnel.name })}>
      <div>
        {funnel.stages.map((stage, row) => (
          <StageBlock
            key={stage.id}
            funnel={funnel}
            stage={stage}
            row={row}
            path={`funnels[${index}].stages[${row}]`}
            count={counts?.[row]}
            width={widths[row] ?? 1}
            nextWidth={widths[row + 1] ?? 1}
          />
        ))}
        <div className={drawn.row}>
          <div className={drawn.drawing} aria-hidden>
            <div className={mergeClasses(drawn.block, drawn.last)} style={{ width: `${(widths.at(-1) ?? 1) * 100}%` }} />
          </div>
          <div className={styles.deals}>
            <span className={text.title}>{deals === undefined ? "–" : words.number(deals)}</span> {say("nounDeals", { count: deals ?? 0 })}
          </div>
        </div>
      </div>
    </Card>
  );
}

/** How wide each stage is drawn, and the deals at the end: to scale, the narrowest still to be seen. */
function widthsOf(counts: readonly number[] | undefined, deals: number | undefined, stages: number): readonly number[] {
  const [top = 0] = counts ?? [];
  if (counts === undefined || deals === undefined || top === 0)
    return Array.from({ length: stages + 1 }, (_, row) => 1 - row / (stages + 2));
  return [...counts, deals].map((count) => Math.max(0.04, count / top));
}
