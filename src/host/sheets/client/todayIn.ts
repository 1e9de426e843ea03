const [epoch, dayLength] = [Date.UTC(1899, 11, 30), 86_400_000];

/** The serial date that a clock in the zone shows at a moment. */
export function todayIn(zone: string, moment: Date): number {
  const part = clockIn(zone, moment);
  return (Date.UTC(part("year"), part("month") - 1, part("day")) - epoch) / dayLength;
}

/** The wall time, `yyyy-mm-ddThh:mm`, that a clock in the zone shows at a moment told in UTC. */
export function localTimeIn(zone: string, utc: string): string {
  const part = clockIn(zone, new Date(utc));
  const two = (type: string): string => String(part(type)).padStart(2, "0");
  return `${part("year")}-${two("month")}-${two("day")}T${two("hour")}:${two("minute")}`;
}

/** What a clock in the zone shows, part by part. */
function clockIn(zone: string, moment: Date): (type: string) => number {
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, hourCycle: "h23", ...numeric }).formatToParts(moment);
  return (type) => Number(parts.find((one) => one.type === type)?.value);
}
