import { HostError, type AreaCells, type HostPort, type Step } from "../../port";
import { canonical, spell, typed, type Spelling } from "../formulaText";
import type { ServerCalls, Start, UndoNote, Wrote } from "../protocol";
import { callServer, type GoogleRun } from "./callServer";
import { decimalOf } from "./decimalOf";
import { keptDraft } from "./keptDraft";
import { pollChanges, type Visibility } from "./pollChanges";
import { seenCells } from "./seenCells";
import { localTimeIn, todayIn } from "./todayIn";

export interface SheetsHostOptions {
  readonly run: GoogleRun;
  readonly visibility: Visibility;
  /** How often the spreadsheet is looked at while the panel is seen. */
  readonly milliseconds?: number;
}

/** The host port over the script, and what only Google knows. */
export interface SheetsHost extends HostPort {
  readonly start: Start;
  /** The serial date of a moment by the spreadsheet's clock. */
  today(moment: Date): number;
  /** The wall time, `yyyy-mm-ddThh:mm`, that the spreadsheet's clock shows at a moment told in UTC. */
  localTime(utc: string): string;
  /** Where the person's draft is kept: with their account, a moment after they rest. */
  readonly draft: { load(): string | null; save(text: string | null): void };
}

/** Opens the spreadsheet for the panel. */
export async function createSheetsHost({ run, visibility, milliseconds = 3000 }: SheetsHostOptions): Promise<SheetsHost> {
  const call = callServer<ServerCalls>(run);
  const start = await call("sheetsStart");
  const changes = pollChanges({ milliseconds, look: () => call("sheetsLook"), visibility });
  const seen = seenCells();
  let writes: UndoNote[] = [];
  let locale = start.locale;

  const write = async (steps: readonly Step[], tries = 2): Promise<Extract<Wrote, { fault: unknown }>> => {
    const spelled = spelledSteps(steps, locale);
    const answer = await call("sheetsWrite", { steps: spelled, locale, seen: seen.under(steps), marks: changes.isOn() });
    if (!("respell" in answer)) return answer;
    locale = answer.respell;
    seen.forget();
    if (tries === 0) throw new HostError("busy", 0, "");
    return write(steps, tries - 1);
  };

  return {
    start,
    watches: { kind: "poll", milliseconds },
    describe: () => call("sheetsDescribe"),
    read: async (places) => {
      if (places.length === 0) return [];
      const { areas, locale: its } = await call("sheetsRead", places);
      locale = its;
      seen.take(areas);
      return areas.map((area) => (area === null ? null : withCanonical(area, decimalOf(its))));
    },
    write: async (steps) => {
      if (steps.length === 0) return;
      const { fault, undo, before, after } = await write(steps);
      if (fault?.code !== "busy" && fault?.code !== "changed") seen.forget();
      changes.skip(before, after);
      if (undo !== null) writes.push(undo);
      else if (fault === null) writes = [];
      if (fault !== null) throw new HostError(fault.code, fault.step, fault.detail);
    },
    undo: async () => {
      const note = writes.pop();
      if (note === undefined) return false;
      const { done, after } = await call("sheetsUndo", note, changes.isOn());
      if (done === null) {
        writes.push(note);
        throw new HostError("busy", 0, "");
      }
      seen.forget();
      changes.skip(null, after);
      return done;
    },
    spell: (formula) => spell(formula, typed[decimalOf(locale) === "," ? "comma" : "point"]),
    watch: (listener) => changes.watch(listener),
    today: (moment) => todayIn(start.zone, moment),
    localTime: (utc) => localTimeIn(start.zone, utc),
    draft: keptDraft(start.draft, (text) => call("sheetsKeepDraft", text), visibility),
  };
}

/** The steps with their formulas as the spreadsheet reads them: `;` between arguments, which every locale takes. */
function spelledSteps(steps: readonly Step[], locale: string): readonly Step[] {
  const spelling: Spelling = { decimal: decimalOf(locale), argument: ";" };
  return steps.map((step) => {
    if (step.kind === "conditional") return { ...step, formula: spell(step.formula, spelling) };
    if (step.kind !== "formulas") return step;
    return { ...step, formulas: step.formulas.map((row) => row.map((formula) => (formula === null ? null : spell(formula, spelling)))) };
  });
}

function withCanonical(area: AreaCells, decimal: Spelling["decimal"]): AreaCells {
  return { ...area, formulas: area.formulas.map((row) => row.map((formula) => (formula === null ? null : canonical(formula, decimal)))) };
}
