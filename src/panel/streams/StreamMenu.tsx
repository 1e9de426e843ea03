import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons";
import { usePanel } from "../context";
import { editStream, removeStream, type StreamDraft } from "../state";

/** What else can be done with a stream. */
export function StreamMenu({
  stream,
  amount,
  share,
  detailed,
  onDetails,
}: {
  readonly stream: StreamDraft;
  /** As they are shown now. */
  readonly amount: string;
  readonly share: string;
  readonly detailed: boolean;
  readonly onDetails: () => void;
}) {
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { id, name, holds } = stream;
  const hold = () => {
    const change: Partial<StreamDraft> = holds === "share" ? { holds: "amount", amount } : { holds: "share", share };
    dispatch({ type: "edit", change: (draft) => editStream(draft, id, change) });
  };
  const remove = () => dispatch({ type: "edit", change: (draft) => removeStream(draft, id), notice: say("removed", { name }) });
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={say("moreOf", { name })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onDetails}>{say(detailed ? "hideDetails" : "showDetails")}</MenuItem>
          <MenuItem onClick={hold}>{say(holds === "share" ? "fixAmount" : "followGoal")}</MenuItem>
          <MenuItem onClick={remove}>{say("remove")}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
