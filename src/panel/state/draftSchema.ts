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
  cushion: v.string(),
  streams: v.array(stream),
  funnels: v.array(v.object({ id: v.number(), name: v.string(), stages: v.array(stage) })),
  rest: v.record(v.string(), v.unknown()),
});
