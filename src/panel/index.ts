export { mountPanel } from "./mountPanel";
export type { PanelOptions, ThemeChoice } from "./options";
