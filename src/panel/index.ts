export { mountPanel } from "./mountPanel";
export type { HolidaySource, PanelOptions, PlaceSource, ThemeChoice } from "./options";
