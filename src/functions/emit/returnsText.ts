import type { Text } from "../../i18n/locale";
import type { SheetFunction } from "../define";

const value: Text = { en: "one value", ru: "одно значение", el: "μία τιμή" };
const table: Text = { en: "a range of cells", ru: "диапазон ячеек", el: "μια περιοχή κελιών" };
const perRow: Text = {
  en: "one value, or one for each row of the ranges",
  ru: "одно значение или по значению на каждую строку диапазонов",
  el: "μία τιμή ή μία για κάθε γραμμή των περιοχών",
};

/** The shape of what a function gives, in words. */
export function returnsText({ byRows, examples }: SheetFunction): Text {
  if (byRows === undefined) return examples.some(({ result }) => Array.isArray(result)) ? table : value;
  const { columns } = byRows;
  return columns === 1
    ? perRow
    : {
        en: `${columns} values side by side, or as many for each row of the ranges`,
        ru: `значений рядом: ${columns}, или столько же на каждую строку диапазонов`,
        el: `${columns} τιμές δίπλα δίπλα ή τόσες για κάθε γραμμή των περιοχών`,
      };
}
