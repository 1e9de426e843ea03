import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePanel } from "../context";
import { useText } from "../ui";
import { monthWord, shortMonth } from "../words";
import { useAdviceWords } from "./useAdviceWords";

const useStyles = makeStyles({
  fact: { fill: tokens.colorCompoundBrandStroke, forcedColorAdjust: "none" },
  plan: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  month: { fontSize: "11px", fill: tokens.colorNeutralForeground2 },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: 0, padding: 0, listStyleType: "none" },
  key: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** Height of the bars and of the line below them, width of a month, in the picture's own units. */
const room = { bars: 72, words: 16, month: 22 } as const;

/** A bar a month as the facts have it, a line across it where the plan stands. The figures stand in words above and in the table below. */
export function SeasonChart({ facts, plan }: { readonly facts: readonly number[]; readonly plan: readonly number[] }) {
  const styles = useStyles();
  const text = useText();
  const say = useAdviceWords();
  const { words } = usePanel();
  const { locale } = words;
  const most = Math.max(...facts, ...plan, 1);
  const heightOf = (index: number): number => (index / most) * room.bars;
  const month = (wanted: number) => ({
    month: monthWord(facts.indexOf(wanted) + 1, locale),
    index: words.number(Number(wanted.toFixed(2))),
  });
  const [best, least] = [month(Math.max(...facts)), month(Math.min(...facts))];
  const said = say("seasonSaid", { best: best.month, most: best.index, weakest: least.month, least: least.index });
  return (
    <>
      <p className={text.small}>{said}</p>
      <svg
        viewBox={`0 0 ${room.month * 12} ${room.bars + room.words}`}
        aria-hidden
        style={{ display: "block", width: "100%", maxWidth: "480px" }}
      >
        {facts.map((index, at) => {
          const left = at * room.month;
          const planned = room.bars - heightOf(plan[at] ?? 1);
          return (
            <g key={at}>
              <rect className={styles.fact} x={left + 4} width={room.month - 8} y={room.bars - heightOf(index)} height={heightOf(index)} />
              <line className={styles.plan} x1={left + 1} x2={left + room.month - 1} y1={planned} y2={planned} />
              <text className={styles.month} x={left + room.month / 2} y={room.bars + 12} textAnchor="middle">
                {shortMonth(at + 1, locale).slice(0, 1)}
              </text>
            </g>
          );
        })}
        <line className={styles.axis} x1={0} x2={room.month * 12} y1={room.bars} y2={room.bars} />
      </svg>
      <ul className={mergeClasses(styles.legend, text.small, text.second)}>
        <li className={styles.key}>
          <svg width={12} height={12} aria-hidden>
            <rect className={styles.fact} width={12} height={12} />
          </svg>
          {say("inFacts")}
        </li>
        <li className={styles.key}>
          <svg width={16} height={4} aria-hidden>
            <line className={styles.plan} x1={0} x2={16} y1={2} y2={2} />
          </svg>
          {say("inPlan")}
        </li>
      </ul>
    </>
  );
}
