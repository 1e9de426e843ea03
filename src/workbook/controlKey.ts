import type { AreaCells } from "../host/port";
import { rowOfStream } from "./calendarGrid";
import { reference } from "./address";
import type { Scene } from "./column";
import { baseLines, lineSpan, partsOf, times } from "./controlLayout";
import type { ControlStamp } from "./controlStamp";
import { calendarLine } from "./controlTime";
import type { DatedPlan } from "./daysSheet";
import { factsKeyOf, writeFactsKey, type NameList } from "./factsKey";
import { cellAt, frameOf } from "./frameOf";
import type { Pen } from "./pen";
import { dayShare } from "./planFields";
import { keyOf } from "./planSteps";

/** What the causes and their key are written from. */
export interface StampScene extends Scene {
  readonly pen: Pen;
  readonly plan: DatedPlan;
  readonly stamp: ControlStamp;
  /** The cells of Facts as they stand. */
  readonly facts: ReadonlyMap<string, AreaCells>;
}

/** Where the key stands in the workings, and from which column on the lists that facts are looked up in. */
const place = { now: "BJ", then: "BK", slack: "BL", top: 30, lists: 77 } as const;

/** A number that the causes hang on: as a formula, as it was, and by how much of itself the two may differ. */
interface KeyPart {
  readonly now: string;
  readonly then: number;
  readonly slack: number;
}

/**
 * Writes the key of the causes: the numbers they hang on as formulas, beside them the same as they were for the stamp.
 *
 * @returns formulas: whether the two still agree (false where a cell of Facts is in error), and whether one is
 */
export function writeKey(scene: StampScene): { readonly isSame: string; readonly isBroken: string } {
  const { pen } = scene;
  const { sheet } = pen;
  const parts = [...choiceParts(scene), ...planParts(scene), factsPart(scene)];
  const last = place.top + parts.length - 1;
  pen.add({
    kind: "formulas",
    sheet,
    range: `${place.now}${place.top}:${place.now}${last}`,
    formulas: parts.map(({ now }) => [`=${now}`]),
  });
  const values = parts.map(({ then, slack }) => [then, slack * Math.max(1, Math.abs(then))]);
  pen.add({ kind: "values", sheet, range: `${place.then}${place.top}:${place.slack}${last}`, values });
  pen.name("control_key", `${place.now}${place.top}:${place.slack}${last}`);
  const span = (column: string): string => `$${column}$${place.top}:$${column}$${last}`;
  const differing = `SUMPRODUCT((ABS(${span(place.now)}-${span(place.then)})>${span(place.slack)})*1)`;
  return { isSame: `IFERROR(${differing},1)=0`, isBroken: `ISERROR($${place.now}$${last})` };
}

/** What is chosen on the sheet. A window without a day is known by its first. */
function choiceParts(scene: StampScene): readonly KeyPart[] {
  const { pen, plan, stamp } = scene;
  const { chosen, window, control } = stamp;
  const { all } = partsOf(scene, pen.sheet);
  const isEmpty = window.last < window.first;
  const until = (cell: string): string => `IF(${times.last}<${times.first},${times.first}-1,${cell})`;
  const half = window.half === undefined ? 0 : { morning: 1, afternoon: 2 }[window.half];
  const end = Math.min(window.last, chosen.day);
  return [
    exact(times.first, window.first),
    exact(until(times.last), isEmpty ? window.first - 1 : window.last),
    exact(until(times.end), isEmpty ? window.first - 1 : end),
    exact(times.half, half),
    exact(times.stream, chosen.stream),
    exact(times.person, chosen.person),
    exact("$I$5", control.settings.band),
    exact(`IF(${times.half}=0,0,${all("plan_midday")})`, half === 0 ? 0 : dayShare(plan.midday)),
  ];
}

/** What is planned: money by stream and period, and by now; deal sizes, conversions, ways, and who has which part of it. */
function planParts(scene: StampScene): readonly KeyPart[] {
  const { pen, plan, stamp } = scene;
  const { sheet } = pen;
  const { expected, control } = stamp;
  const { decomposition, members } = control;
  const { all } = partsOf(scene, sheet);
  const placed = (name: string, values: readonly number[], mask = ""): KeyPart => {
    const rows = `(ROW(${all(name)})-ROW(${cellAt(scene.frames, name, 0, sheet)})+1)${mask}`;
    return near(`SUMPRODUCT(${rows},${all(name)})`, weighed(values));
  };
  const start = reference({ ...frameOf(scene.frames, "calendar_first"), columns: 1 }, sheet);
  const money = plan.streams.map((_, index) => {
    const line = calendarLine(scene, sheet, rowOfStream(plan, index) + 1);
    return `${index + 1}*SUMPRODUCT(COLUMN(${line})-COLUMN(${start})+1,${line})`;
  });
  const count = baseLines(plan).length;
  const due = `SUMPRODUCT((${lineSpan("type", count)}="money")*(${lineSpan("stream", count)}>0)*${lineSpan("stream", count)},${lineSpan("expected", count)})`;
  const stages = plan.funnels.flatMap((funnel) => funnel.stages);
  const isThere = `*(${scene.frames["team_id"] === undefined ? "" : all("team_id")}<>"")`;
  return [
    near(money.join("+"), weighed((decomposition.schedule?.streams ?? []).map(({ targets }) => weighed(targets)))),
    near(due, weighed(expected)),
    placed(
      "streams_check",
      plan.streams.map(({ check }) => check),
    ),
    placed(
      "stages_conversion",
      stages.map(({ conversion }) => conversion),
    ),
    placed(
      "stages_lag",
      stages.map(({ lag }) => lag),
    ),
    near(all("plan_key"), keyOf(plan, decomposition)),
    ...(scene.frames["team_id"] === undefined
      ? []
      : [
          placed(
            "team_plan",
            members.map((member) => member.plan),
          ),
          placed(
            "team_above",
            members.map(({ head }) => head + 1),
            isThere,
          ),
        ]),
  ];
}

/** What happened, up to the last day that counts. */
function factsPart(scene: StampScene): KeyPart {
  const { pen, plan, stamp, facts } = scene;
  const { sheet } = pen;
  const { chosen, window } = stamp;
  const { all } = partsOf(scene, sheet);
  const listed = (column: NameList["column"], name: string, names: readonly string[]): NameList => ({
    column,
    names,
    cells: names.map((_, index) => cellAt(scene.frames, name, index, sheet)),
  });
  const team = scene.frames["team_id"] === undefined ? [] : (plan.team ?? []);
  const lists = [
    listed(
      "person",
      "team_id",
      team.map(({ id }) => id),
    ),
    listed(
      "stream",
      "streams_name",
      plan.streams.map(({ name }) => name),
    ),
    listed(
      "stage",
      "stages_name",
      plan.funnels.flatMap(({ stages }) => stages.map(({ name }) => name)),
    ),
  ];
  const midday = dayShare(plan.midday);
  const end = window.last < window.first ? window.first - 1 : Math.min(window.last, chosen.day);
  const now = writeFactsKey(pen, lists, place.lists, {
    end: `$${place.now}$${place.top + 2}`,
    half: `(${times.half}>0)`,
    midday: all("plan_midday"),
  });
  return { now, then: factsKeyOf(facts, lists, { end, half: window.half !== undefined, midday }), slack: 1e-12 };
}

function exact(now: string, then: number): KeyPart {
  return { now, then, slack: 1e-12 };
}

/** What sheet and panel work out on two ways. */
function near(now: string, then: number): KeyPart {
  return { now, then, slack: 1e-9 };
}

/** The sum of numbers times their places. */
function weighed(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + (index + 1) * value, 0);
}
