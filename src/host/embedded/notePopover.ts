import { registries } from "@odoo/o-spreadsheet";
import { Component, xml } from "@odoo/owl";
import type { EmbeddedHost } from "./createEmbeddedHost";

/** The tooltip's looks are the page's own (`.plan-note`). The engine asks for a class. */
class NotePopover extends Component {
  static override template = xml`
    <div class="plan-note">
      <strong t-if="props.title" t-esc="props.title"/>
      <div t-if="props.text" t-esc="props.text"/>
    </div>`;
  static override props = { title: String, text: String, onClosed: { type: Function, optional: true } };
}

const key = "PlanCascadeNote";

/** Shows the note of a validation when its cell is pointed at: the engine's own validations have no words. */
export function showNotes(host: EmbeddedHost): void {
  const { getters } = host.model;
  const onHover = ({ sheetId, col, row }: { sheetId: string; col: number; row: number }) => {
    const note = host.noteAt(getters.getSheetName(sheetId), getters.zoneToXC(sheetId, { left: col, top: row, right: col, bottom: row }));
    if (note === undefined || (note.title === "" && note.text === "")) return { isOpen: false } as const;
    const props = { title: note.title, text: note.text };
    return { isOpen: true, props, Component: NotePopover, cellCorner: "top-right" } as const;
  };
  registries.cellPopoverRegistry.replace(key, { onHover });
}
