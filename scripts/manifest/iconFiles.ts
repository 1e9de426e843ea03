/** A picture that is rendered out of a drawing. */
export interface IconFile {
  readonly drawing: string;
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
}

/** What a button of the ribbon may be shown at, from 100% to 250% of either of its two sizes. */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Up to here the drawing that was made for few pixels is used. */
const largestSmall = 24;

/** Google's store asks for the product's sign at 32, 48, 96 and 128. */
const sizesOf = { app: [...ribbonSizes, 96, 128], plan: ribbonSizes, today: ribbonSizes, functions: ribbonSizes };

/** Every picture in assets/icons: what it is called, what it is made of, how large it is. */
export const iconFiles: readonly IconFile[] = Object.entries(sizesOf).flatMap(([name, sizes]) =>
  sizes.map((size) => ({ drawing: `${name}${size > largestSmall ? "" : "-small"}.svg`, file: `${name}-${size}.png`, size })),
);
