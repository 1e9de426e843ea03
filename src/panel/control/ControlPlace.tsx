import { routineMessages, standUpMessages, todayMessages, whyMessages } from "../../i18n";
import type { PlaceProps } from "../frame/part";
import { WithWords } from "../frame/WithWords";
import { ControlScreen } from "./ControlScreen";
import { useControlChoices } from "./controlChoices";

/** What is spoken here beside the words of the panel. */
const spoken = [todayMessages, whyMessages, standUpMessages, routineMessages] as const;

/** The place Control. What was chosen and said there stays while another place is shown. */
export function ControlPlace({ shown }: PlaceProps) {
  const held = useControlChoices();
  return (
    shown && (
      <WithWords areas={spoken}>
        <ControlScreen held={held} />
      </WithWords>
    )
  );
}
