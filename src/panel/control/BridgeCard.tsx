import { Divider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Bridge, Control } from "../../control";
import { usePanel } from "../context";
import { Card, Fold, Status, useLayout, useText } from "../ui";
import { BridgeTable } from "./BridgeTable";
import { bridgeShape, type BridgeBar } from "./bridgeShape";
import { causeFigures, causeWord } from "./causeWords";
import { signedMoney, signedNumber } from "./controlWords";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  name: { textAlign: "left", fontWeight: "normal", padding: "5px 8px 5px 0", overflowWrap: "anywhere" },
  chart: { width: "32%", position: "relative", padding: 0 },
  bar: {
    position: "absolute",
    top: "50%",
    height: "18px",
    marginTop: "-9px",
    minWidth: "2px",
    borderRadius: "2px",
    forcedColorAdjust: "none",
  },
  due: { backgroundColor: tokens.colorNeutralForeground3 },
  fact: { backgroundColor: tokens.colorCompoundBrandStroke },
  less: { backgroundColor: tokens.colorStatusDangerForeground1 },
  more: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  link: { position: "absolute", width: "1px", backgroundColor: tokens.colorNeutralForeground3 },
  cut: {
    position: "absolute",
    top: "50%",
    height: "22px",
    marginTop: "-11px",
    left: "10%",
    width: "4px",
    transform: "skewX(-20deg)",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  money: { paddingLeft: "8px" },
  lost: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  won: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The way from what was due to what came, cause by cause; together they make the difference to the last unit. */
export function BridgeCard({ bridge, control }: { readonly bridge: Bridge; readonly control: Control }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say } = words;
  const { plan } = control;
  const { bars, isCut } = bridgeShape(bridge);
  const gap = Math.round((bridge.fact - bridge.due) * 100) / 100;
  const off = Math.round((bridge.causes.reduce((total, { money }) => total + money, 0) - gap) * 100) / 100;
  const name = ({ kind, stream, cause, count: many }: BridgeBar): string => {
    if (cause !== undefined) return causeWord(cause, plan, words);
    if (stream !== undefined) return stream;
    return kind === "others" ? say("causesOthers", { count: many }) : say(kind === "due" ? "columnDue" : "columnFact");
  };
  return (
    <Card label={say("causesTitle")}>
      <div className={layout.spread}>
        <h2 className={text.heading}>{say("causesTitle")}</h2>
        <span className={mergeClasses(text.small, text.quiet)}>{isCut ? `${plan.currency}, ${say("causesAxisCut")}` : plan.currency}</span>
      </div>
      <table className={mergeClasses(styles.table, text.small)} aria-label={say("causesTitle")}>
        <thead>
          <tr>
            {(["causesColumn", "causesBar", "causesMoney"] as const).map((word) => (
              <th key={word} scope="col" style={{ padding: 0 }}>
                <span className={text.hidden}>{say(word)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, index) => (
            <tr key={index}>
              <th scope="row" className={mergeClasses(styles.name, bar.cause === undefined && text.strong)}>
                {name(bar)}
                {bar.cause !== undefined && (
                  <span className={text.quiet} style={{ display: "block" }}>
                    {say("causeNote", causeFigures(bar.cause, plan.currency, words))}
                  </span>
                )}
              </th>
              <td className={styles.chart} aria-hidden>
                <BarOf bar={bar} isFirst={index === 0} isLast={index === bars.length - 1} isCut={isCut} />
              </td>
              <td className={mergeClasses(text.number, styles.money, lookOf(bar))}>
                {isEnd(bar) ? words.number(bar.money) : bar.kind === "stream" ? "" : signedNumber(bar.money, words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Divider />
      <Status tone={off === 0 ? "ok" : "bad"} strong>
        {off === 0
          ? say("causesExact", { amount: signedMoney(gap, plan.currency, words) })
          : say("causesOff", { amount: signedMoney(off, plan.currency, words) })}
      </Status>
      <Fold label={say("inFigures")}>
        <BridgeTable bridge={bridge} control={control} />
        <p className={mergeClasses(text.small, text.second)}>{say("causesHowSaid")}</p>
      </Fold>
    </Card>
  );

  function lookOf(bar: BridgeBar): string {
    return isEnd(bar) ? text.strong : bar.money < 0 ? styles.lost : styles.won;
  }
}

function isEnd({ kind }: BridgeBar): boolean {
  return kind === "due" || kind === "fact";
}

/** A bar, and the lines that lead from the one before and to the next. */
function BarOf({
  bar,
  isFirst,
  isLast,
  isCut,
}: {
  readonly bar: BridgeBar;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isCut: boolean;
}) {
  const styles = useStyles();
  const { kind, money, from, to } = bar;
  const look = kind === "due" ? styles.due : kind === "fact" ? styles.fact : money < 0 ? styles.less : styles.more;
  const share = (part: number): string => `${Math.round(part * 1000) / 10}%`;
  const [start, length] = [Math.min(from, to), Math.abs(to - from)];
  return (
    <>
      {!isFirst && <span className={styles.link} style={{ left: share(isLast ? to : from), top: 0, height: "50%" }} />}
      {!isLast && <span className={styles.link} style={{ left: share(to), top: "50%", bottom: 0 }} />}
      {kind !== "stream" && <span className={mergeClasses(styles.bar, look)} style={{ left: share(start), width: share(length) }} />}
      {isCut && isEnd(bar) && <span className={styles.cut} />}
    </>
  );
}
