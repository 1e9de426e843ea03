import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type SourceCell } from "../../../src/facts";
import { splitRows } from "../../../src/facts/csv/splitRows";
import papa from "papaparse";

/** All rows of a text that comes in pieces of this length. */
function cut(text: string, size: number, delimiter = ",") {
  const splitter = splitRows(delimiter);
  const found = { rows: [] as (readonly SourceCell[])[], lines: [] as number[], faults: [] as object[] };
  for (let at = 0; at <= text.length; at += size) {
    const { rows, lines, faults } = splitter.push(text.slice(at, at + size), at + size > text.length);
    found.rows.push(...rows.map(cellsOf));
    found.lines.push(...lines);
    found.faults.push(...faults);
  }
  return found;
}

describe("splitting rows", () => {
  it("gives papaparse's rows whatever the pieces, with the line of each", () => {
    const cell = fc.string();
    const table = fc.array(
      fc.array(fc.oneof(cell, fc.constantFrom("a,b", 'say "x"', "two\nlines", "", "é", " ")), { minLength: 2, maxLength: 4 }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        (rows, size, delimiter, newline) => {
          const plain = rows.map((row) => row.map((text) => text.replace(/\r/g, "")));
          const text = papa.unparse(plain, { delimiter, newline });
          const found = cut(text, size, delimiter);
          expect(found.rows).toEqual(plain);
          expect(found.faults).toEqual([]);
          let line = 1;
          expect(found.lines).toEqual(
            plain.map((row) => {
              const at = line;
              line += 1 + row.join("").split("\n").length - 1;
              return at;
            }),
          );
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  it("gives papaparse's rows of anything it finds no fault in, and else names the same faults whatever the pieces", () => {
    const scrap = fc.constantFrom(
      '"',
      '""',
      ",",
      ';"',
      '",',
      '"\n',
      "\n",
      "\r\n",
      "\r",
      "a",
      "é",
      " ",
      '"b"',
      '"c""d",',
      '"two\r\nlines"\n',
    );
    const checked = { clean: 0, faulty: 0 };
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (scraps, size) => {
        const text = `x\n${scraps.join("")}`;
        const found = cut(text, size);
        expect(found).toEqual(cut(text, text.length + 1));
        const lines = text.replace(/\r\n?/g, "\n");
        const { data, errors } = papa.parse<string[]>(lines, { delimiter: ",", newline: "\n" });
        checked[errors.length === 0 ? "clean" : "faulty"]++;
        if (errors.length > 0) expect(found.faults).not.toEqual([]);
        else expect(found).toMatchObject({ rows: lines.endsWith("\n") ? data.slice(0, -1) : data, faults: [] });
      }),
      { numRuns: 3000, seed: 2 },
    );
    expect(Math.min(checked.clean, checked.faulty)).toBeGreaterThan(300);
  });

  it.each([
    [
      'a,b\n1,"open\n3,4\n5,6\n',
      [
        ["a", "b"],
        ["3", "4"],
        ["5", "6"],
      ],
      [1, 3, 4],
      [2],
    ],
    [
      'a,b\n1,"x"y\n3,4\n',
      [
        ["a", "b"],
        ["3", "4"],
      ],
      [1, 3],
      [2],
    ],
    [
      'a,b\n1,"two\nlines"\n3,"cut',
      [
        ["a", "b"],
        ["1", "two\nlines"],
      ],
      [1, 2],
      [4],
    ],
    ['"', [], [], [1]],
    [
      'a,"b" ,c\n"two\nlines" ,d,e\n',
      [
        ["a", "b", "c"],
        ["two\nlines", "d", "e"],
      ],
      [1, 2],
      [],
    ],
    ['"a"b\n"a"b\n"a"b\nx,y\n"a"b', [["x", "y"]], [4], [1, 2, 3, 5]],
  ])("names a quote that is not closed and reads on: %j", (text, rows, lines, faults) => {
    for (const size of [1, 3, 1000]) {
      const found = cut(text, size);
      expect(found).toMatchObject({ rows, lines, faults: faults.map((line) => ({ line, code: "quoteOpen" })) });
    }
  });

  it("does not wait for the end of the file when a quote swallows it", () => {
    const text = `a,b\n1,"open\n${"3,4\n".repeat(200_000)}`;
    const found = cut(text, 65_536);
    expect(found.rows).toHaveLength(200_001);
    expect(found.faults).toHaveLength(1);
  });
});
