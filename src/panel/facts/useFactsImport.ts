import { useEffect, useRef, useState } from "react";
import {
  collect,
  collectConnection,
  connectionMapping,
  mendRows,
  parseMapping,
  questionsOf,
  recognise,
  withReadings,
  type Connection,
  type CsvDialect,
  type Mapping,
  type Reading,
  type SourceCell,
} from "../../facts";
import type { Plan } from "../../plan";
import { readMemory, readPlan, remember } from "../../workbook";
import { usePanel } from "../context";
import { hostFault } from "../frame/hostFault";
import { changeCount, idle, placesOf, type ImportState, type Outcome } from "./importState";
import { isExcel, openConnection, openCsvFile, openExcelFile, type OpenFile } from "./openFile";
import { removesGone, reviewImport } from "./reviewImport";
import { useFactWords } from "./useFactWords";
import { writeImport } from "./writeImport";

/** What a person can do with a file of facts. */
export interface FactsImport {
  readonly state: ImportState;
  readonly take: (file: File) => Promise<void>;
  /** Reads a connection that can be stopped. */
  readonly connect: (name: string, open: (isStopped: () => boolean) => Connection) => Promise<void>;
  readonly chooseDialect: (chosen: Partial<CsvDialect>) => Promise<void>;
  readonly change: (mapping: Mapping) => Promise<void>;
  /** Puts rows of the file in the place of those that are bad, by their line. */
  readonly mend: (rows: ReadonlyMap<number, readonly SourceCell[]>) => Promise<void>;
  readonly keepGone: (removeGone: boolean) => void;
  readonly stop: () => void;
  readonly write: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  /** Something else was written since: what was imported is no longer what the next undo takes back. */
  readonly overtaken: () => void;
  readonly putAway: () => void;
}

/** The way of a file into the workbook: look, recognise, read, compare, write. Each new step stops the one before. */
export function useFactsImport(): FactsImport {
  const { options, words, state: panel, dispatch } = usePanel();
  const { host, readTable } = options;
  const say = useFactWords();
  const [state, setState] = useState<ImportState>(idle);
  const run = useRef(0);
  const readingRun = useRef(0);
  const chosen = useRef<Partial<CsvDialect>>({});

  const failed = (text: string): Outcome => ({ tone: "error", text, batches: 0 });
  const put = (change: Partial<ImportState>) => setState((before) => ({ ...before, ...change }));

  /** The plan as it stands in the workbook, which the panel may not have heard of yet. */
  const planNow = async (): Promise<Plan | null> => {
    const read = await readPlan(host);
    return read.state === "plan" ? read.plan : read.state === "none" ? null : panel.sheets.plan;
  };

  const compare = async (open: OpenFile, mapping: Mapping, mine: number): Promise<void> => {
    const plan = await planNow();
    const questions = questionsOf(mapping, open.sample);
    put({ mapping, plan, questions, review: undefined, removeGone: undefined });
    put({ busy: questions.length > 0 ? undefined : { kind: "reading", share: 0, done: 0, all: 0 } });
    if (questions.length > 0) return;
    readingRun.current = mine;
    const reading: Reading = (share, done) => {
      if (run.current === mine) put({ busy: { kind: "reading", share, done, all: 0 } });
      return run.current === mine;
    };
    const { connection } = open;
    const collected = await (connection === undefined
      ? collect(open.source, mapping, plan, reading)
      : collectConnection(connection, mapping, plan, reading));
    if (collected === undefined || run.current !== mine) return;
    if (collected.rows === 0) {
      put({ busy: undefined, outcome: failed(say(connection === undefined ? "emptyFile" : "noRows", { name: open.sample.name })) });
      return;
    }
    const review = await reviewImport(host, open, mapping, collected);
    if (run.current !== mine) return;
    put({ review, busy: undefined, removeGone: removesGone(open, review) ? true : undefined });
  };

  /** Runs a step, unless another begins; what goes wrong is told. */
  const begin = async (name: string, step: (mine: number) => Promise<void>): Promise<void> => {
    const mine = ++run.current;
    try {
      await step(mine);
    } catch (error) {
      if (run.current !== mine) return;
      put({ busy: undefined, outcome: failed(say("unreadableFile", { name, reason: hostFault(error, words) })) });
    }
  };

  const openWith = (file: File, dialect: Partial<CsvDialect>): Promise<void> =>
    begin(file.name, async (mine) => {
      chosen.current = dialect;
      setState({ ...idle, file, busy: { kind: "reading", share: 0, done: 0, all: 0 } });
      const open = isExcel(file) ? await openExcelFile(file, readTable) : await openCsvFile(file, dialect);
      const remembered = (await readMemory(host)).flatMap((text) => parseMapping(text) ?? []);
      const { mapping, by } = recognise(open.sample, await planNow(), remembered);
      if (run.current !== mine) return;
      if (open.sample.headers.length === 0) {
        put({ busy: undefined, outcome: failed(say("blankFile", { name: file.name })) });
        return;
      }
      put({ open, by });
      await compare(open, mapping, mine);
    });

  const openWithConnection = (name: string, make: (isStopped: () => boolean) => Connection): Promise<void> =>
    begin(name, async (mine) => {
      setState({ ...idle, file: { name }, busy: { kind: "reading", share: 0, done: 0, all: 0 } });
      const connection = make(() => run.current !== readingRun.current);
      const remembered = (await readMemory(host)).flatMap((text) => parseMapping(text) ?? []).find(({ source }) => source === name);
      if (run.current !== mine) return;
      const open = openConnection(connection);
      put({ open, by: "program" });
      await compare(open, connectionMapping(connection, remembered?.names), mine);
    });

  const change = (mapping: Mapping): Promise<void> =>
    begin(state.file?.name ?? "", async (mine) => {
      if (state.open !== undefined) await compare(state.open, withReadings(mapping, state.open.sample), mine);
    });

  const mend = (rows: ReadonlyMap<number, readonly SourceCell[]>): Promise<void> =>
    begin(state.file?.name ?? "", async (mine) => {
      if (state.open === undefined || state.mapping === undefined) return;
      const open = { ...state.open, source: mendRows(state.open.source, rows) };
      put({ open });
      await compare(open, state.mapping, mine);
    });

  const write = (): Promise<void> =>
    begin("", async (mine) => {
      const { review, mapping, open, plan } = state;
      if (review === undefined || mapping === undefined || open === undefined) return;
      const now = await reviewImport(host, open, mapping, review.collected);
      if (run.current !== mine) return;
      if (placesOf(now) !== placesOf(review)) {
        put({ review: now, outcome: { tone: "info", text: say("sheetChanged"), batches: 0 } });
        return;
      }
      const removeGone = state.removeGone ?? false;
      const all = changeCount(review, removeGone);
      const going = async (done: number): Promise<boolean> => {
        put({ busy: { kind: "writing", share: all === 0 ? 1 : done / all, done, all } });
        // The page draws, and a press on "stop" is heard.
        await new Promise((resolve) => setTimeout(resolve));
        return run.current === mine;
      };
      dispatch({ type: "notice", notice: null });
      put({ busy: { kind: "writing", share: 0, done: 0, all }, outcome: undefined });
      try {
        const language = plan?.language ?? words.locale;
        const { stopped, batches, counts } = await writeImport(host, language, review, removeGone, going);
        if (stopped) {
          put({ busy: undefined, outcome: { tone: "info", text: say(batches === 0 ? "stopped" : "stoppedPartly"), batches: 0 } });
          return;
        }
        const isKept = await remember(host, mapping.source, JSON.stringify(mapping));
        put({ outcome: { tone: "success", text: say("imported", counts), batches: batches + (isKept ? 1 : 0) } });
      } catch (error) {
        put({ busy: undefined, outcome: failed(say("importFailed", { reason: hostFault(error, words) })) });
        return;
      }
      await compare(open, mapping, mine);
    });

  const takeBack = (): Promise<void> =>
    begin("", async (mine) => {
      const { outcome, open, mapping } = state;
      let left = outcome?.batches ?? 0;
      while (left > 0 && (await host.undo())) left--;
      const text = left === 0 ? words.say("undone") : words.say("nothingToUndo");
      put({ outcome: { tone: "info", text, batches: left } });
      if (open !== undefined && mapping !== undefined) await compare(open, mapping, mine);
    });

  const overtaken = (): void => setState((before) => ({ ...before, outcome: before.outcome && { ...before.outcome, batches: 0 } }));
  // Elsewhere other things are written.
  useEffect(() => {
    if (panel.place !== "facts") overtaken();
  }, [panel.place]);

  const stop = (): void => {
    const writing = state.busy?.kind === "writing";
    run.current++;
    if (!writing) put({ busy: undefined, outcome: { tone: "info", text: say("stopped"), batches: 0 } });
  };

  return {
    state,
    take: (file) => openWith(file, {}),
    connect: openWithConnection,
    chooseDialect: (dialect) =>
      !(state.file instanceof File) ? Promise.resolve() : openWith(state.file, { ...chosen.current, ...dialect }),
    change,
    mend,
    keepGone: (removeGone) => put({ removeGone }),
    stop,
    write,
    takeBack,
    overtaken,
    putAway: () => {
      run.current++;
      setState(idle);
    },
  };
}
