import * as v from "valibot";
import { locales } from "../../i18n";

/** The shape of a kept draft: it was saved by an earlier visit, perhaps of another version, and is not trusted. */

const source = v.object({
  kind: v.picklist(["fact", "agreed", "guess"]),
  passed: v.string(),
  reached: v.string(),
  period: v.string(),
});

const stage = v.object({
  id: v.number(),
  name: v.string(),
  conversion: v.string(),
  source,
  lag: v.string(),
  role: v.string(),
  norm: v.string(),
  minutes: v.string(),
});

const stream = v.object({
  id: v.number(),
  name: v.string(),
  kind: v.picklist(["new", "repeat", "other"]),
  holds: v.picklist(["share", "amount"]),
  share: v.string(),
  amount: v.string(),
  margin: v.string(),
  check: v.string(),
  source,
  unitsPerDeal: v.string(),
  funnel: v.nullable(v.union([v.number(), v.string()])),
});

const calendar = v.object({
  grain: v.nullable(v.picklist(["day", "week", "month", "quarter", "halfYear", "year"])),
  holidays: v.array(v.object({ id: v.number(), date: v.string(), name: v.string() })),
  workdays: v.array(v.object({ id: v.number(), date: v.string() })),
  seasonal: v.boolean(),
  season: v.pipe(v.array(v.string()), v.length(12)),
});

const person = v.object({
  id: v.number(),
  code: v.string(),
  name: v.string(),
  role: v.string(),
  reportsTo: v.nullable(v.union([v.number(), v.string()])),
  weight: v.string(),
  hired: v.string(),
  ramp: v.string(),
  proposal: v.string(),
  proposalFrom: v.string(),
  status: v.picklist(["draft", "proposed", "returned", "agreed", "approved"]),
  reason: v.string(),
  setBy: v.string(),
  setOn: v.string(),
});

export const draftSchema = v.object({
  language: v.picklist(locales),
  company: v.string(),
  start: v.string(),
  end: v.string(),
  fiscalStart: v.number(),
  weekend: v.union([v.number(), v.string()]),
  currency: v.string(),
  midday: v.string(),
  goalKind: v.picklist(["revenue", "profit"]),
  amount: v.string(),
  fixedCosts: v.string(),
  marketSize: v.string(),
  cushion: v.array(v.string()),
  streams: v.array(stream),
  funnels: v.array(v.object({ id: v.number(), name: v.string(), stages: v.array(stage) })),
  calendar,
  team: v.array(person),
  rest: v.record(v.string(), v.unknown()),
});
