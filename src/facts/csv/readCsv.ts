import type { RowBatch, RowFault, RowSource } from "../rowSource";
import type { DecoderDoor } from "./encoding";
import type { CsvLook } from "./lookAtCsv";
import { splitRows } from "./splitRows";

/** The bytes of a file, in pieces, as often as they are asked for. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/**
 * A CSV as a source of rows: read piece by piece, so that memory does not grow with the file. Letters that the encoding does not
 * know are named with their line.
 */
export function readCsv(file: ByteSource, look: CsvLook, door: DecoderDoor): RowSource {
  const { dialect, skipped, above, headed, headers } = look;
  async function* batches(): AsyncGenerator<RowBatch> {
    const decoder = door(dialect.encoding);
    const splitter = splitRows(dialect.delimiter);
    const first = { left: above + (headed ? 1 : 0), skipped };
    let [read, before] = [0, false];
    for await (const piece of inParts(file.pieces())) {
      read += piece.length;
      const share = file.size > 0 ? Math.min(1, read / file.size) : 1;
      const text = decoder.decode(piece, { stream: true });
      const lost = text.includes("\uFFFD");
      // The end of a piece may come with the next one, however long a row is.
      const suspect = lost || before;
      before = lost || (before && !text.includes("\n"));
      yield { ...batch(splitter.push(text, false), first, share), suspect };
    }
    yield { ...batch(splitter.push(decoder.decode(), true), first, 1), suspect: true };
  }
  return { name: file.name, headers, batches };
}

/** How many bytes are cut into rows at once: rows that are soon done with cost less than many at a time. */
const partSize = 1 << 16;

/** The bytes in parts that end where a line does, if they can: a text that need not be put together is read faster. */
async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = new Uint8Array(0);
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += partSize) {
      const part = piece.subarray(at, at + partSize);
      const end = part.lastIndexOf(lineFeed) + 1 || part.length;
      const whole = new Uint8Array(left.length + end);
      whole.set(left);
      whole.set(part.subarray(0, end), left.length);
      left = part.slice(end);
      yield whole;
    }
  }
  yield left;
}

const lineFeed = 10;

interface Split {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly faults: readonly RowFault[];
}

/** A batch without what stands above the data, its unreadable rows named. */
function batch({ rows, lines, faults }: Split, first: { left: number; skipped: number }, share: number): RowBatch {
  let start = Math.min(first.skipped, rows.length);
  first.skipped -= start;
  for (; first.left > 0 && start < rows.length; start++) {
    if (rows[start]?.some((cell) => cell.trim() !== "") === true) first.left--;
  }
  const kept = start === 0 ? rows : rows.slice(start);
  const keptLines = start === 0 ? lines : lines.slice(start);
  return { rows: kept, lines: keptLines, faults, share };
}
