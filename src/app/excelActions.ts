import type { PlaceSource } from "../panel";

/** The places by the functions that the manifest's buttons call. */
const places = { openPlan: "plan", openToday: "control", openFunctions: "functions" } as const;

type Place = (typeof places)[keyof typeof places];

/** Makes the ribbon's buttons open the pane at their place. A button pressed before the panel is there is remembered. */
export function associateActions(): PlaceSource {
  let go: ((place: Place) => void) | undefined;
  let asked: Place | undefined;
  for (const [name, place] of Object.entries(places)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      asked = place;
      go?.(place);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
  return (listener) => {
    go = listener;
    if (asked !== undefined) listener(asked);
    return () => (go = undefined);
  };
}
