import * as v from "valibot";
import { isDate } from "./date";
import { inTaskOrder } from "./inTaskOrder";
import { planLimits } from "./plan";

/** The shape of a plan: kinds, bounds and defaults. What fields mean stands in `plan.ts`; how they hang together in `validate.ts`. */

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const text = v.pipe(v.string(), v.trim(), v.maxLength(200));
const words = v.pipe(text, v.minLength(1));
const money = v.pipe(v.number(), v.minValue(0), v.maxValue(1e15));
const count = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9), v.integer());
const sourceKind = v.picklist(["fact", "agreed", "guess"]);

const isoDate = v.pipe(v.string("date"), v.check(isDate, "date"));
const share = v.pipe(
  v.number(),
  v.check((value) => value > 0 && value <= 1, "notShare"),
);

const stage = v.strictObject({
  name,
  conversion: share,
  source: v.optional(
    v.strictObject({ kind: sourceKind, passed: v.exactOptional(count), reached: v.exactOptional(count), period: v.exactOptional(name) }),
    { kind: "guess" },
  ),
  lag: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3660), v.integer()), 0),
  role: v.exactOptional(name),
  norm: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1e6))),
  minutes: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1e5))),
});

const stream = v.strictObject({
  name,
  kind: v.optional(v.picklist(["new", "repeat", "other"]), "other"),
  share: v.exactOptional(
    v.pipe(
      v.number(),
      v.check((value) => value >= 0 && value <= 1, "notShare"),
    ),
  ),
  amount: v.exactOptional(money),
  margin: v.exactOptional(share),
  check: v.pipe(v.number(), v.gtValue(0), v.maxValue(1e15)),
  checkSource: v.optional(v.strictObject({ kind: sourceKind, deals: v.exactOptional(count), period: v.exactOptional(name) }), {
    kind: "guess",
  }),
  unitsPerDeal: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1e9)), 1),
  funnel: v.exactOptional(name),
});

const calendar = v.strictObject({
  grain: v.picklist(["day", "week", "month", "quarter", "halfYear", "year"]),
  holidays: v.optional(
    v.pipe(v.array(v.strictObject({ date: isoDate, name: v.exactOptional(name) })), v.maxLength(planLimits.holidays)),
    [],
  ),
  workdays: v.optional(v.pipe(v.array(isoDate), v.maxLength(planLimits.holidays)), []),
  season: v.optional(
    v.pipe(
      v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1e6))),
      v.check((list) => list.length === 0 || list.length === 12, "season"),
    ),
    [],
  ),
});

const person = v.strictObject({
  id: v.pipe(v.union([v.string(), v.pipe(v.number(), v.transform(String))], "text"), v.trim(), v.minLength(1), v.maxLength(100)),
  name,
  role: v.exactOptional(name),
  reportsTo: v.exactOptional(v.pipe(v.union([v.string(), v.pipe(v.number(), v.transform(String))], "text"), v.trim(), v.minLength(1))),
  weight: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1e9)), 1),
  hired: v.exactOptional(isoDate),
  ramp: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(3660), v.integer())),
  proposal: v.exactOptional(money),
  proposalFrom: v.exactOptional(text),
  status: v.optional(v.picklist(["draft", "proposed", "returned", "agreed", "approved"]), "draft"),
  reason: v.exactOptional(text),
  setBy: v.exactOptional(name),
  setOn: v.exactOptional(isoDate),
});

const outcome = { done: v.optional(v.boolean(), false), fact: v.exactOptional(money), note: v.exactOptional(words) };

const ownTask = v.strictObject({
  who: v.exactOptional(name),
  what: words,
  count: v.exactOptional(money),
  by: v.exactOptional(isoDate),
  goal: v.exactOptional(words),
  ...outcome,
});

const taskMark = v.pipe(
  v.strictObject({ period: isoDate, person: name, stream: name, stage: v.exactOptional(name), ...outcome }),
  v.check(({ done, fact, note }) => done || fact !== undefined || note !== undefined, "missing"),
);

export const planSchema = v.strictObject({
  language: v.optional(v.picklist(["en", "ru", "el"]), "en"),
  company: v.optional(text, ""),
  period: v.pipe(
    v.strictObject({ start: isoDate, end: isoDate }),
    v.forward(
      v.check(({ start, end }) => start <= end, "endBeforeStart"),
      ["end"],
    ),
  ),
  fiscalStart: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(12), v.integer()), 1),
  weekend: v.optional(
    v.union(
      [v.picklist([1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17]), v.pipe(v.string(), v.regex(/^[01]{7}$/), v.notValue("1111111"))],
      "weekend",
    ),
    1,
  ),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "currency")),
  midday: v.optional(v.pipe(v.string("time"), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time")), "13:00"),
  goal: v.strictObject({
    kind: v.optional(v.picklist(["revenue", "profit"]), "revenue"),
    amount: money,
    fixedCosts: v.optional(money, 0),
  }),
  marketSize: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1e18))),
  cushion: v.optional(v.pipe(v.array(v.pipe(v.number(), v.minValue(-0.99), v.maxValue(10))), v.maxLength(planLimits.cushion)), []),
  streams: v.pipe(v.array(stream), v.minLength(1), v.maxLength(planLimits.streams)),
  calendar: v.exactOptional(calendar),
  team: v.exactOptional(v.pipe(v.array(person), v.minLength(1), v.maxLength(planLimits.people))),
  ownTasks: v.exactOptional(v.pipe(v.array(ownTask), v.minLength(1), v.maxLength(planLimits.ownTasks))),
  taskMarks: v.exactOptional(
    v.pipe(
      v.array(taskMark),
      v.minLength(1),
      v.maxLength(planLimits.taskMarks),
      v.transform((marks) => inTaskOrder(marks)),
    ),
  ),
  funnels: v.optional(
    v.pipe(v.array(v.strictObject({ name, stages: v.pipe(v.array(stage), v.minLength(1)) })), v.maxLength(planLimits.funnels)),
    [],
  ),
});
