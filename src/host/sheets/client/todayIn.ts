const [epoch, dayLength] = [Date.UTC(1899, 11, 30), 86_400_000];

/** The serial date that a clock in the zone shows at a moment. */
export function todayIn(zone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(moment);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return (Date.UTC(part("year"), part("month") - 1, part("day")) - epoch) / dayLength;
}
