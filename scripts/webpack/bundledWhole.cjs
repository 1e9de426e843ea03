// A loader for the sidebar of Google Sheets: esbuild bundles it whole. Its file is not loaded in parts, and esbuild leaves out
// more of what nobody uses than webpack and it do one after the other.
module.exports = async function bundledWhole() {
  const { build } = await import("esbuild");
  const { target } = this.getOptions();
  const { outputFiles, metafile } = await build({
    entryPoints: [this.resourcePath],
    absWorkingDir: this.rootContext,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "browser",
    target,
    charset: "utf8",
    jsx: "automatic",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [withoutSideEffects],
  });
  for (const file of Object.keys(metafile.inputs)) this.addDependency(`${this.rootContext}/${file}`);
  return outputFiles[0].text;
};

/** What nobody imports of a room stays out, however its door is written; only the entries act by being loaded. */
const withoutSideEffects = {
  name: "without side effects",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === "seen" || !/[/\\]src[/\\]/.test(importer) || /[/\\]node_modules[/\\]/.test(importer)) return undefined;
      const { errors, path: found } = await resolve(path, { importer, resolveDir, kind, pluginData: "seen" });
      return errors.length > 0 ? { errors } : { path: found, sideEffects: false };
    });
  },
};
