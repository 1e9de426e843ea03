import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { overallConversion, requiredDeals, requiredLeads } from "../../src/core";
import { medians, type BenchResult } from "./benchResult";

const rows = Array.from({ length: 100_000 }, (_, index) => ({
  target: 600_000 + index * 37,
  check: 20_000 + (index % 1000),
  conversions: [0.2 + (index % 50) / 100, 0.3],
}));

/** As much of HyperFormula as is used here. */
interface Peer {
  readonly HyperFormula: {
    buildFromArray(
      sheet: readonly (readonly (number | string)[])[],
      config: object,
    ): { getCellValue(at: object): unknown; destroy(): void };
  };
}

/**
 * Deals and leads of 100,000 rows in core against HyperFormula computing the native formulas. HyperFormula is GPL, so
 * it is no dependency: it is installed beside the project, into a folder that is removed afterwards.
 */
export function bench(): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "plan-cascade-bench-"));
  try {
    const install = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error", "hyperformula@3"];
    if (spawnSync("npm", install, { shell: process.platform === "win32" }).status !== 0) return Promise.resolve([]);
    const { HyperFormula } = createRequire(join(folder, "package.json"))("hyperformula") as Peer;
    return Promise.resolve([compare(HyperFormula)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(HyperFormula: Peer["HyperFormula"]): BenchResult {
  const sheet = rows.map(({ target, check, conversions }, index) => {
    const row = index + 1;
    return [target, check, ...conversions, `=ROUNDUP(ROUND(A${row}/B${row},6),0)`, `=ROUNDUP(ROUND(E${row}/PRODUCT(C${row}:D${row}),6),0)`];
  });
  const ours = () =>
    rows.map(({ target, check, conversions }) => requiredLeads(requiredDeals(target, check), overallConversion(conversions)));
  const last: unknown[] = [];
  const peer = () => {
    const engine = HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3", maxRows: rows.length });
    last[0] = engine.getCellValue({ sheet: 0, row: rows.length - 1, col: 5 });
    engine.destroy();
  };
  const times = medians(ours, peer, 3);
  return {
    name: "100,000 rows of deals and leads in core: HyperFormula computing the native formulas",
    ...times,
    unit: "ms",
    ratio: times.peer / times.ours,
    target: "≥ 50 times faster",
    note: ours()[rows.length - 1] === last[0] ? "the last row is the same" : "the last row differs",
  };
}
