import { isFormula } from "./formula";
import { specOf, type AnySpec } from "../specs";
import { officeError } from "../officeError";
import type { Conditional } from "../workbook";
import { mustBeUnlocked, type RangeTarget } from "./cells";

interface One {
  readonly target: RangeTarget;
  readonly own: Conditional;
}

export const conditionalFormats: AnySpec = specOf<RangeTarget>({
  name: "ConditionalFormatCollection",
  calls: {
    add: {
      gives: () => conditionalFormat,
      run: (target, type) => {
        mustBeUnlocked(target, () => true);
        const list = target.workbook.extras(target.sheetId).conditionals;
        target.workbook.count("conditional");
        const own: Conditional = {
          id: `cf${target.workbook.counts.get("conditional") ?? 0}`,
          zone: target.zone,
          type: String(type),
          looks: new Map(),
        };
        list.push(own);
        return { target, own };
      },
    },
    getItem: {
      gives: () => conditionalFormat,
      run: (target, id) => {
        const own = target.workbook.extras(target.sheetId).conditionals.find((one) => one.id === id);
        return own === undefined ? null : { target, own };
      },
    },
  },
});

const same = (spec: () => AnySpec) => ({ spec, of: (one: One) => one });

const conditionalFormat: AnySpec = specOf<One>({
  name: "ConditionalFormat",
  read: { id: ({ own }) => own.id },
  parts: { custom: same(() => custom) },
  calls: {
    delete: {
      run: ({ target, own }) => {
        const list = target.workbook.extras(target.sheetId).conditionals;
        list.splice(list.indexOf(own), 1);
      },
    },
  },
});

const custom: AnySpec = specOf<One>({ name: "CustomConditionalFormat", parts: { rule: same(() => rule), format: same(() => looks) } });

const rule: AnySpec = specOf<One>({
  name: "ConditionalFormatRule",
  write: {
    formula: ({ own }, value) => {
      if (typeof value !== "string" || !isFormula(value))
        throw officeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
      own.looks.set("formula", value);
    },
  },
});

const settings = (name: string, path: string, members: readonly string[]): AnySpec =>
  specOf<One>({
    name,
    write: Object.fromEntries(
      members.map((member) => [member, ({ own }: One, value: unknown) => void own.looks.set(`${path}${member}`, value)]),
    ),
  });

const looks: AnySpec = specOf<One>({
  name: "ConditionalRangeFormat",
  parts: {
    font: same(() => settings("ConditionalRangeFont", "font/", ["bold", "italic", "color"])),
    fill: same(() => settings("ConditionalRangeFill", "fill/", ["color"])),
  },
});
