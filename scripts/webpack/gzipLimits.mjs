// What goes over a network is held to a size: a build that is larger fails, and says which part.
import { gzipSync } from "node:zlib";
import webpack from "webpack";

/**
 * Holds parts of a build to the most they may weigh gzipped.
 *
 * @param {readonly { name: string, groups: readonly string[], most: number }[]} limits a part's name, the entries and named chunks
 *   that are loaded for it, and its limit in bytes
 */
export function gzipLimits(limits) {
  return {
    apply(compiler) {
      const { Compilation, WebpackError } = webpack;
      if (compiler.options.mode !== "production") return;
      compiler.hooks.thisCompilation.tap("gzipLimits", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name: "gzipLimits", stage }, (assets) => {
          const weigh = (file) => gzipSync(assets[file].buffer(), { level: 9 }).length;
          const filesOf = (group) => compilation.namedChunkGroups.get(group)?.getFiles() ?? [];
          for (const { name, groups, most } of limits) {
            const files = [...new Set(groups.flatMap(filesOf))];
            const fault = tooLarge({ name, size: files.reduce((sum, file) => sum + weigh(file), 0), most });
            if (fault !== null) compilation.errors.push(new WebpackError(fault));
          }
        });
      });
    },
  };
}

/** Why a part may not be shipped, or null. A part that weighs nothing was not found. */
export function tooLarge({ name, size, most }) {
  const told = `${(size / 1000).toFixed(1)} KB gzipped`;
  if (size === 0) return `${name} was not built`;
  return size > most ? `${name} weighs ${told}; ${most / 1000} KB is the most (docs/benchmarks.md says what is in it)` : null;
}
