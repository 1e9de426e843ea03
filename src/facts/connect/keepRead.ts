import type { RowBatch, RowSource } from "../rowSource";

/**
 * A source that is read once from its origin and, once it was read to its end, from memory: a CRM is not asked anew for every name
 * that a person decides on.
 *
 * @example
 * keepRead(rowSourceOf("CRM", ["id"], [[1]])).headers // => ["id"]
 */
export function keepRead(source: RowSource): RowSource {
  let kept: readonly RowBatch[] | undefined;
  async function* batches(): AsyncGenerator<RowBatch> {
    if (kept !== undefined) return yield* kept;
    const read: RowBatch[] = [];
    for await (const batch of source.batches()) {
      read.push(batch);
      yield batch;
    }
    kept = read;
  }
  return { ...source, batches };
}
