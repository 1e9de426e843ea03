import { Button } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { usePanel } from "../context";
import { FieldFaults, TextField } from "../fields";
import { editFunnel, removeFunnel, type FunnelDraft } from "../state";

/** The name of a funnel, and the way to be rid of it. */
export function FunnelName({ funnel, index }: { readonly funnel: FunnelDraft; readonly index: number }) {
  const { words, dispatch } = usePanel();
  const { say } = words;
  const path = `funnels[${index}].name`;
  const remove = () =>
    dispatch({ type: "edit", change: (draft) => removeFunnel(draft, funnel.id), notice: say("removed", { name: funnel.name }) });
  return (
    <>
      <TextField
        label={say("funnelName")}
        path={path}
        value={funnel.name}
        onChange={(name) => dispatch({ type: "edit", change: (draft) => editFunnel(draft, funnel.id, { name }) })}
      />
      <FieldFaults paths={[path]} />
      <Button icon={<Delete16Regular />} style={{ alignSelf: "flex-start" }} onClick={remove}>
        {say("removeFunnel")}
      </Button>
    </>
  );
}
