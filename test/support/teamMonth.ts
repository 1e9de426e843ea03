import type { Fact, OpenDeal } from "../../src/facts";
import type { Locale } from "../../src/i18n";
import { parsePlan, type Plan } from "../../src/plan";

/** Streams, stages and the sellers' role as the language names them. */
const names: Readonly<Record<Locale, readonly [news: string, again: string, leads: string, meetings: string, role: string]>> = {
  en: ["New clients", "Repeat clients", "Leads", "Meetings", "Seller"],
  ru: ["Новые клиенты", "Повторные клиенты", "Лиды", "Встречи", "Продавец"],
  el: ["Νέοι πελάτες", "Επαναλαμβανόμενοι πελάτες", "Lead", "Συναντήσεις", "Πωλητής"],
};

/** Sellers under one head, with the part of the plan that each keeps pace with. */
const sellers = [
  { id: "anna", name: "Anna Petrova-Konstantinopolskaya", share: 1.05 },
  { id: "boris", name: "Boris", share: 0.4 },
  { id: "vera", name: "Vera", share: 0.45 },
  { id: "gleb", name: "Gleb", share: 1 },
] as const;

/** November 2026 of a head and four sellers, by 20 November: two of them are far behind. */
export function teamMonth(locale: Locale): { readonly plan: Plan; readonly facts: readonly Fact[]; readonly deals: readonly OpenDeal[] } {
  const [news, again, leads, meetings, role] = names[locale];
  const { plan, faults } = parsePlan({
    language: locale,
    company: "Example Ltd",
    period: { start: "2026-11-01", end: "2026-11-30" },
    currency: "RUB",
    goal: { kind: "revenue", amount: 8_000_000, fixedCosts: 0 },
    streams: [
      { name: news, kind: "new", share: 0.6, check: 20_000, checkSource: { kind: "guess" }, unitsPerDeal: 1, funnel: news },
      { name: again, kind: "repeat", share: 0.4, check: 10_000, checkSource: { kind: "guess" }, unitsPerDeal: 1 },
    ],
    funnels: [
      {
        name: news,
        stages: [
          { name: leads, conversion: 0.5, source: { kind: "guess" } },
          { name: meetings, conversion: 0.4, source: { kind: "guess" }, role, norm: 8 },
        ],
      },
    ],
    calendar: { grain: "week", holidays: [{ date: "2026-11-04", name: "Day off" }], workdays: [] },
    team: [{ id: "head", name: "Dmitri" }, ...sellers.map(({ id, name }) => ({ id, name, role, weight: 1, reportsTo: "head" }))],
  });
  if (plan === undefined) throw new Error(JSON.stringify(faults));
  const days = Array.from({ length: 19 }, (_, index) => index + 2).filter(
    (day) => ![0, 6].includes(new Date(Date.UTC(2026, 10, day)).getUTCDay()),
  );
  const base = { source: "", stream: news, amount: 0 };
  const facts = sellers.flatMap(({ id, share }) =>
    days.flatMap((day): readonly Fact[] => {
      const dated = { person: id, date: `2026-11-${String(day).padStart(2, "0")}` };
      return [
        { ...base, ...dated, stage: leads, count: Math.round(15 * share) },
        { ...base, ...dated, stage: meetings, count: Math.round(7 * share) },
        { ...base, ...dated, count: Math.max(1, Math.round(3 * share)), amount: Math.round(60_000 * share) },
        { ...base, ...dated, stream: again, count: Math.max(1, Math.round(4 * share)), amount: Math.round(40_000 * share) },
      ];
    }),
  );
  const deals: readonly OpenDeal[] = [
    { source: "", id: "d1", person: "boris", stream: news, stage: meetings, since: "2026-10-01", amount: 90_000, closes: "2026-11-27" },
  ];
  return { plan, facts, deals };
}
