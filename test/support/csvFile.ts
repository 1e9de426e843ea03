import { lookAtCsv, readCsv, type ByteSource, type CsvDialect, type CsvLook, type RowSource } from "../../src/facts";

export const decoder = (encoding: string): TextDecoder => new TextDecoder(encoding);

/** Bytes as a file that is read in pieces. */
function fileOf(bytes: Uint8Array, name = "deals.csv", piece = 65_536): ByteSource {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { name, size: bytes.length, pieces };
}

/** A CSV looked at and ready to be read, as the panel does it. */
export function openCsv(bytes: Uint8Array, chosen: Partial<CsvDialect> = {}, piece = 65_536): { look: CsvLook; source: RowSource } {
  const sample = bytes.subarray(0, 262_144);
  const look = lookAtCsv(sample, sample.length === bytes.length, decoder, chosen);
  return { look, source: readCsv(fileOf(bytes, "deals.csv", piece), look, decoder) };
}
