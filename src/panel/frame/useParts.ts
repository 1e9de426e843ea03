import { useEffect } from "react";
import { places, wizard } from "./places";

/** How long the first page has for itself, in milliseconds. */
const rest = 1500;

/** Fetches what is not shown yet, so that it opens at once, even when the network has gone by then. */
export function useParts(): void {
  useEffect(() => {
    const fetchAll = async (): Promise<void> => {
      for (const { load } of [wizard, ...Object.values(places)]) await load();
    };
    // What could not be fetched is asked for anew when it is opened, and says so there.
    const timer = setTimeout(() => void fetchAll().catch(() => undefined), rest);
    return () => clearTimeout(timer);
  }, []);
}
