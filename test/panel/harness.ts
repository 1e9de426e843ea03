import el from "../../examples/million/plan.el.json";
import en from "../../examples/million/plan.json";
import ru from "../../examples/million/plan.ru.json";
import { parsePlan, type Plan } from "../../src/plan";
import type { Locale } from "../../src/i18n";
import { HostError, type HostErrorCode } from "../../src/host/port";
import { mountPanel, type HolidaySource, type HourlyState, type ThemeChoice } from "../../src/panel";
import { connectDoors } from "../../src/app/connectDoors";
import { readTable } from "../../src/host/file";
import { createFakeHost, type FakeHost } from "./fakeHost";

/** What a test sets and sees of the page. */
export interface Harness {
  readonly host: FakeHost;
  kept(): string | null;
  refuse(code: HostErrorCode, detail: string): void;
}
declare global {
  interface Window {
    harness: Harness;
    openPanel: (locale: Locale, theme: ThemeChoice) => void;
  }
}

const examples: Readonly<Record<Locale, unknown>> = { en, ru, el };

/** A few days of November and December 2026; Atlantis answers nothing. */
const holidays: HolidaySource = {
  countries: async () => [
    { code: "XA", name: "Atlantis" },
    { code: "GR", name: "Greece" },
    { code: "RU", name: "Russia" },
  ],
  regions: async (country) => (country === "RU" ? [{ code: "TA", name: "Tatarstan" }] : []),
  days: async ({ country, region, from, to }) => {
    if (country === "XA") throw new Error("sunk");
    const days = [
      { date: "2026-11-04", name: "Unity Day" },
      { date: "2026-12-25", name: "Christmas" },
      ...(region === undefined
        ? []
        : [{ date: "2026-11-06", name: "Constitution of the region, a name that is long enough to need two lines" }]),
    ];
    const within = days.filter(({ date }) => date >= from && date <= to);
    return {
      holidays: within,
      workdays: country === "RU" ? ["2026-11-07"] : [],
      shortened: ["2026-11-03"],
      unmoved: country === "RU" ? [2028] : [],
    };
  },
};

const remembered = new Map<string, string>();
/** What a browser would keep of connections. */
const storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = {
  getItem: (key) => remembered.get(key) ?? null,
  setItem: (key, text) => void remembered.set(key, text),
  removeItem: (key) => void remembered.delete(key),
};

/** Reading every hour, as a host tells of it that has a clock: the first time found everything that can be said. */
let hourly: HourlyState = { on: false };
const firstRun = { kind: "done", at: "2026-10-05T14:07", added: 21, changed: 2, removed: 0, bad: 3, waiting: 1, kept: 2 } as const;
async function turn(form: string | null): Promise<HourlyState> {
  hourly = form === null ? { on: false } : { on: true, last: firstRun };
  return hourly;
}

let kept: string | null = null;
let stop: (() => void) | null = null;

window.openPanel = (locale, theme) => {
  stop?.();
  const host = window.harness?.host ?? createFakeHost(locale);
  window.harness = { host, kept: () => kept, refuse: (code, detail) => host.refuse(new HostError(code, 0, detail)) };
  const element = document.getElementById("panel");
  if (element === null) throw new Error("no place for the panel");
  stop = mountPanel(element, {
    host,
    locale,
    theme,
    example: exampleIn(locale),
    today: () => 46_300, // 2026-10-05
    draft: { load: () => kept, save: (text) => (kept = text) },
    holidays,
    readTable,
    connect: { ...connectDoors(storage), hourly: { state: async () => hourly, turn } },
    changeLocale: (next) => window.openPanel(next, theme),
  });
};

function exampleIn(locale: Locale): Plan {
  const { plan } = parsePlan(examples[locale]);
  if (plan === undefined) throw new Error("the example is no plan");
  return plan;
}
