import { quoted } from "./address";
import type { Scene } from "./column";
import { criteria, lineSpan, partsOf, times } from "./controlLayout";

/** What tells facts that brought money from others, after a condition of theirs. */
export const withMoney = ',facts_amount,">0"';
/** Deals won that brought money: see `seesMoney` of the room control. */
export const moneyWon = `facts_stage,"="${withMoney}`;

/** A criterion that every cell meets, an empty one, too. */
export const anything = '"<>---"';

/**
 * Facts that meet some conditions from the first one up to the day, counted: whether there are any of a kind at all.
 *
 * @param wrap what is made of them where a condition names many cells
 */
export function everFacts(conditions: string, wrap: (facts: string) => string = (facts) => facts): string {
  return wrap(everCount(conditions));
}

/**
 * Only facts whose time is known where half a day is chosen, see `inGrain` of the room control.
 *
 * @param whose criteria that few rows meet and no empty cell: LibreOffice counts too few where the first one is met by blank cells
 */
function everCount(conditions: string, whose = "", time: string = times.timed): string {
  return `COUNTIFS(${whose}facts_date,"<="&${times.asOf},${conditions},facts_count,">=0",facts_lost,"<>1",facts_time,${time})`;
}

function whoseOf(scene: Scene): string {
  return `facts_person,${criteria(scene, "team_id")},`;
}

/** Those that name somebody of the team. */
export function everNamed(scene: Scene, sheet: string, conditions: string): string {
  const { all } = partsOf(scene, sheet);
  return `SUMPRODUCT((${all("team_id")}<>"")*${everCount(conditions, whoseOf(scene))})`;
}

/** Those of everybody; at the level of a person those that name somebody of the team, as people are judged by such facts alone. */
export function everIn(scene: Scene, sheet: string, conditions: string): string {
  const everybody = everFacts(conditions);
  return scene.frames["team_id"] === undefined ? everybody : `IF(${times.person}=0,${everybody},${everNamed(scene, sheet, conditions)})`;
}

/** Those of the chosen person and everybody below; 0 at another level. */
export function everOwn(scene: Scene, sheet: string, conditions: string): string {
  if (scene.frames["team_id"] === undefined) return "0";
  const { all } = partsOf(scene, sheet);
  const path = `INDEX(${all("team_path")},${times.person})`;
  const isBelow = `(LEFT(${all("team_path")},LEN(${path}))=${path})*(${all("team_id")}<>"")`;
  return `IF(${times.person}=0,0,SUMPRODUCT(${isBelow}*${everCount(conditions, whoseOf(scene), anything)}))`;
}

/** Whether lines of a type have facts to be judged by at the chosen level: see `sees` of the room control. */
export function isSeen(type: string, count: number): string {
  const any = `SUMPRODUCT((${lineSpan("type", count)}=${quoted(type)})*${lineSpan("seen", count)})>0`;
  return `IF(${times.stream}=0,${any},${isSeenIn(type, `(${lineSpan("stream", count)}=${times.stream})`, count)})`;
}

/** The same in some streams: facts of the type name streams, and facts of any type name one of these. */
export function isSeenIn(type: string, streams: string, count: number): string {
  const named = `(${lineSpan("stream", count)}>0)*${lineSpan("seen", count)}`;
  return `AND(SUMPRODUCT((${lineSpan("type", count)}=${quoted(type)})*${named})>0,SUMPRODUCT(${streams}*${named})>0)`;
}

/**
 * Whether the chosen person has facts of work in streams and none in some lines: see `isElsewhere` of the room control.
 *
 * @param lines a condition on lines: those of some streams, and those in no stream of a stage that such a stream goes through
 */
export function isElsewhere(lines: string, count: number): string {
  const own = lineSpan("own", count);
  const ofStreams = `((${lineSpan("stream", count)}>0)+(${lineSpan("funnel", count)}>0)>0)`;
  return `AND(${times.person}>0,SUMPRODUCT(${lines}*${own})=0,SUMPRODUCT(${ofStreams}*${own})>0)`;
}
