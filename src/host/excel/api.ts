/// <reference types="office-js" />

/** What the adapter is given of Excel. */
export interface ExcelApi {
  /** Excel's own `Excel.run`. */
  readonly run: <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether Excel has a version of its API above the floor, 1.9: `1.11`. */
  readonly has: (version: string) => boolean;
  /** Functions of ours: Excel calls them by the add-in's namespace, `SALES.REQUIRED_LEADS`. */
  readonly functions: OwnFunctions;
}

export interface OwnFunctions {
  readonly namespace: string;
  readonly names: readonly string[];
}

/** A batch of work in Excel; one that comes while a person types into a cell waits until the cell is left. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Runs batches so that one undo by keyboard takes all of a batch back, where Excel can. */
export function runnerOf({ run, has }: ExcelApi): Run {
  const options: Excel.RunOptions = { delayForCellEdit: true, ...(has("1.20") && { mergeUndoGroup: true }) };
  return (batch) => run(options, batch);
}
