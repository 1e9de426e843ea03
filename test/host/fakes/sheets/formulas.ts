/** Formulas as Google Sheets takes and gives them, by the decimal mark of the spreadsheet's locale. */
export type Decimal = "." | ",";

/** Locales as Google names them, and their decimal marks. */
const decimals: Readonly<Record<string, Decimal>> = { en_US: ".", ru_RU: ",", el_GR: ",", de_DE: "," };

export function decimalOf(locale: string): Decimal {
  const decimal = decimals[locale];
  if (decimal === undefined) throw new Error(`the fake does not know the locale ${locale}`);
  return decimal;
}

/**
 * What Google makes of a formula: English names, `,` and `.`. One in another country's spelling is an error there, and here.
 *
 * @throws {Error} as Google's "Formula parse error."
 */
export function readFormula(formula: string, decimal: Decimal): string {
  const bad = (why: string): Error => new Error(`Formula parse error (${why}): ${formula}`);
  return walk(formula, (mark, { inBraces, betweenDigits }) => {
    if (mark === ";") return inBraces ? ";" : ",";
    if (mark === "\\") {
      if (!inBraces || decimal === ".") throw bad("a backslash");
      return ",";
    }
    if (mark === ",") {
      if (decimal === ".") return ",";
      if (!betweenDigits) throw bad("a comma between arguments");
      return ".";
    }
    if (betweenDigits && decimal === ",") throw bad("a point in a number");
    return ".";
  });
}

/** A formula in the spelling of the locale, as the formula bar and `getFormula` show it. */
export function showFormula(canonical: string, decimal: Decimal): string {
  if (decimal === ".") return canonical;
  return walk(canonical, (mark, { inBraces, betweenDigits }) => {
    if (mark === ",") return inBraces ? "\\" : ";";
    if (mark === ".") return betweenDigits ? "," : ".";
    return mark;
  });
}

interface Place {
  readonly inBraces: boolean;
  /** Whether the mark stands inside or before a number, not a name. */
  readonly betweenDigits: boolean;
}

/** Hands every `, ; \ .` outside of quotes to the translation, with where it stands. */
function walk(formula: string, translate: (mark: string, place: Place) => string): string {
  let [out, quote] = ["", ""];
  const brackets: string[] = [];
  for (let place = 0; place < formula.length; place++) {
    const letter = formula[place] ?? "";
    if (quote !== "") {
      if (letter === quote) quote = "";
      out += letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      out += letter;
    } else if (",;\\.".includes(letter)) {
      const word = /[\p{L}\p{N}_$.]*$/u.exec(formula.slice(0, place))?.[0] ?? "";
      const follows = /^\d/.test(formula.slice(place + 1));
      const betweenDigits = (/^\d+$/.test(word) && (letter === "." || follows)) || (word === "" && letter === "." && follows);
      out += translate(letter, { inBraces: brackets[brackets.length - 1] === "{", betweenDigits });
    } else {
      if (letter === "(" || letter === "{") brackets.push(letter);
      if (letter === ")" || letter === "}") brackets.pop();
      out += letter;
    }
  }
  return out;
}
