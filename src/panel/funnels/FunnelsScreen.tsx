import { Button } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { FunnelAdvice } from "../advice";
import { useOpenDraft, usePanel } from "../context";
import { ChoiceField, FieldFaults } from "../fields";
import { addFunnel } from "../state";
import { Card, Fold, ScreenTitle, useText } from "../ui";
import { useChosenFunnel } from "./chosenFunnel";
import { FunnelCard } from "./FunnelCard";
import { funnelDeals, streamsOf } from "./funnelDeals";
import { FunnelName } from "./FunnelName";
import { SureCard } from "./SureCard";
import { WhyCard } from "./WhyCard";

/** The way from the first contact to a deal, and what has to come in at its top. */
export function FunnelsScreen() {
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { draft, reading, counted } = useOpenDraft();
  const funnel = useChosenFunnel();
  const text = useText();
  if (funnel === undefined) return <NoFunnel />;
  const index = draft.funnels.indexOf(funnel);
  const deals = counted && funnelDeals(funnel.name, counted);
  const misnamed = reading.faults.some(({ path }) => path === `funnels[${index}].name`);
  const streams = streamsOf(funnel.name, reading.counted);
  return (
    <>
      <ScreenTitle
        title={say("funnelTitle", { name: funnel.name })}
        about={deals === undefined ? say("funnelAboutEmpty") : deals === 0 ? say("funnelUnused") : say("funnelAbout", { deals })}
      />
      {draft.funnels.length > 1 && (
        <ChoiceField
          label={say("funnel")}
          value={String(funnel.id)}
          choices={draft.funnels.map(({ id, name }) => [String(id), name] as const)}
          onChange={(id) => dispatch({ type: "funnel", id: Number(id) })}
        />
      )}
      <FieldFaults paths={["funnels", `funnels[${index}].stages`]} />
      <FunnelCard funnel={funnel} index={index} deals={deals} />
      <FunnelAdvice funnel={funnel} index={index} />
      {streams.map((stream) => (
        <WhyCard key={stream.name} stream={stream} funnel={funnel} named={streams.length > 1} />
      ))}
      {streams.map((stream) => (
        <SureCard key={stream.name} stream={stream} funnel={funnel} named={streams.length > 1} />
      ))}
      <Card>
        <Fold label={say("funnelSettings")} forced={misnamed}>
          <FunnelName funnel={funnel} index={index} />
        </Fold>
      </Card>
      <AddFunnel className={text.brand} />
    </>
  );
}

function NoFunnel() {
  const { say } = usePanel().words;
  const text = useText();
  return (
    <>
      <ScreenTitle title={say("funnelsTitle")} about={say("noFunnelsAbout")} />
      <Card>
        <p className={text.body}>{say("noFunnels")}</p>
        <AddFunnel />
      </Card>
    </>
  );
}

function AddFunnel({ className }: { readonly className?: string }) {
  const { words, dispatch } = usePanel();
  const { say } = words;
  const add = () => {
    dispatch({ type: "edit", change: (draft) => addFunnel(draft, say("newFunnel"), say("stageLeads")) });
    dispatch({ type: "newest" });
  };
  const quiet = className !== undefined;
  return (
    <Button
      appearance={quiet ? "transparent" : "outline"}
      icon={<Add16Regular />}
      className={className}
      style={quiet ? { alignSelf: "flex-start", padding: "0 4px 0 0", minWidth: 0 } : { alignSelf: "flex-start" }}
      onClick={add}
    >
      {say("addFunnel")}
    </Button>
  );
}
