import type { Services } from "./services";

const [dayLength, epoch] = [86_400_000, 25_569];

/**
 * Turns a Date that Google gives for a cell into the serial number that stands there. The Date means what a clock in the
 * spreadsheet's zone shows; the script's own zone may be another.
 */
export function serialsIn(zone: string, { formatDate }: Pick<Services["Utilities"], "formatDate">): (date: Date) => number {
  const known = new Map<number, number>();
  return (date) => {
    const time = date.getTime();
    const serial = known.get(time) ?? serialOf(formatDate(date, zone, "yyyy-MM-dd HH:mm:ss.SSS"));
    known.set(time, serial);
    return serial;
  };
}

function serialOf(shown: string): number {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = shown.split(/[^0-9]/).map(Number);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  time.setUTCHours(hours, minutes, seconds, milliseconds);
  return time.getTime() / dayLength + epoch;
}
