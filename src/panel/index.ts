export { mountPanel } from "./mountPanel";
export type { HolidaySource, PanelOptions, ThemeChoice } from "./options";
