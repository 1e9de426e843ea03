import { commonKinds, usualSettings, type ControlSettings, type RhythmKind } from "../control";
import type { Step, WorkbookInfo } from "../host/port";
import type { Locale } from "../i18n";
import { letters, quoted, rangeOf, reference, type Frame } from "./address";
import { notes, tableFrames, tableSteps, type Column, type Frames, type RowScene, type Scalar, type Scene } from "./column";
import { frameOf } from "./frameOf";
import { framesOf } from "./frames";
import { lightLooks } from "./lightLooks";
import { rows as recordRows } from "./recordSheet";
import { kindCode } from "./rhythmSheet";
import { dateFormats, formats, quiet, roles } from "./style";
import { wordsOf } from "./words";

/** Days that a company decides about, each in a cell of its own, `due_` with its name. */
const steps = commonKinds.map((kind) => `${kind}Days` as const);
const training = ["trainingDays", "newcomerDays", "newcomerUntil", "veteranDays", "veteranFrom"] as const;
export const dueSettings: readonly (keyof ControlSettings)[] = [...steps, ...training];

/** What stands in those cells now, by setting. */
export type KeptDays = ReadonlyMap<keyof ControlSettings, Scalar>;

/**
 * Writes what falls due before the table of the sheet Rhythm: what concerns everybody, then each person's training, by
 * formulas over the table, the team and the days that were decided.
 *
 * @param info the workbook as it is when these steps come; its sheet Rhythm stands
 */
export function dueSteps(language: Locale, info: WorkbookInfo, kept: KeptDays): readonly Step[] {
  const standing = framesOf(info, /^(rhythm|due|team)_/);
  const { sheet } = frameOf(standing, "rhythm_date");
  const people = standing["team_id"]?.rows ?? 0;
  const before = standing["due_what"];
  const table = {
    id: "due",
    sheet,
    row: before?.row ?? recordRows.data,
    column: before?.column ?? 1,
    rows: commonKinds.length + people,
    columns: dueColumns(language),
  };
  const own = tableFrames(table);
  const frames: Frames = { ...standing, ...own, ...settingFrames(standing, frameOf(own, "due_every")) };
  const scene: Scene = { frames, words: wordsOf(language) };
  const gone = (before?.rows ?? 0) - table.rows;
  const state = frameOf(frames, "due_state");
  const cleared = { sheet, row: table.row + table.rows, column: table.column, rows: gone, columns: table.columns.length };
  return [
    ...(gone <= 0
      ? []
      : [
          {
            kind: "values",
            sheet,
            range: rangeOf(cleared),
            values: Array.from({ length: gone }, () => table.columns.map(() => "")),
          } as const,
        ]),
    ...tableSteps(table, [], scene),
    ...dueSettings.flatMap((setting) => settingSteps(setting, scene, kept)),
    ...(gone >= 0 ? [] : lightLooks(sheet, rangeOf({ ...state, row: state.row + table.rows + gone, rows: -gone }))),
  ];
}

/** Where the days stand: the steps of what concerns everybody beside it, those of training above the table. */
function settingFrames(standing: Frames, due: Frame): Frames {
  const table = frameOf(standing, "rhythm_date");
  const one = { sheet: table.sheet, rows: 1, columns: 1 };
  const usual = [
    ...steps.map((setting, index) => [`due_${setting}`, { ...one, row: due.row + index, column: due.column }] as const),
    ...training.map((setting, index) => {
      const name = `due_${setting}`;
      return [name, standing[name] ?? { ...one, row: recordRows.today, column: table.column + index }] as const;
    }),
  ];
  return Object.fromEntries(usual);
}

function settingSteps(setting: keyof ControlSettings, { frames, words }: Scene, kept: KeptDays): readonly Step[] {
  const name = `due_${setting}`;
  const frame = frameOf(frames, name);
  const area = { sheet: frame.sheet, range: rangeOf(frame) };
  const value = kept.has(setting) ? (kept.get(setting) ?? "") : usualSettings[setting];
  const label = { sheet: frame.sheet, range: `${letters(frame.column)}${frame.row - 1}` };
  return [
    ...(training.some((known) => known === setting)
      ? ([
          { kind: "values", ...label, values: [[words(name)]] },
          { kind: "format", ...label, format: { ...quiet, wrap: true, vertical: "bottom" } },
        ] as const)
      : []),
    { kind: "values", ...area, values: [[value]] },
    { kind: "format", ...area, format: { ...roles.input, align: "right", number: formats.count } },
    { kind: "name", name, ...area },
    { kind: "validation", ...area, rule: { type: "number", min: 1, max: 3660, whole: true }, ...notes(name, words) },
  ];
}

function dueColumns(language: Locale): readonly Column<never>[] {
  const date = dateFormats[language];
  return [
    { id: "what", role: "result", width: 34, formula: whatFormula },
    { id: "every", role: "result", width: 10, format: formats.count, formula: everyFormula },
    { id: "last", role: "result", width: 13, format: date, formula: lastFormula },
    { id: "by", role: "result", width: 13, format: date, formula: byFormula },
    { id: "overdue", role: "result", width: 10, format: formats.count, formula: overdueFormula },
    { id: "state", role: "result", width: 17, formula: stateFormula },
  ];
}

/** What a row is about: a kind that concerns everybody, or the training of the person so many rows down the team. */
function placeOf({ frames, row }: RowScene): { readonly kind: RhythmKind; readonly person?: number } {
  const place = row - frameOf(frames, "due_what").row;
  const kind = commonKinds[place];
  return kind === undefined ? { kind: "training", person: place - commonKinds.length } : { kind };
}

/** A cell of a person's row of the team. */
function ofTeam({ frames }: RowScene, name: string, place: number): string {
  const frame = frameOf(frames, name);
  return reference({ ...frame, row: frame.row + place, rows: 1 }, frameOf(frames, "due_what").sheet);
}

function whatFormula(scene: RowScene): string {
  const { all, words } = scene;
  const { kind, person } = placeOf(scene);
  const word = words(`habit_${kind}`);
  if (person === undefined) return `=${quoted(word)}`;
  const [label, hired] = [ofTeam(scene, "team_label", person), ofTeam(scene, "team_hired", person)];
  return `=IF(${label}="","",IF(AND(ISNUMBER(${hired}),${hired}>${all("rhythm_today")}),"",${quoted(`${word}: `)}&${label}))`;
}

/** Days until it is due again; of a person's training by how long that person has been here. */
function everyFormula(scene: RowScene): string {
  const { all, cell } = scene;
  const { person } = placeOf(scene);
  if (person === undefined) return "=0"; // the cell of the days themselves, written next
  const hired = ofTeam(scene, "team_hired", person);
  const here = `${all("rhythm_today")}-${hired}`;
  const known = `IF(${here}<${all("due_newcomerUntil")},${all("due_newcomerDays")},IF(${here}>=${all("due_veteranFrom")},${all("due_veteranDays")},${all("due_trainingDays")}))`;
  return `=IF(${cell("due_what")}="","",IF(ISNUMBER(${hired}),${known},${all("due_veteranDays")}))`;
}

/** The last time it was held up to today; for a person also what was held for everybody. */
function lastFormula(scene: RowScene): string {
  const { all, cell } = scene;
  const { kind, person } = placeOf(scene);
  const own = `(${all("rhythm_code")}=${kindCode(kind)})`;
  const who = person === undefined ? "" : `*(${isHeldFor(scene, person)}>0)`;
  const last = `SUMPRODUCT(MAX(${own}${who}*${all("rhythm_day")}))`;
  return `=IF(${cell("due_what")}="","",IF(${last}=0,"",${last}))`;
}

/** Whether rows are about a person, told by the id or by a name that nobody else has, or about everybody. */
function isHeldFor(scene: RowScene, person: number): string {
  const people = scene.all("rhythm_person");
  const is = (name: string): string => `(${people}=${ofTeam(scene, name, person)})`;
  const [names, ids] = ["team_name", "team_id"].map((name) =>
    reference(frameOf(scene.frames, name), frameOf(scene.frames, "due_what").sheet),
  );
  const [name, id] = [ofTeam(scene, "team_name", person), ofTeam(scene, "team_id", person)];
  const isOnly = `(SUMPRODUCT((${names}=${name})+(${ids}=${name})*(${ids}<>${id}))=1)`;
  return `(${is("team_id")}+${is("team_label")}+${is("team_name")}*${isOnly}+(${people}=""))`;
}

/** So many days after the last time, or after a person's first day; what was never held is due now. */
function byFormula(scene: RowScene): string {
  const { all, cell } = scene;
  const { person } = placeOf(scene);
  const [every, last, today] = [cell("due_every"), cell("due_last"), all("rhythm_today")];
  const hired = person === undefined ? undefined : ofTeam(scene, "team_hired", person);
  const never = hired === undefined ? today : `IF(ISNUMBER(${hired}),${hired}+${every},${today})`;
  return `=IF(OR(${cell("due_what")}="",NOT(ISNUMBER(${every}))),"",IF(ISNUMBER(${last}),${last}+${every},${never}))`;
}

function overdueFormula({ cell, all }: RowScene): string {
  return `=IF(ISNUMBER(${cell("due_by")}),${all("rhythm_today")}-${cell("due_by")},"")`;
}

function stateFormula({ cell, words }: RowScene): string {
  const said = (key: string): string => quoted(words(`due_${key}`));
  const days = cell("due_overdue");
  const known = `IF(${days}>0,${said("isOverdue")},IF(${days}=0,${said("isToday")},${said("isAhead")}))`;
  return `=IF(${cell("due_what")}="","",IF(ISNUMBER(${days}),${known},${said("noDays")}))`;
}
