import fc from "fast-check";
import { expect, it } from "vitest";
import { hashOf, memoryOf, recall } from "../../src/facts/memory";

/** Texts of which several share a hash: "Aa" and "BB" do in this one, and so does whatever is put together of them. */
const alike = fc.array(fc.constantFrom("Aa", "BB", "x", "€"), { maxLength: 4 }).map((parts) => parts.join(""));

it.each([3, 1000])("a memory of %i texts gives what is made of each part, and makes it once while there is room", (most) => {
  expect(hashOf("Aa", 0, 2)).toBe(hashOf("BB", 0, 2));
  fc.assert(
    fc.property(fc.array(fc.oneof(alike, fc.string({ maxLength: 20 })), { maxLength: 300 }), (parts) => {
      const made: string[] = [];
      const memory = memoryOf((text) => (made.push(text), { text }), most);
      const text = `"${parts.join('"')}"`;
      let at = 1;
      for (const part of parts) {
        expect(recall(memory, text, at, at + part.length, hashOf(text, at, at + part.length)).text).toBe(part);
        at += part.length + 1;
      }
      const kept = [...new Set(parts)].slice(0, most);
      expect(made.filter((part) => kept.includes(part))).toEqual(kept);
    }),
    { seed: 3, numRuns: 200 },
  );
});
