/** Clocks of time zones, as Google's own services know them. */

const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** What a clock in the zone shows at the moment, as if it were UTC. */
function wallClock(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    era: "short",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(new Date(moment));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const time = new Date(0);
  time.setUTCFullYear(part("year"), part("month") - 1, part("day"));
  time.setUTCHours(part("hour"), part("minute"), part("second"), ((moment % 1000) + 1000) % 1000);
  return time.getTime();
}

/** The moment at which a clock in the zone shows this serial number. */
export function momentOf(serial: number, zone: string): Date {
  const wall = Math.round(serial * dayLength) + epoch;
  let moment = wall;
  for (let turn = 0; turn < 3; turn++) moment += wall - wallClock(moment, zone);
  return new Date(moment);
}

/** The serial number that a clock in the zone shows at the moment. */
export function serialAt(moment: Date, zone: string): number {
  return (wallClock(moment.getTime(), zone) - epoch) / dayLength;
}

/** `Utilities.formatDate`, for the letters that are used. */
export function formatDate(moment: Date, zone: string, pattern: string): string {
  if (Object.prototype.toString.call(moment) !== "[object Date]")
    throw new Error("The parameters don't match the method signature for Utilities.formatDate.");
  const shown = new Date(wallClock(moment.getTime(), zone));
  const pad = (value: number, length = 2): string => String(value).padStart(length, "0");
  const letters: Readonly<Record<string, string>> = {
    yyyy: pad(shown.getUTCFullYear(), 4),
    MM: pad(shown.getUTCMonth() + 1),
    dd: pad(shown.getUTCDate()),
    HH: pad(shown.getUTCHours()),
    mm: pad(shown.getUTCMinutes()),
    ss: pad(shown.getUTCSeconds()),
    SSS: pad(shown.getUTCMilliseconds(), 3),
  };
  return pattern.replace(/[A-Za-z]+/g, (letter) => {
    const text = letters[letter];
    if (text === undefined) throw new Error(`the fake's formatDate does not know ${letter}`);
    return text;
  });
}
