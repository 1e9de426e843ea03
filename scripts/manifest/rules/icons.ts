import { named, valuesOf } from "../manifestView";
import { pngSize } from "../pngSize";
import { pathOf } from "./addresses";
import type { ManifestRule } from "./rule";

/** Without these Excel refuses the manifest; the others are for screens between. */
const neededSizes = [16, 32, 80];
const settingSizes: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Every icon is there in the sizes that Excel needs. */
export const iconSizes: ManifestRule = ({ elements, settings }) => {
  const sizes = named(elements, "Icon").map(({ children }) => children.map(({ attributes }) => Number(attributes.get("size"))));
  return [
    ...sizes.flatMap((given) =>
      neededSizes.filter((size) => !given.includes(size)).map((size) => `an icon lacks ${size} px; it has ${given.join(", ")}`),
    ),
    ...Object.keys(settingSizes)
      .filter((name) => !settings.some(({ where }) => where === name))
      .map((name) => `there is no ${name}`),
  ];
};

/** Every picture is a PNG, as large as the manifest says. */
export const pictures: ManifestRule = ({ elements, settings, resources }, surroundings) => {
  const shown = named(elements, "bt:Image").flatMap(({ attributes }) => {
    const image = resources.find(({ kind, id }) => kind === "Images" && id === attributes.get("resid"));
    return image === undefined ? [] : valuesOf(image).map((url) => ({ url, size: Number(attributes.get("size")) }));
  });
  const set = settings.flatMap((setting) => {
    const size = settingSizes[setting.where];
    return size === undefined ? [] : valuesOf(setting).map((url) => ({ url, size }));
  });
  return [...set, ...shown].flatMap(({ url, size }) => {
    const path = pathOf(url, surroundings);
    const bytes = path === null ? null : surroundings.read(path);
    if (bytes === null) return [];
    const found = pngSize(bytes);
    if (found === null) return [`${url} is no PNG`];
    return found.width === size && found.height === size
      ? []
      : [`${url} is ${found.width} × ${found.height} px instead of ${size} × ${size}`];
  });
};
