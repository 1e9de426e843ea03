import { Button, MessageBar, MessageBarActions, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { ConnectCard } from "../connect";
import { usePanel } from "../context";
import { NoticeBar } from "../frame/NoticeBar";
import { Page } from "../frame/Page";
import { Card, ScreenTitle, Spoken, Status, useText } from "../ui";
import { BadRowsCard } from "./BadRowsCard";
import { ColumnsCard } from "./ColumnsCard";
import { addedCount } from "./importState";
import { ControlButton } from "./ControlButton";
import { CountsCard } from "./CountsCard";
import { DropCard } from "./DropCard";
import { GoneCard } from "./GoneCard";
import { ImportFooter } from "./ImportFooter";
import { NamesCard } from "./NamesCard";
import { ProgressCard } from "./ProgressCard";
import { QuestionsCard } from "./QuestionsCard";
import { StandingCard } from "./StandingCard";
import { useFactWords } from "./useFactWords";
import { useStanding } from "./useStanding";
import type { FactsImport } from "./useFactsImport";
import { WrittenCard } from "./WrittenCard";

/** Facts come in: a file is dropped, what it would change is shown, and nothing is written before that. */
export function FactsScreen({ facts }: { readonly facts: FactsImport }) {
  const text = useText();
  const say = useFactWords();
  const { options, words } = usePanel();
  const { state } = facts;
  const { open, review, outcome, busy } = state;
  const standing = useStanding();
  // A file that could not be opened, or a connection that gave nothing, leaves the way to another one.
  const isOpen = open !== undefined && (open.connection === undefined || review !== undefined);
  const choosing = !isOpen && busy === undefined;
  // What is being written is not changed meanwhile; it can be stopped.
  const writes = busy?.kind === "writing";
  const rows = review?.collected.rows;
  const title = choosing ? say("emptyTitle") : say("title");
  const about = choosing
    ? undefined
    : state.file === undefined || rows === undefined
      ? state.file?.name
      : say("fileRows", { name: state.file.name, rows });
  return (
    <Page footer={choosing || open === undefined ? undefined : <ImportFooter facts={facts} />}>
      <ScreenTitle title={title} {...(about === undefined ? {} : { about })} />
      {outcome !== undefined && (
        <MessageBar intent={outcome.tone} shape="rounded" layout="multiline" style={{ flexShrink: 0 }}>
          <MessageBarBody style={{ overflowWrap: "anywhere" }}>{outcome.text}</MessageBarBody>
          {outcome.batches > 0 && (
            <MessageBarActions>
              <Button size="small" onClick={() => void facts.takeBack()}>
                {words.say("undo")}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {outcome?.tone === "success" && (
        <>
          <ControlButton onWritten={facts.overtaken} />
          <NoticeBar />
        </>
      )}
      <Spoken text={outcome?.text ?? (review === undefined ? "" : `${say("added")}: ${addedCount(review)}`)} />
      {choosing && <DropCard facts={facts} hasFacts={(standing?.facts ?? 0) > 0} />}
      {choosing && options.connect !== undefined && <ConnectCard doors={options.connect} onConnect={facts.connect} />}
      {choosing && standing !== undefined && <StandingCard standing={standing} />}
      {busy !== undefined && <ProgressCard busy={busy} onStop={facts.stop} />}
      {review !== undefined && state.plan === null && (
        <Card>
          <Status tone="warn">{say("noPlan")}</Status>
        </Card>
      )}
      {!writes && <QuestionsCard facts={facts} />}
      {review !== undefined && <CountsCard review={review} mapping={state.mapping} plan={state.plan} />}
      {!writes && !choosing && (
        <>
          <NamesCard facts={facts} />
          {review !== undefined && <BadRowsCard review={review} facts={facts} />}
          <GoneCard facts={facts} />
          <ColumnsCard facts={facts} />
          <WrittenCard facts={facts} />
        </>
      )}
      {!choosing && open !== undefined && <p className={mergeClasses(text.small, text.quiet)}>{say("rememberedNext")}</p>}
    </Page>
  );
}
