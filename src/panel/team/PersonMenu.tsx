import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons";
import { useOpenDraft, usePanel } from "../context";
import { addPeople, moveBeside, removePerson, type PersonDraft } from "../state";

/** What else can be done with a person. */
export function PersonMenu({ person, name }: { readonly person: PersonDraft; readonly name: string }) {
  const { words, dispatch } = usePanel();
  const { say } = words;
  const { team } = useOpenDraft().draft;
  const { id } = person;
  const colleagues = team.filter(({ reportsTo }) => reportsTo === person.reportsTo);
  const place = colleagues.indexOf(person);
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={say("moreOf", { name })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => dispatch({ type: "edit", change: (old) => addPeople(old, [{ name: "", role: "", reportsTo: id }]) })}>
            {say("addBelow")}
          </MenuItem>
          <MenuItem disabled={place <= 0} onClick={() => dispatch({ type: "edit", change: (old) => moveBeside(old, id, -1) })}>
            {say("moveUp")}
          </MenuItem>
          <MenuItem
            disabled={place === colleagues.length - 1}
            onClick={() => dispatch({ type: "edit", change: (old) => moveBeside(old, id, 1) })}
          >
            {say("moveDown")}
          </MenuItem>
          <MenuItem onClick={() => dispatch({ type: "edit", change: (old) => removePerson(old, id), notice: say("removed", { name }) })}>
            {say("remove")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
