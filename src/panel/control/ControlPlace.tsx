import {
  callsMessages,
  dailyMessages,
  routineMessages,
  standUpMessages,
  todayMessages,
  trialSheetMessages,
  trialsMessages,
  whyMessages,
} from "../../i18n";
import type { PlaceProps } from "../frame/part";
import { WithWords } from "../frame/WithWords";
import { ControlScreen } from "./ControlScreen";
import { useControlChoices } from "./controlChoices";
import { useControlOf } from "./useControlOf";
import { useRecords } from "./useRecords";

/** What is spoken here beside the words of the panel. */
const spoken = [
  todayMessages,
  dailyMessages,
  whyMessages,
  standUpMessages,
  routineMessages,
  callsMessages,
  trialsMessages,
  trialSheetMessages,
] as const;

/** The place Control. What was chosen, said and read there stays while another place is shown. */
export function ControlPlace({ shown }: PlaceProps) {
  const held = useControlChoices();
  const records = useRecords(shown);
  const controlOf = useControlOf(records);
  return (
    shown && (
      <WithWords areas={spoken}>
        <ControlScreen held={held} records={records} controlOf={controlOf} />
      </WithWords>
    )
  );
}
