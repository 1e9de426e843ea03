import { registries, UIPlugin, type Model } from "@odoo/o-spreadsheet";

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

/** The engine makes one undo step of everything a plugin does in answer to one command. It asks for a class. */
class BatchPlugin extends UIPlugin {
  private readonly link: BatchLink | undefined;

  constructor(config: PluginConfig & { readonly session: EngineSession }) {
    super(config);
    this.link = config.custom.planCascade;
    if (this.link) this.link.session = config.session;
  }

  override handle({ type }: { readonly type: string }): void {
    if (type === command) this.link?.run?.();
  }
}

/** Makes every model created from now on able to run batches. */
export function registerBatchPlugin(): void {
  if (registries.featurePluginRegistry.contains(command)) return;
  registries.featurePluginRegistry.add(command, BatchPlugin as unknown as Parameters<typeof registries.featurePluginRegistry.add>[1]);
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
