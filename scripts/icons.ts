// npm run icons: the PNGs of the ribbon, of the stores and of the list of add-ins, out of the drawings in assets/icons.
import { readFileSync, writeFileSync } from "node:fs";
import { iconFiles } from "./manifest";
import { launchBrowser } from "../test/support/browser";

const browser = await launchBrowser();
const page = await browser.newPage();
for (const { drawing, file, size } of iconFiles) {
  const drawn = readFileSync(`assets/icons/${drawing}`).toString("base64");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawn}">`,
  );
  writeFileSync(`assets/icons/${file}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
process.stdout.write(`Drawn: ${iconFiles.length} icons\n`);
