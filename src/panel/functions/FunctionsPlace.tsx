import type { PlaceProps } from "../frame/part";
import { FunctionsScreen } from "./FunctionsScreen";

/** The place Functions. */
export function FunctionsPlace({ shown }: PlaceProps) {
  return shown && <FunctionsScreen />;
}
