import { helpers, lockedSheetAllowedCommands, registries, UIPlugin, type Model } from "@odoo/o-spreadsheet";
import { HostError } from "../port";
import { typedNumber } from "./typedValues";

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
  commandSquisher: CommandSquisher;
}

/** How the engine packs commands for a server: a formula with a cell where the one above has a range crashes its packer. */
interface CommandSquisher {
  readonly squish: (commands: readonly unknown[]) => readonly unknown[];
  readonly unsquish: (commands: readonly unknown[]) => readonly unknown[];
}

/** No server, no packing. */
const asTheyAre: CommandSquisher = { squish: (commands) => commands, unsquish: (commands) => commands };

const command = "PLAN_CASCADE_BATCH";
type EngineConfig = ConstructorParameters<typeof UIPlugin>[0];
/** The engine's own types hide what of the session is set here. */
interface PluginConfig {
  readonly custom: { readonly planCascade?: BatchLink };
  readonly session: EngineSession;
}

interface TypedCell {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content: string;
}

/** The engine makes one undo step of everything a plugin does in answer to one command. It asks for a class. */
class BatchPlugin extends UIPlugin {
  private readonly link: BatchLink | undefined;

  constructor(config: EngineConfig) {
    super(config);
    const { custom, session } = config as unknown as PluginConfig;
    this.link = custom.planCascade;
    if (this.link === undefined) return;
    session.commandSquisher = asTheyAre;
    this.link.session = session;
  }

  override handle(given: { readonly type: string }): void {
    if (given.type === command) return this.link?.run?.();
    if (given.type === "UPDATE_CELL" && this.link?.run === null) this.readTyped(given as Partial<TypedCell>);
  }

  /** What a person typed as a date with points, or with two percent signs, becomes the number it says. */
  private readTyped({ content, ...cell }: Partial<TypedCell>): void {
    const typed = content === undefined ? null : typedNumber(content, this.getters);
    if (typed === null) return;
    const { sheetId = "", col = 0, row = 0 } = cell;
    const has = this.getters.getCell({ sheetId, col, row })?.format;
    if (has === "@") return;
    const isDate = has !== undefined && helpers.isDateTimeFormat(has);
    const format = typed.format === undefined || isDate ? {} : { format: typed.format };
    this.dispatch("UPDATE_CELL", { sheetId, col, row, content: String(typed.value), ...format });
  }
}

/** Makes every model created from now on able to run batches. */
export function registerBatchPlugin(): void {
  if (registries.featurePluginRegistry.contains(command)) return;
  // A person may have locked the sheet that is shown; whether the batch touches it is for each of its commands to say.
  lockedSheetAllowedCommands.add(command as never);
  registries.featurePluginRegistry.add(command, BatchPlugin);
}

/**
 * Runs the action so that one undo takes all of it back and the sheet recalculates once, at its end.
 *
 * @throws {HostError} when the engine takes no commands at all
 */
export function runBatch(model: Model, link: BatchLink, action: () => void): void {
  link.run = action;
  try {
    const { isSuccessful, reasons } = model.dispatch(command as never);
    if (!isSuccessful) throw new HostError("refused", 0, reasons.join(", "));
  } finally {
    link.run = null;
  }
}
