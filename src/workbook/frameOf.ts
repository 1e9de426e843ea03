import { reference, type Frame } from "./address";

type Frames = Readonly<Record<string, Frame>>;

/** Where a named part stands; a formula that refers to a part that nobody placed is a mistake of ours. */
export function frameOf(frames: Frames, name: string): Frame {
  const frame = frames[name];
  if (frame === undefined) throw new Error(`no frame for ${name}`);
  return frame;
}

/** The first cell of a named part, as its own sheet refers to it. */
export function firstOf(frames: Frames, name: string): string {
  const frame = frameOf(frames, name);
  return reference({ ...frame, rows: 1 }, frame.sheet);
}

/** The cell of a named part that stands `place` rows below its first, for formulas on the sheet `from`. */
export function cellAt(frames: Frames, name: string, place: number, from: string): string {
  const frame = frameOf(frames, name);
  return reference({ ...frame, row: frame.row + place, rows: 1 }, from);
}
