import type { EmbeddedFunction } from "./functions";
import { plainNumbers } from "./plainNumbers";

/**
 * NORMSINV(p), which Excel, Google Sheets and LibreOffice have and the engine lacks. As theirs: p of 0, of 1 and beyond is
 * #NUM!, text is #VALUE!.
 *
 * @param quantile the numerics, p inside (0, 1)
 */
export function normsinv(quantile: (p: number) => number): EmbeddedFunction {
  return {
    name: "NORMSINV",
    description: "What a standard normal value stays below with a chance.",
    args: [{ name: "p", description: "the chance, above 0 and below 1", optional: false, range: false }],
    compute: (args) => {
      const numbers = plainNumbers(args, 1);
      if (numbers !== undefined && "error" in numbers) return numbers;
      const [p] = numbers ?? [];
      if (p === undefined) return { error: "#VALUE!", message: "NORMSINV takes one number." };
      return p > 0 && p < 1 ? quantile(p) : { error: "#NUM!", message: "0 < p < 1 is due." };
    },
  };
}
