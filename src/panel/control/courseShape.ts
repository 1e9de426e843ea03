import type { CourseDay, Forecast } from "../../control";

/** The size of a chart and the room it leaves for words, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A label beside the last day. */
export interface EndLabel {
  readonly kind: "plan" | "value" | "low" | "high";
  readonly value: number;
  /** Where it stands, after labels that would lie upon each other were moved apart. */
  readonly y: number;
}

/** The chart of a course as places on a page. */
export interface CourseShape {
  readonly plan: string;
  readonly fact: string;
  /** The last day with a fact; absent where there is none. */
  readonly now?: { readonly x: number; readonly y: number; readonly index: number };
  /** The band from now to the end, and the line of the forecast. */
  readonly band?: string;
  readonly forecast?: string;
  readonly labels: readonly EndLabel[];
  readonly base: number;
  readonly end: number;
}

/** The least room between two labels, from line to line. */
const lineHeight = 14;

/** Lays a course out in a room; the axis begins at 0. */
export function courseShape(course: readonly CourseDay[], forecast: Forecast | undefined, room: Room): CourseShape {
  const { width, height, top, right, bottom, left } = room;
  const facts = course.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
  const last = facts.length - 1;
  const goal = course.at(-1)?.plan ?? 0;
  const isOpen = forecast !== undefined && last >= 0 && last < course.length - 1;
  const most = Math.max(goal, ...facts, isOpen ? forecast.high : 0, 1e-9);
  const [base, end] = [height - bottom, width - right];
  // the first day begins at nothing: a course of n days has n + 1 points
  const x = (index: number): number => left + ((index + 1) / Math.max(1, course.length)) * (end - left);
  const y = (value: number): number => base - (Math.max(0, value) / most) * (base - top);
  const line = (values: readonly number[]): string =>
    [`M${round(left)} ${round(base)}`, ...values.map((value, index) => `L${round(x(index))} ${round(y(value))}`)].join(" ");
  const at = { x: x(last), y: y(facts[last] ?? 0), index: last };
  const from = `M${round(at.x)} ${round(at.y)}`;
  const labels: readonly Omit<EndLabel, "y">[] = [
    { kind: "plan", value: goal },
    ...(isOpen
      ? ([
          { kind: "value", value: forecast.value },
          { kind: "low", value: forecast.low },
          { kind: "high", value: forecast.high },
        ] as const)
      : facts.length > 0
        ? [{ kind: "value", value: facts[last] ?? 0 } as const]
        : []),
  ];
  return {
    plan: line(course.map(({ plan }) => plan)),
    fact: facts.length === 0 ? "" : line(facts),
    ...(last >= 0 ? { now: at } : {}),
    ...(isOpen
      ? {
          band: `${from} L${round(end)} ${round(y(forecast.high))} L${round(end)} ${round(y(forecast.low))} Z`,
          forecast: `${from} L${round(end)} ${round(y(forecast.value))}`,
        }
      : {}),
    labels: apart(
      labels.map((label) => ({ ...label, y: y(label.value) })),
      top,
      base,
    ),
    base,
    end,
  };
}

/** Labels from the top down, none nearer to the next than a line; the lowest stays above the base. */
function apart(labels: readonly EndLabel[], top: number, base: number): readonly EndLabel[] {
  const sorted = [...labels].sort((one, other) => one.y - other.y);
  const down: EndLabel[] = [];
  for (const label of sorted) down.push({ ...label, y: Math.max(label.y, (down.at(-1)?.y ?? top - lineHeight) + lineHeight) });
  const up: EndLabel[] = [];
  for (const label of down.reverse()) up.push({ ...label, y: Math.min(label.y, (up.at(-1)?.y ?? base + lineHeight) - lineHeight) });
  return up.reverse();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
