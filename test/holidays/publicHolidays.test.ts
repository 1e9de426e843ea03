import { describe, expect, it } from "vitest";
import { countWorkdays, isoDateOf, serialOf, weekendOf, workCalendar } from "../../src/core";
import { holidayCountries, holidayRegions, publicHolidays, type HolidayQuestion, type PublicDays } from "../../src/holidays";

const year = (country: string, of: number, more: Partial<HolidayQuestion> = {}): Promise<PublicDays> =>
  publicHolidays({ country, from: `${of}-01-01`, to: `${of}-12-31`, language: "en", ...more });
const dates = ({ holidays }: PublicDays) => holidays.map(({ date }) => date);
const serial = (date: string) => serialOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));

/** Working days of a week from Monday to Friday. */
function workdaysOf({ holidays, workdays }: PublicDays, from: string, to: string): number {
  const known = workCalendar(
    weekendOf(1),
    holidays.map(({ date }) => serial(date)),
    workdays.map(serial),
  );
  return countWorkdays(known, serial(from), serial(to));
}

/** Easter by the Julian calendar, as a serial number: J. Meeus, "Astronomical Algorithms", chapter 9; 13 days apart until 2099. */
function orthodoxEaster(of: number): number {
  const d = (19 * (of % 19) + 15) % 30;
  const e = (2 * (of % 4) + 4 * (of % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  return serialOf(of, month, ((d + e + 114) % 31) + 1) + 13;
}

describe("the holidays of Greece", () => {
  it("has Easter Monday of 2026 on 13 April", async () => {
    expect(dates(await year("GR", 2026))).toContain("2026-04-13");
  });

  it.each([2019, 2024, 2025, 2026, 2027, 2035])("%d follows the Orthodox Easter", async (of) => {
    const found = dates(await year("GR", of));
    const easter = orthodoxEaster(of);
    // Clean Monday, Good Friday, Easter Monday, Monday of the Holy Spirit
    expect(found).toEqual(expect.arrayContaining([-48, -2, 1, 50].map((later) => isoDateOf(easter + later))));
    expect(found).toEqual(expect.arrayContaining([`${of}-03-25`, `${of}-08-15`, `${of}-10-28`]));
  });

  it("are named in the language asked for, in English where it has no word", async () => {
    const named = async (language: HolidayQuestion["language"]) =>
      (await year("GR", 2026, { language })).holidays.find(({ date }) => date === "2026-04-13")?.name;
    expect([await named("el"), await named("en"), await named("ru")]).toEqual(["Δευτέρα του Πάσχα", "Easter Monday", "Easter Monday"]);
  });
});

describe("the holidays of Russia", () => {
  // counted from the files by their own rule: Saturday and Sunday are off unless a day of type 2 or 3 says otherwise
  it.each([
    [2019, 247, 6],
    [2020, 219, 3],
    [2021, 240, 3],
    [2022, 247, 3],
    [2023, 247, 3],
    [2024, 248, 5],
    [2025, 247, 4],
    [2026, 247, 4],
    [2027, 247, 4],
  ])("%d has %d working days, %d of them shortened", async (of, workdays, shortened) => {
    const found = await year("RU", of);
    expect(workdaysOf(found, `${of}-01-01`, `${of}-12-31`)).toBe(workdays);
    expect(found.shortened).toHaveLength(shortened);
    expect(found.unmoved).toEqual([]);
  });

  it("has a shortened Saturday that is worked, and says where its day off went", async () => {
    const found = await year("RU", 2025, { language: "ru" });
    expect(found.workdays).toEqual(["2025-11-01"]);
    expect(found.holidays).toContainEqual({ date: "2025-11-03", name: "Выходной, перенесён с 1 ноября" });
    expect(found.holidays).toContainEqual({ date: "2025-01-07", name: "Рождество Христово" });
  });

  it("leaves plain weekends alone, but keeps holidays that fall on one", async () => {
    const found = dates(await year("RU", 2020));
    expect(found).not.toContain("2020-05-10"); // a Sunday between two holidays
    expect(found).toContain("2020-05-09"); // a Saturday that is Victory Day
  });

  it("says for which years the moved days are not known, and gives the usual holidays there", async () => {
    const found = await publicHolidays({ country: "RU", from: "2027-12-01", to: "2028-01-31", language: "ru" });
    expect(found.unmoved).toEqual([2028]);
    expect(dates(found)).toEqual(["2027-12-31", ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2028-01-0${day}`)]);
    expect((await year("RU", 2018)).unmoved).toEqual([2018]);
  });

  it("adds what a region has of its own", async () => {
    const [whole, tatarstan] = [await year("RU", 2026), await year("RU", 2026, { region: "TA" })];
    expect(dates(tatarstan)).toEqual(expect.arrayContaining(dates(whole)));
    expect(dates(tatarstan)).toContain("2026-08-30"); // the republic's day
    expect(dates(whole)).not.toContain("2026-08-30");
  });
});

describe("the holidays of others", () => {
  it("keep to whole public days inside the days asked for", async () => {
    const usa = await publicHolidays({ country: "US", from: "2026-07-01", to: "2026-11-26", language: "en" });
    // 4 July is a Saturday: the Friday before is off as well; mothers' days and the like are no public holidays
    expect(dates(usa)).toEqual(["2026-07-03", "2026-07-04", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26"]);
    expect(usa.workdays).toEqual([]);
    // in China the half days of women, youth and army begin at noon
    expect(dates(await year("CN", 2026))).not.toContain("2026-05-04");
  });

  it("hold every day of a feast of several days, each once", async () => {
    const days = dates(await year("SA", 2026));
    expect(days).toEqual(expect.arrayContaining(["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22"]));
    expect(new Set(days).size).toBe(days.length);
  });

  it("know regions", async () => {
    const bavaria = dates(await year("DE", 2026, { region: "BY" }));
    expect(bavaria).toContain("2026-01-06"); // Epiphany
    expect(dates(await year("DE", 2026))).not.toContain("2026-01-06");
  });
});

describe("the places", () => {
  it("are named and sorted in the language", async () => {
    const greek = await holidayCountries("el");
    expect(greek.length).toBeGreaterThan(150);
    expect(greek).toContainEqual({ code: "GR", name: "Ελλάδα" });
    expect(await holidayCountries("ru")).toContainEqual({ code: "DE", name: "Германия" });
    const names = greek.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator("el").compare));
  });

  it("have regions where the country has them", async () => {
    expect(await holidayRegions("DE", "en")).toContainEqual({ code: "BY", name: "Bayern" });
    expect(await holidayRegions("GR", "en")).toEqual([]);
  });
});
