/** Excel hands over an error by the word that its language has for it. */
const words: Readonly<Record<string, readonly string[]>> = {
  "#BUSY!": ["#ЗАНЯТО!"],
  "#DIV/0!": ["#ДЕЛ/0!", "#ΔΙΑΙΡ/0!"],
  "#N/A": ["#Н/Д", "#Δ/Υ"],
  "#NAME?": ["#ИМЯ?", "#ΟΝΟΜΑ?"],
  "#NULL!": ["#ПУСТО!", "#ΚΕΝΟ!"],
  "#NUM!": ["#ЧИСЛО!", "#ΑΡΙΘ!"],
  "#REF!": ["#ССЫЛКА!", "#ΑΝΑΦ!"],
  "#VALUE!": ["#ЗНАЧ!", "#ΤΙΜΗ!"],
};

/**
 * The code of an error by the word that Excel has for it in English, Russian or Greek; any other word as it is.
 *
 * @example
 * errorCode("#ЗНАЧ!") // => "#VALUE!"
 */
export function errorCode(word: string): string {
  return Object.entries(words).find(([, known]) => known.includes(word.toUpperCase()))?.[0] ?? word;
}
