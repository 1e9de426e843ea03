import { Button, mergeClasses } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { StreamAdvice } from "../advice";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults } from "../fields";
import { addStream } from "../state";
import { PartsBar, ScreenTitle, Status, useLayout, useText } from "../ui";
import { periodWords } from "../words";
import { StreamCard } from "./StreamCard";
import { WholeLine } from "./WholeLine";

/** The parts of the goal that are sold each in their own way. */
export function StreamsScreen() {
  const layout = useLayout();
  const text = useText();
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { draft, reading } = useOpenDraft();
  const counted = reading.counted;
  const goal = counted && words.money(counted.results.goal, counted.plan.currency);
  const period = periodWords(draft.start, draft.end, words.locale);
  const about = goal === undefined ? say("streamsAboutEmpty") : say("streamsAbout", { goal, period: period === "" ? "" : `, ${period}` });
  return (
    <>
      <ScreenTitle title={say("streamsTitle")} about={about} />
      {draft.streams.map((stream, index) => (
        <StreamCard key={stream.id} stream={stream} index={index} />
      ))}
      {draft.streams.length === 0 && <Status tone="bad">{say("noStreams")}</Status>}
      <div className={mergeClasses(layout.column)}>
        <Button
          appearance="transparent"
          icon={<Add16Regular />}
          style={{ alignSelf: "flex-start", padding: "0 4px 0 0", minWidth: 0 }}
          className={text.brand}
          onClick={() => dispatch({ type: "edit", change: (old) => addStream(old, say("newStream")) })}
        >
          {say("addStream")}
        </Button>
        <PartsBar parts={counted?.results.streams.map((stream) => stream.target) ?? []} />
        <WholeLine />
        <FieldFaults paths={["goal"]} />
      </div>
      <StreamAdvice />
    </>
  );
}
