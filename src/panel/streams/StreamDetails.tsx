import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults, NumberField, PercentField } from "../fields";
import { addFunnel, type StreamDraft } from "../state";
import { useLayout } from "../ui";

/** What of a stream is asked for less often. */
export function StreamDetails({
  stream,
  path,
  edit,
}: {
  readonly stream: StreamDraft;
  readonly path: string;
  readonly edit: (change: Partial<StreamDraft>) => void;
}) {
  const layout = useLayout();
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { draft } = useOpenDraft();
  const lost = typeof stream.funnel === "string" ? [[`?${stream.funnel}`, stream.funnel] as const] : [];
  const funnels = [
    ["", say("noFunnel")] as const,
    ...lost,
    ...draft.funnels.map(({ id, name }) => [String(id), name] as const),
    ["+", say("newFunnelOption")] as const,
  ];
  const current = stream.funnel === null ? "" : typeof stream.funnel === "string" ? `?${stream.funnel}` : String(stream.funnel);
  const choose = (value: string) => {
    if (value === "+") dispatch({ type: "edit", change: (old) => addFunnel(old, stream.name, say("stageLeads"), stream.id) });
    else if (!value.startsWith("?")) edit({ funnel: value === "" ? null : Number(value) });
  };
  const kinds = [["new", say("kindNew")] as const, ["repeat", say("kindRepeat")] as const, ["other", say("kindOther")] as const];
  return (
    <>
      <ChoiceField label={say("funnel")} hint={say("funnelHint")} value={current} choices={funnels} onChange={choose} />
      <FieldFaults paths={[`${path}.funnel`]} />
      <ChoiceField label={say("streamKind")} value={stream.kind} choices={kinds} onChange={(kind) => edit({ kind })} />
      <div className={layout.pair}>
        <NumberField
          label={say("unitsPerDeal")}
          path={`${path}.unitsPerDeal`}
          value={stream.unitsPerDeal}
          onChange={(unitsPerDeal) => edit({ unitsPerDeal })}
        />
        {draft.goalKind === "revenue" && (
          <PercentField label={say("margin")} path={`${path}.margin`} value={stream.margin} onChange={(margin) => edit({ margin })} />
        )}
      </div>
      <FieldFaults paths={[`${path}.unitsPerDeal`, ...(draft.goalKind === "revenue" ? [`${path}.margin`] : [])]} />
    </>
  );
}
