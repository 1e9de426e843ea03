import { useState } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults, PercentField } from "../fields";
import { SourceEditor } from "../source/SourceEditor";
import { evidenceWords } from "../source/sourceWords";
import { editStage, type FunnelDraft, type StageDraft } from "../state";
import { useLayout, useText } from "../ui";
import { stageNoun, stageStep } from "../words";
import { StageDetails } from "./StageDetails";
import { StageMenu } from "./StageMenu";
import { useFunnelStyles } from "./useFunnelStyles";

const useStyles = makeStyles({
  figure: { minHeight: "40px", justifyContent: "space-between" },
  words: { display: "flex", alignItems: "baseline", columnGap: "6px", flexWrap: "wrap", minWidth: 0 },
  step: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 0" },
  input: { width: "72px", flexShrink: 0 },
});

/** A stage: how many, what share goes on, and how that is known. */
export function StageBlock({
  funnel,
  stage,
  row,
  path,
  count,
  width,
  nextWidth,
}: {
  readonly funnel: FunnelDraft;
  readonly stage: StageDraft;
  readonly row: number;
  readonly path: string;
  readonly count: number | undefined;
  readonly width: number;
  readonly nextWidth: number;
}) {
  const styles = useStyles();
  const drawn = useFunnelStyles();
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { reading } = useOpenDraft();
  const [detailed, setDetailed] = useState(false);
  const edit = (change: Partial<StageDraft>) =>
    dispatch({ type: "edit", change: (draft) => editStage(draft, funnel.id, stage.id, change) });
  const step = stageStep(stage.name, funnel.stages[row + 1]?.name, words);
  const faulty = reading.faults.some((fault) =>
    ["name", "lag", "role", "norm", "minutes"].some((field) => fault.path === `${path}.${field}`),
  );
  const evidence = evidenceWords(stage.source, words);
  return (
    <div className={drawn.row}>
      <div className={drawn.drawing} aria-hidden>
        <div className={drawn.block} style={{ width: `${width * 100}%` }} />
        <svg className={drawn.flow} viewBox="0 0 100 10" preserveAspectRatio="none">
          <polygon points={`${50 - width * 50},0 ${50 + width * 50},0 ${50 + nextWidth * 50},10 ${50 - nextWidth * 50},10`} />
        </svg>
      </div>
      <div className={layout.column} style={{ gap: 0 }}>
        <div className={mergeClasses(layout.row, styles.figure)}>
          <span className={styles.words}>
            <span className={text.title}>{count === undefined ? "–" : words.number(count)}</span>
            <span className={text.broken}>{stageNoun(stage.name, count ?? 0, words)}</span>
          </span>
          <StageMenu funnel={funnel} stage={stage} row={row} detailed={detailed} onDetails={() => setDetailed(!detailed)} />
        </div>
        {(detailed || faulty) && <StageDetails stage={stage} path={path} edit={edit} />}
        <div className={styles.step}>
          <div className={layout.spread}>
            <span className={mergeClasses(text.small, text.broken)}>{step}</span>
            <span className={styles.input}>
              <PercentField
                bare
                size="small"
                label={words.say("conversionOf", { step })}
                path={`${path}.conversion`}
                value={stage.conversion}
                onChange={(conversion) => edit({ conversion })}
              />
            </span>
          </div>
          <FieldFaults paths={[`${path}.conversion`]} />
          <SourceEditor of="conversion" path={`${path}.source`} source={stage.source} onChange={(source) => edit({ source })}>
            {evidence !== "" && <span className={mergeClasses(text.small, text.quiet)}>{evidence}</span>}
          </SourceEditor>
        </div>
      </div>
    </div>
  );
}
