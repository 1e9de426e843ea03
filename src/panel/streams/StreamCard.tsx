import { useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons";
import { formatNumber } from "../../i18n";
import { useOpenDraft, usePanel } from "../context";
import { FieldFaults, NameLine, NumberField, PercentField } from "../fields";
import { readPercent, writePercent } from "../numbers";
import { SourceEditor } from "../source/SourceEditor";
import { editStream, type StreamDraft } from "../state";
import { Card, useLayout } from "../ui";
import { currencySymbol } from "../words";
import { ShareToggle } from "./ShareToggle";
import { StreamDetails } from "./StreamDetails";
import { StreamMenu } from "./StreamMenu";
import { StreamWay } from "./StreamWay";

/** How wide a number may be before the fields stand one below the other. */
const widest = 11;

/** A stream: how much, by what deals, and how that is known. */
export function StreamCard({ stream, index }: { readonly stream: StreamDraft; readonly index: number }) {
  const layout = useLayout();
  const { words, dispatch } = usePanel();
  const { say, locale } = words;
  const { draft, reading, counted } = useOpenDraft();
  const [byShare, setByShare] = useState(false);
  const [detailed, setDetailed] = useState(false);
  const path = `streams[${index}]`;
  const edit = (change: Partial<StreamDraft>) => dispatch({ type: "edit", change: (old) => editStream(old, stream.id, change) });
  const result = (counted?.results.streams.length === draft.streams.length ? counted : reading.counted)?.results.streams[index];
  const unit = currencySymbol(draft.currency, locale);
  const holdsShare = stream.holds === "share";
  const amount = holdsShare
    ? stream.share.trim() === "" || result === undefined
      ? ""
      : formatNumber(result.target, locale)
    : stream.amount;
  const share = holdsShare ? stream.share : result === undefined ? "" : writePercent(Number(result.share.toPrecision(12)), locale);
  const typedShare = readPercent(stream.share, locale);
  const ofGoal = holdsShare && typeof typedShare === "number" ? typedShare : result?.share;
  const amountText = amount === "" ? say("amount") : `${amount}\u00a0${unit}`;
  const wide = Math.max(amount.length, stream.check.length) > widest;
  const fixed = holdsShare ? {} : { before: <LockClosed16Regular aria-hidden />, note: say("amountFixed") };
  const detailPaths = ["kind", "funnel", "unitsPerDeal", "margin"].map((field) => `${path}.${field}`);
  return (
    <Card label={stream.name}>
      <div className={layout.spread}>
        <NameLine label={say("streamName")} path={`${path}.name`} value={stream.name} onChange={(name) => edit({ name })} />
        <StreamMenu stream={stream} amount={amount} share={share} detailed={detailed} onDetails={() => setDetailed(!detailed)} />
      </div>
      <FieldFaults paths={[`${path}.name`]} />
      <div className={mergeClasses(layout.pair, wide && layout.single)}>
        {byShare ? (
          <PercentField
            label={say("share")}
            path={`${path}.share`}
            alsoPath={path}
            value={share}
            onChange={(typed) => edit({ share: typed, holds: "share" })}
          />
        ) : (
          <NumberField
            label={say("amount")}
            path={`${path}.amount`}
            alsoPath={path}
            value={amount}
            unit={unit}
            {...fixed}
            onChange={(typed) => edit({ amount: typed, holds: "amount" })}
          />
        )}
        <NumberField label={say("check")} path={`${path}.check`} value={stream.check} unit={unit} onChange={(check) => edit({ check })} />
      </div>
      <FieldFaults paths={[path, `${path}.amount`, `${path}.share`, `${path}.check`]} />
      {draft.goalKind === "profit" && (
        <>
          <PercentField label={say("margin")} path={`${path}.margin`} value={stream.margin} onChange={(margin) => edit({ margin })} />
          <FieldFaults paths={[`${path}.margin`]} />
        </>
      )}
      <StreamWay result={reading.counted?.results.streams[index]} kind={stream.kind} />
      <SourceEditor of="check" path={`${path}.checkSource`} source={stream.source} onChange={(source) => edit({ source })}>
        <ShareToggle
          text={byShare ? amountText : ofGoal === undefined ? say("share") : say("ofGoal", { share: words.percent(ofGoal) })}
          about={say(byShare ? "enterAmount" : "enterShare")}
          onToggle={() => setByShare(!byShare)}
        />
      </SourceEditor>
      {(detailed || reading.faults.some((fault) => detailPaths.includes(fault.path ?? "") && fault.code !== "marginNeeded")) && (
        <StreamDetails stream={stream} path={path} edit={edit} />
      )}
    </Card>
  );
}
