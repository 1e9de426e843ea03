import { todayMessages } from "../../i18n";
import type { PlaceProps } from "../frame/part";
import { WithWords } from "../frame/WithWords";
import { ControlScreen } from "./ControlScreen";
import { useControlChoices } from "./controlChoices";

/** The place Control. What was chosen and said there stays while another place is shown. */
export function ControlPlace({ shown }: PlaceProps) {
  const held = useControlChoices();
  return (
    shown && (
      <WithWords area={todayMessages}>
        <ControlScreen held={held} />
      </WithWords>
    )
  );
}
