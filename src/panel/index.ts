export { mountPanel } from "./mountPanel";
export { type HourlyRun, type HourlyState } from "./connect";
export type { HolidaySource, PanelOptions, PlaceSource, ThemeChoice } from "./options";
