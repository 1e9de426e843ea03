import { funnelOf } from "../plan";
import { letters, spanReference } from "./address";
import { cellAt, frameOf } from "./frameOf";
import { columns, helper, rowOfStream, rows, type At, type Grid, type Line } from "./calendarGrid";
import { stageRows } from "./funnelsSheet";
import { formats, roles, section } from "./style";

/** The rows of one stream: its name, its money, its deals and the work of its stages. */
export function streamLines(grid: Grid, index: number): readonly Line[] {
  const { plan, scene, sheet } = grid;
  const top = rowOfStream(plan, index);
  const stream = plan.streams[index];
  const cellOf = (name: string): string => cellAt(scene.frames, name, index, sheet);
  const funnel = stream === undefined ? undefined : funnelOf(plan, stream);
  const name: Line = {
    row: top,
    label: `=${cellOf("streams_name")}&""`,
    what: { text: funnel?.name ?? "" },
    lag: funnel?.stages.length ?? 0,
    look: section,
  };
  return [
    name,
    ...moneyLines(grid, top, cellOf("streams_target")),
    ...workLines(grid, top + 5, { what: scene.words("streams_deals"), need: `=${cellOf("streams_count")}`, lag: "0" }),
    ...(funnel?.stages ?? []).flatMap((_, stage) => stageLines(grid, top + 7 + 2 * stage, index, stage)),
  ];
}

/** The money of a stream by the largest remainder: steps, whole steps, remainders, and who gets the steps left over. */
function moneyLines({ scene: { words }, across }: Grid, top: number, target: string): readonly Line[] {
  const [money, part, floor, remainder] = [top + 1, top + 2, top + 3, top + 4];
  const weights = across(rows.weight);
  const lag = `$${letters(columns.lag)}$`;
  const total = `$${letters(columns.total)}$`;
  const before = (at: At): string => {
    const [rest, mine, mass] = [across(remainder), at.in(remainder), at.in(rows.weight)];
    const same = `(${rest}=${mine})`;
    return `SUMPRODUCT((${rest}>${mine})+${same}*(${weights}>${mass})+${same}*(${weights}=${mass})*(COLUMN(${rest})<COLUMN(${mine})))`;
  };
  const extra = (at: At): string => `IF(${at.in(rows.weight)}=0,0,IF(${before(at)}<${total}${floor},1,0))`;
  const largest = (at: At): string =>
    `IF(AND(${at.in(rows.weight)}>0,MATCH(MAX(${weights}),${weights},0)=${at.index + 1}),${total}${remainder},0)`;
  return [
    {
      row: money,
      what: words("calendar_target"),
      total: `=IF(ISNUMBER(${target}),${target},0)`,
      look: { ...roles.link, align: "right", number: formats.money },
      period: (at) => `=(${at.in(floor)}+${extra(at)})*${lag}${part}+${largest(at)}`,
      sums: true,
    },
    {
      row: part,
      what: words("streams_part"),
      lag: `=10^MAX(0,ROUNDUP(ROUND(LN(MAX(1,${total}${money}))/LN(10)-9,9),0))`,
      total: `=INT(ROUND(${total}${money}/${lag}${part},6))`,
      look: helper,
      period: (at) => `=IF(${total}${rows.weight}=0,0,ROUND(${total}${part}*${at.in(rows.weight)}/${total}${rows.weight},6))`,
    },
    {
      row: floor,
      what: words("streams_floor"),
      total: `=${total}${part}-SUM(${across(floor)})`,
      look: helper,
      period: (at) => `=INT(${at.in(part)})`,
    },
    {
      row: remainder,
      what: words("streams_remainder"),
      total: `=ROUND(${total}${money}-${total}${part}*${lag}${part},2)`,
      look: helper,
      period: (at) => `=ROUND(${at.in(part)}-${at.in(floor)},6)`,
    },
  ];
}

/** Work by period, rounded up from the beginning to the end of each, moved earlier by the lag; above it, folded, what share is due. */
function workLines({ across, all }: Grid, row: number, work: { what: string; need: string; lag: string }): readonly Line[] {
  const share = row + 1;
  const fixed = (column: number, line: number): string => `$${letters(column)}$${line}`;
  const due = (day: string): string => {
    const at = (line: number): string => `INDEX(${across(line)},1,MATCH(${day},${across(rows.start)},1))`;
    const inside = `(${at(rows.sum)}+${at(rows.weight)}*(${day}-${at(rows.start)}+1)/${at(rows.length)})/${fixed(columns.total, rows.weight)}`;
    return `IF(${fixed(columns.total, rows.weight)}=0,0,IF(${day}>=${all("plan_end")},1,${inside}))`;
  };
  const lag = fixed(columns.lag, row);
  const upTo = (part: string): string => `ROUNDUP(ROUND(${fixed(columns.total, share)}*${part},6),0)`;
  const beforeDay = `(${all("plan_start")}-1+${lag})`;
  return [
    {
      row,
      what: work.what,
      lag: `=${work.lag}`,
      total: `=ROUNDUP(ROUND(${fixed(columns.total, share)},6),0)`,
      before: `=${upTo(fixed(columns.before, share))}`,
      look: { ...roles.link, align: "right", number: formats.count },
      period: (at) => `=IF(${at.in(rows.first)}="",0,${upTo(at.in(share))}-SUM($${letters(columns.before)}${row}:${at.left(row)}))`,
      sums: true,
    },
    {
      row: share,
      what: work.what,
      total: work.need,
      before: `=IF(${lag}=0,0,${due(beforeDay)})`,
      look: helper,
      period: (at) => `=IF(${at.in(rows.first)}="",1,${due(`(${at.in(rows.last)}+${lag})`)})`,
    },
  ];
}

/** A stage of a stream: deals ÷ conversion from here on, due earlier by the lags from here on. */
function stageLines(grid: Grid, row: number, index: number, stage: number): readonly Line[] {
  const { plan, scene, sheet } = grid;
  const stream = plan.streams[index];
  const funnel = stream === undefined ? undefined : funnelOf(plan, stream);
  const first = stageRows(plan).findIndex((entry) => entry.funnel === funnel);
  const rowsOf = (name: string, from: number, count: number): string => {
    const frame = frameOf(scene.frames, name);
    return spanReference({ ...frame, row: frame.row + first + from, rows: count }, sheet);
  };
  const deals = `$${letters(columns.total)}$${rowOfStream(plan, index) + 6}`;
  const cellOf = (name: string): string => rowsOf(name, stage, 1).split(":")[0] ?? "";
  const toDeal = cellOf("stages_toDeal");
  return workLines(grid, row, {
    what: `=${cellOf("stages_name")}&""`,
    need: `=IF(ISNUMBER(${toDeal}),${deals}/${toDeal},0)`,
    lag: `SUM(${rowsOf("stages_lag", stage, (funnel?.stages.length ?? 0) - stage)})`,
  });
}
