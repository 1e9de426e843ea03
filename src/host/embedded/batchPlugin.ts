import { helpers, registries, UIPlugin, type Model } from "@odoo/o-spreadsheet";
import { dottedDate } from "./dottedDate";
import { hasDottedDates } from "./typedValues";

/** What a model and its batch plugin share. */
export interface BatchLink {
  /** The batch to carry out when the engine reaches our command. */
  run: (() => void) | null;
  session: EngineSession | null;
}

/** What the adapter uses of the engine's session: the revisions that undo takes back. */
export interface EngineSession {
  on(event: "new-local-state-update", owner: unknown, callback: (revision: { readonly id: string }) => void): void;
  undo(revisionId: string): void;
}

const command = "PLAN_CASCADE_BATCH";
type PluginConfig = ConstructorParameters<typeof UIPlugin>[0] & { readonly custom: Readonly<{ planCascade?: BatchLink }> };

interface TypedCell {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content: string;
}

/** The engine makes one undo step of everything a plugin does in answer to one command. It asks for a class. */
class BatchPlugin extends UIPlugin {
  private readonly link: BatchLink | undefined;

  constructor(config: PluginConfig & { readonly session: EngineSession }) {
    super(config);
    this.link = config.custom.planCascade;
    if (this.link) this.link.session = config.session;
  }

  override handle(given: { readonly type: string }): void {
    if (given.type === command) return this.link?.run?.();
    if (given.type === "UPDATE_CELL" && this.link?.run === null) this.readDottedDate(given as Partial<TypedCell>);
  }

  /** What a person typed as a date with points becomes that date. */
  private readDottedDate({ content, ...cell }: Partial<TypedCell>): void {
    const serial = content !== undefined && hasDottedDates(this.getters) ? dottedDate(content) : null;
    if (serial === null) return;
    const { sheetId = "", col = 0, row = 0 } = cell;
    const format = this.getters.getCell({ sheetId, col, row })?.format;
    if (format === "@") return;
    const isDate = format !== undefined && helpers.isDateTimeFormat(format);
    this.dispatch("UPDATE_CELL", { sheetId, col, row, content: String(serial), ...(!isDate && { format: "dd.mm.yyyy" }) });
  }
}

/** Makes every model created from now on able to run batches. */
export function registerBatchPlugin(): void {
  if (registries.featurePluginRegistry.contains(command)) return;
  registries.featurePluginRegistry.add(command, BatchPlugin);
}

/** Runs the action so that one undo takes all of it back and the sheet recalculates once, at its end. */
export function runBatch(model: Model, link: BatchLink, action: () => void): void {
  link.run = action;
  try {
    model.dispatch(command as never);
  } finally {
    link.run = null;
  }
}
