import type { ByteSource } from "../../facts";

/** How much of a file is read at once. */
const pieceSize = 1 << 19;

/** A file of the browser, read in pieces. */
export function fileBytes(file: File): ByteSource {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < file.size; at += pieceSize) {
      yield new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer());
    }
  }
  return { name: file.name, size: file.size, pieces };
}

/** The beginning of a file, enough to recognise how it is written. */
export async function firstBytes(file: File): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const bytes = new Uint8Array(await file.slice(0, sampleSize).arrayBuffer());
  return { bytes, whole: file.size <= sampleSize };
}

const sampleSize = 1 << 18;
