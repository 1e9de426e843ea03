import { quoted, reference } from "./address";
import { notes, type Scene } from "./column";
import { partsOf, controlRows, literally, sheetGrains, times, toldNames } from "./controlLayout";
import { listFrame } from "./controlTime";
import type { DatedPlan } from "./daysSheet";
import { frameOf } from "./frameOf";
import type { Pen } from "./pen";
import { dateFormats, formats, quiet, roles, title } from "./style";

/** What a person has chosen on the sheet; the usual where nothing is. */
export interface ControlChoices {
  /** A day, or the formula that follows today. */
  readonly date?: number;
  readonly grain?: string;
  readonly level?: string;
  readonly onPace?: number;
  readonly watch?: number;
  readonly band?: number;
  readonly soften?: boolean;
  readonly largeDeal?: number;
  readonly staleTimes?: number;
  readonly staleDays?: number;
}

/** The title, what is chosen, and the limits. */
export function writeHead(pen: Pen, plan: DatedPlan, sheet: string, scene: Scene, choices: ControlChoices): void {
  const { words } = scene;
  const { all } = partsOf(scene, sheet);
  pen.put("A1", words("control_title"));
  pen.look("A1", title);
  pen.put("A2", words("control_legend"));
  pen.look("A2", quiet);
  const today = `=MAX(${all("plan_start")},MIN(${all("plan_end")},TODAY()))`;
  const grains = sheetGrains.map((grain) => words(`grain_${grain}`));
  const yes = [words("control_yes"), words("control_no")];
  const levels = levelFrame(sheet, scene);
  for (const [id, cell, content, format, rule] of [
    ["date", `C${controlRows.date}`, choices.date ?? today, dateFormats[plan.language], { type: "date", min: 61, max: 2958465 }],
    ["grain", `C${controlRows.grain}`, choices.grain ?? words("grain_month"), "@", { type: "list", values: grains }],
    [
      "level",
      `C${controlRows.level}`,
      choices.level ?? words("control_company"),
      "@",
      { type: "listFrom", source: { sheet, range: levels } },
    ],
    ["onPace", "I3", choices.onPace ?? 0.95, "0%", { type: "number", min: 0, max: 2 }],
    ["watch", "I4", choices.watch ?? 0.85, "0%", { type: "number", min: 0, max: 2 }],
    ["band", "I5", choices.band ?? 0.8, "0%", { type: "number", min: 0.01, max: 0.99 }],
    ["soften", "I6", yes[choices.soften === false ? 1 : 0] ?? "", "@", { type: "list", values: yes }],
  ] as const) {
    const name = `control_${id}`;
    const label = `${cell.startsWith("C") ? "A" : "G"}${cell.slice(1)}`;
    pen.put(label, words(name));
    pen.put(cell, content);
    pen.look(cell, { ...roles.input, align: "right", number: format });
    pen.name(name, cell);
    pen.add({ kind: "validation", sheet, range: cell, rule, ...notes(name, words) });
  }
  const row = controlRows.elapsed;
  pen.put(`A${row}`, words("control_elapsed"));
  pen.put(`C${row}`, `=${times.elapsed}`);
  pen.put(`D${row}`, `=${words("control_of", { n: "\u0001" }).split("\u0001").map(quoted).join(`&${times.workdays}&`)}`);
  pen.put(`E${row}`, `=IF(${times.workdays}>0,${times.elapsed}/${times.workdays},"")`);
  pen.look(`C${row}`, { ...roles.link, align: "right", number: formats.tenths.replace(".0", ".#") });
  pen.look(`E${row}`, { ...roles.result, align: "right", number: "0.0%" });
}

/** Streams and people that the sheet may be looked at for, below the company. */
function levelFrame(sheet: string, { frames }: Scene): string {
  const rows = 1 + frameOf(frames, "streams_name").rows + (frames["team_name"]?.rows ?? 0);
  return reference(listFrame(sheet, 68, rows), sheet).replace(/\$/g, "");
}

/** What is chosen from, and where what was chosen stands in it. */
export function writeLists(pen: Pen, sheet: string, scene: Scene): void {
  const { words, frames } = scene;
  sheetGrains.forEach((grain, index) => pen.put(`BO${3 + index}`, words(`grain_${grain}`)));
  pen.put("BP3", words("control_company"));
  const streams = frameOf(frames, "streams_name");
  const team = frames["team_name"];
  const list = [streams, ...(team === undefined ? [] : [team])].flatMap((frame) =>
    Array.from({ length: frame.rows }, (_, index) => reference({ ...frame, row: frame.row + index, rows: 1 }, sheet)),
  );
  pen.add({ kind: "formulas", sheet, range: `BP4:BP${3 + list.length}`, formulas: list.map((cell) => [`=${cell}&""`]) });
  const wanted = toldNames(scene, sheet);
  pen.add({ kind: "formulas", sheet, range: `BQ4:BQ${3 + wanted.length}`, formulas: wanted.map((cell) => [`="="&${literally(cell)}`]) });
  const levels = levelFrame(sheet, scene).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const name = `$C$${controlRows.level}`;
  pen.put(times.level, `=IF(${name}="",1,IFERROR(MATCH(${literally(name)},${levels},0),1))`);
  pen.put(times.stream, `=IF(AND(${times.level}>1,${times.level}<=${1 + streams.rows}),${times.level}-1,0)`);
  pen.put(times.person, `=IF(${times.level}>${1 + streams.rows},${times.level}-${1 + streams.rows},0)`);
}
