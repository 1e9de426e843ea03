/** Excel's words for TRUE and FALSE in the languages it speaks, which it would read as such. */
const booleans = new Set(
  (
    "TRUE FALSE ИСТИНА ЛОЖЬ ΑΛΗΘΗΣ ΑΛΗΘΕΣ ΨΕΥΔΗΣ ΨΕΥΔΕΣ WAHR FALSCH VRAI FAUX VERDADERO FALSO VERO VERDADEIRO PRAWDA FAŁSZ WAAR ONWAAR PRAVDA NEPRAVDA " +
    "IGAZ HAMIS SANT FALSKT SANN USANN SAND FALSK TOSI EPÄTOSI DOĞRU YANLIŞ ІСТИНА ХИБНІСТЬ ИСТИНА НЕВЯРНО ADEVĂRAT FALS PATIESS APLAMS ISTINA LAŽ"
  )
    .split(" ")
    .map(plain),
);

/** Capitals without accents: Greek writes none on them. */
function plain(word: string): string {
  return word.trim().toUpperCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** Whether Excel would take a text for a number, a date, a formula, an error or a truth value in any of its languages. */
function isReadOtherwise(text: string): boolean {
  return /^[=+\-@'#]|\p{N}/u.test(text) || booleans.has(plain(text));
}

/**
 * A text as it is handed to Excel so that it stays one: the apostrophe in front does not show.
 *
 * @example
 * textForExcel("=1+1") // => "'=1+1"
 */
export function textForExcel(text: string): string {
  return isReadOtherwise(text) ? `'${text}` : text;
}
