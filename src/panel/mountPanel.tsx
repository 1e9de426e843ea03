import { createRoot } from "react-dom/client";
import { Panel } from "./Panel";
import type { PanelOptions } from "./options";

/**
 * Shows the panel in an element, which gives it its width and height (300 px wide or more).
 *
 * @returns the way to take it away; a draft that is not yet kept is kept first
 */
export function mountPanel(element: HTMLElement, options: PanelOptions): () => void {
  const root = createRoot(element);
  root.render(<Panel options={options} />);
  return () => root.unmount();
}
