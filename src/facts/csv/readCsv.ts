import { isBlank } from "../cells";
import type { RowBatch, RowSource } from "../rowSource";
import type { DecoderDoor } from "./encoding";
import type { CsvLook } from "./lookAtCsv";
import { splitRows, type SplitRows } from "./splitRows";

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
    const decode = partDecoder(dialect.encoding, door);
    const splitter = splitRows(dialect.delimiter);
    const first = { left: above + (headed ? 1 : 0), skipped };
    let [read, before] = [0, false];
    for await (const piece of inParts(file.pieces())) {
      read += piece.length;
      const share = file.size > 0 ? Math.min(1, read / file.size) : 1;
      const text = decode(piece);
      const lost = text.includes("\uFFFD");
      // The end of a piece may come with the next one, however long a row is.
      const suspect = lost || before;
      before = lost || (before && !text.includes("\n"));
      yield { ...batch(splitter.push(text, false), first, share), suspect };
    }
    yield { ...batch(splitter.push(decode(), true), first, 1), suspect: true };
  }
  return { name: file.name, headers, batches };
}

/** How many bytes are cut into rows at once: rows that are soon done with cost less than many at a time. */
const partSize = 1 << 16;

/** The bytes in parts that end where a line does, if they can: a text that need not be put together is read faster. */
async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = new Uint8Array(0);
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + partSize);
      const end = part.lastIndexOf(lineFeed) + 1 || part.length;
      yield joined(left, part.subarray(0, end));
      const isLast = at + part.length === piece.length;
      left = part.slice(isLast ? end : part.length);
      at += isLast ? part.length : end;
    }
  }
  yield left;
}

const lineFeed = 10;
const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

/**
 * Decodes the parts of a file, one after the other. Lines of UTF-8 hold whole letters, and decoded without a state they take a fifth of
 * the time; only the first of them may then begin with a byte order mark that is none of its letters.
 */
function partDecoder(encoding: string, door: DecoderDoor): (part?: Uint8Array) => string {
  const decoder = door(encoding);
  let isFresh = false;
  return (part) => {
    if (part === undefined) return decoder.decode();
    const marked = isFresh && mark.every((byte, index) => part[index] === byte);
    isFresh = encoding === "utf-8" && part[part.length - 1] === lineFeed;
    return decoder.decode(marked ? joined(mark, part) : part, { stream: !isFresh });
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** A batch without what stands above the data, its unreadable rows named. */
function batch({ rows, lines, faults }: SplitRows, first: { left: number; skipped: number }, share: number): RowBatch {
  let start = Math.min(first.skipped, rows.length);
  first.skipped -= start;
  for (; first.left > 0 && start < rows.length; start++) {
    if (!isBlank(rows[start] ?? [])) first.left--;
  }
  const kept = start === 0 ? rows : rows.slice(start);
  const keptLines = start === 0 ? lines : lines.slice(start);
  return { rows: kept, lines: keptLines, faults, share };
}
