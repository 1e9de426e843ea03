import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons";
import { usePanel } from "../context";
import { addStage, removeStage, type FunnelDraft, type StageDraft } from "../state";
import { stageNames } from "../words";

/** What else can be done with a stage. */
export function StageMenu({
  funnel,
  stage,
  row,
  detailed,
  onDetails,
}: {
  readonly funnel: FunnelDraft;
  readonly stage: StageDraft;
  readonly row: number;
  readonly detailed: boolean;
  readonly onDetails: () => void;
}) {
  const { words, dispatch } = usePanel();
  const { say } = words;
  const add = (position: number) => {
    const taken = new Set(funnel.stages.map(({ name }) => name));
    const name = stageNames(words).find((known) => !taken.has(known)) ?? say("newStage");
    dispatch({ type: "edit", change: (draft) => addStage(draft, funnel.id, position, name) });
  };
  const remove = () =>
    dispatch({
      type: "edit",
      change: (draft) => removeStage(draft, funnel.id, stage.id),
      notice: say("removed", { name: stage.name }),
    });
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={say("moreOf", { name: stage.name })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onDetails}>{say(detailed ? "hideDetails" : "showStageDetails")}</MenuItem>
          <MenuItem onClick={() => add(row)}>{say("addStageAbove")}</MenuItem>
          <MenuItem onClick={() => add(row + 1)}>{say("addStageBelow")}</MenuItem>
          <MenuItem disabled={funnel.stages.length === 1} onClick={remove}>
            {say("remove")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
