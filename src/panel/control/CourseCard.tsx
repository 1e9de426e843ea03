import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { moneyCourse, type Control, type ControlGrain, type ControlReport, type ControlRow, type Scope } from "../../control";
import { useMemo } from "react";
import { usePanel } from "../context";
import { Card, Fold, useLayout, useText } from "../ui";
import { chanceWords } from "../words";
import { CourseTable } from "./CourseTable";
import { courseShape, type EndLabel } from "./courseShape";
import { shortDay, shortMoney, wholeMoney } from "./controlWords";
import { useWidth } from "./useWidth";

const useStyles = makeStyles({
  plan: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5px", strokeDasharray: "5 4" },
  fact: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2.5px", strokeLinejoin: "round" },
  forecast: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2px", strokeDasharray: "2 3" },
  band: { fill: tokens.colorBrandStroke2, opacity: 0.6 },
  dot: { fill: tokens.colorCompoundBrandStroke },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  now: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px", strokeDasharray: "2 3" },
  text: { fontSize: "11px", fill: tokens.colorNeutralForeground2 },
  value: { fontSize: "11px", fontWeight: 600, fill: tokens.colorBrandForeground1 },
  strong: { fontSize: "11px", fontWeight: 600, fill: tokens.colorNeutralForeground1 },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: 0, padding: 0, listStyleType: "none" },
  key: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** Height of the chart and the room around it, in px; on the right at least so much, more where the words there are longer. */
const room = { height: 190, top: 12, right: 74, bottom: 22, left: 4 } as const;
/** The width of a letter of those words. */
const letter = 6.6;

/** Money from the first day on: as it was due, as it came, where it is going. */
export function CourseCard({
  control,
  report,
  grain,
  scope,
  money,
}: {
  readonly control: Control;
  readonly report: ControlReport;
  readonly grain: ControlGrain;
  readonly scope: Scope;
  readonly money: ControlRow;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { words } = usePanel();
  const { say, locale } = words;
  const [element, width] = useWidth();
  const course = useMemo(() => moneyCourse(control, grain, scope), [control, grain, scope]);
  if (course.length < 2 || !(money.plan > 0) || money.light === "noFacts") return null;
  const { window } = report;
  const { forecast } = money;
  const planned = (value: number): string => `${shortMoney(value, locale)} ${say("legendPlan")}`;
  const right = Math.max(room.right, 8 + letter * planned(course.at(-1)?.plan ?? 0).length);
  const shape = courseShape(course, forecast, { ...room, right, width: Math.max(200, width) });
  const amount = (value: number) => wholeMoney(value, control.plan.currency, words);
  const times = chanceWords(control.settings.band, words);
  const now = course[shape.now?.index ?? 0];
  const said = [
    say("courseSaid", {
      day: shortDay(Math.min(window.last, window.moment.day), locale),
      due: amount(now?.plan ?? 0),
      fact: amount(now?.fact ?? 0),
    }),
    ...(shape.band === undefined || forecast === undefined
      ? []
      : [
          say("courseForecast", {
            day: shortDay(window.last, locale),
            value: amount(forecast.value),
            times,
            low: amount(forecast.low),
            high: amount(forecast.high),
          }),
        ]),
  ].join(" ");
  const looks: Readonly<Record<EndLabel["kind"], string>> = {
    plan: styles.strong,
    value: styles.value,
    low: styles.text,
    high: styles.text,
  };
  const isNearStart = shape.now !== undefined && shape.now.x < 90;
  const isNearEnd = shape.now !== undefined && shape.end - shape.now.x < 60;
  return (
    <Card label={say("courseTitle")}>
      <div className={layout.spread}>
        <h2 className={text.heading}>{say("courseTitle")}</h2>
        <span className={mergeClasses(text.small, text.quiet)}>{control.plan.currency}</span>
      </div>
      <div ref={element} style={{ minHeight: room.height, minWidth: 0 }}>
        {width > 0 && (
          <svg width={Math.max(200, width)} height={room.height} role="img" aria-label={said} style={{ display: "block" }}>
            <line className={styles.axis} x1={room.left} x2={shape.end} y1={shape.base} y2={shape.base} />
            {shape.band !== undefined && <path className={styles.band} d={shape.band} />}
            <path className={styles.plan} d={shape.plan} />
            {shape.fact !== "" && <path className={styles.fact} d={shape.fact} />}
            {shape.forecast !== undefined && <path className={styles.forecast} d={shape.forecast} />}
            {shape.now !== undefined && (
              <>
                <line className={styles.now} x1={shape.now.x} x2={shape.now.x} y1={room.top} y2={shape.base} />
                <circle className={styles.dot} cx={shape.now.x} cy={shape.now.y} r={4} />
              </>
            )}
            {!isNearStart && (
              <text className={styles.text} x={room.left} y={room.height - 6}>
                {shortDay(window.first, locale)}
              </text>
            )}
            {shape.now !== undefined && !isNearEnd && (
              <text className={styles.text} x={Math.max(shape.now.x, 28)} y={room.height - 6} textAnchor="middle">
                {shortDay(window.first + shape.now.index, locale)}
              </text>
            )}
            <text className={styles.text} x={shape.end} y={room.height - 6} textAnchor="middle">
              {shortDay(window.last, locale)}
            </text>
            {shape.labels.map(({ kind, value, y }) => (
              <text key={kind} className={looks[kind]} x={shape.end + 6} y={y + 4}>
                {kind === "plan" ? planned(value) : shortMoney(value, locale)}
              </text>
            ))}
          </svg>
        )}
      </div>
      <ul className={mergeClasses(styles.legend, text.small, text.second)}>
        <li className={styles.key}>
          <Key className={styles.plan} />
          {say("legendPlan")}
        </li>
        <li className={styles.key}>
          <Key className={styles.fact} />
          {say("legendFact")}
        </li>
        {shape.band !== undefined && (
          <li className={styles.key}>
            <svg width={24} height={10} aria-hidden>
              <path className={styles.band} d="M0 5 L24 0 L24 10 Z" />
              <path className={styles.forecast} d="M0 5 L24 5" />
            </svg>
            {say("legendForecast", { times })}
          </li>
        )}
      </ul>
      <Fold label={say("inFigures")}>
        <CourseTable course={course} control={control} />
      </Fold>
    </Card>
  );
}

function Key({ className }: { readonly className: string }) {
  return (
    <svg width={24} height={4} aria-hidden>
      <path className={className} d="M0 2 L24 2" />
    </svg>
  );
}
