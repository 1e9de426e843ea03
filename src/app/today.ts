const [epoch, day] = [Date.UTC(1899, 11, 30), 86_400_000];

/** Today as a serial number, by this machine's clock and zone. */
export function today(): number {
  const now = new Date();
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - epoch) / day;
}
