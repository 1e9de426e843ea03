import type { Text } from "../../i18n/locale";
import type { Param, Takes } from "../params";

/** What the reference says besides the functions' own words. Markdown. */
export const referenceWords = {
  title: { en: "Spreadsheet functions", ru: "Функции для таблиц", el: "Συναρτήσεις για υπολογιστικά φύλλα" },
  intro: {
    en: `In Google Sheets and in the embedded sheet write \`=REQUIRED_LEADS(…)\`. Excel puts the add-in's name in front: \`=PLAN.REQUIRED_LEADS(…)\`. The names are the same in every language. Whoever opens a workbook without the add-in sees \`#NAME?\` in cells that use these functions; the sheets that Plan Cascade writes itself use only functions that every spreadsheet has.`,
    ru: `В Google Таблицах и во встроенной таблице пишите \`=REQUIRED_LEADS(…)\`. Excel ставит впереди имя надстройки: \`=PLAN.REQUIRED_LEADS(…)\`. Имена одинаковы на всех языках. Кто открывает книгу без надстройки, видит \`#ИМЯ?\` (\`#NAME?\`) в ячейках с этими функциями; в листах, которые пишет сама Plan Cascade, стоят только функции, которые есть в любой таблице.`,
    el: `Στα Φύλλα Google και στο ενσωματωμένο φύλλο γράψτε \`=REQUIRED_LEADS(…)\`. Το Excel βάζει μπροστά το όνομα του προσθέτου: \`=PLAN.REQUIRED_LEADS(…)\`. Τα ονόματα είναι ίδια σε όλες τις γλώσσες. Όποιος ανοίξει το βιβλίο χωρίς το πρόσθετο βλέπει \`#NAME?\` στα κελιά με αυτές τις συναρτήσεις· τα φύλλα που γράφει το ίδιο το Plan Cascade έχουν μόνο συναρτήσεις που υπάρχουν παντού.`,
  },
  contents: { en: "Contents", ru: "Содержание", el: "Περιεχόμενα" },
  rules: { en: "Rules for every function", ru: "Правила для всех функций", el: "Κανόνες για όλες τις συναρτήσεις" },
  ruleList: {
    en: `- **Numbers.** Money and counts are plain numbers. Conversions, shares and probabilities are 0 to 1; a cell formatted 15% holds 0.15. Text and TRUE or FALSE are never read as numbers: “15%” in quotes is \`#VALUE!\`.
- **Blank is zero.** An optional argument that is left out, blank or 0, or a range of nothing but blanks and zeros, takes its default. A blank in a required number is judged as 0. Empty text counts as blank.
- **Dates** are cells with a date, from 1900-03-01 to 9999-12-31; a time of day is dropped. A date written as text is \`#VALUE!\`. A date in an answer is a serial number until its cells are formatted as dates.
- **By rows.** Where an argument is “a number, or a column”, columns of n rows give n rows in one call; single numbers serve every row. A row whose cells are all blank or 0 gives a blank, a fault in one row stands in that row alone. Columns of different lengths are \`#VALUE!\`.
- **Lists** may lie in a row or in a column.
- **Rounding up is exact.** A quotient is rounded to 6 decimal places first, then up: 21 / 0.7 is 30, not 31.
- **Limits:** 100,000 rows in an answer, 1,000,000,000 in whole counts; beyond them \`#NUM!\`.
- **Pure.** The same arguments give the same answer on every host and every day: today is an argument.`,
    ru: `- **Числа.** Деньги и количества — обычные числа. Конверсии, доли и вероятности — от 0 до 1; ячейка с форматом 15 % содержит 0,15. Текст, ИСТИНА и ЛОЖЬ никогда не читаются как числа: «15%» в кавычках даёт \`#VALUE!\`.
- **Пустое — это ноль.** Необязательный аргумент, который пропущен, пуст или равен 0, и диапазон из одних пустых ячеек и нулей берут значение по умолчанию. Пустая ячейка вместо обязательного числа считается нулём. Пустой текст считается пустой ячейкой.
- **Даты** — ячейки с датой, с 01.03.1900 по 31.12.9999; время суток отбрасывается. Дата, записанная текстом, даёт \`#VALUE!\`. Дата в ответе выглядит числом, пока ячейкам не задан формат даты.
- **По строкам.** Где аргумент — «число или столбец», столбцы из n строк дают n строк за один вызов; одиночные числа служат всем строкам. Строка, в которой все ячейки пусты или равны 0, даёт пустую ячейку; ошибка в строке стоит только в этой строке. Столбцы разной длины дают \`#VALUE!\`.
- **Списки** могут лежать в строке или в столбце.
- **Округление вверх точное.** Частное сначала округляется до 6 знаков, потом вверх: 21 / 0,7 — это 30, а не 31.
- **Пределы:** 100 000 строк в ответе, 1 000 000 000 в целых количествах; сверх них \`#NUM!\`.
- **Без скрытых данных.** Одни и те же аргументы дают один и тот же ответ в любой таблице и в любой день: сегодняшняя дата — аргумент.`,
    el: `- **Αριθμοί.** Τα χρήματα και τα πλήθη είναι απλοί αριθμοί. Ποσοστά μετατροπής, μερίδια και πιθανότητες είναι από 0 έως 1· κελί με μορφή 15% περιέχει 0,15. Κείμενο, TRUE και FALSE δεν διαβάζονται ποτέ ως αριθμοί: «15%» σε εισαγωγικά δίνει \`#VALUE!\`.
- **Το κενό είναι μηδέν.** Ένα προαιρετικό όρισμα που λείπει, είναι κενό ή 0, ή μια περιοχή μόνο με κενά και μηδενικά, παίρνει την προεπιλογή του. Ένα κενό στη θέση υποχρεωτικού αριθμού μετρά ως 0. Το κενό κείμενο μετρά ως κενό κελί.
- **Ημερομηνίες** είναι κελιά με ημερομηνία, από 1/3/1900 έως 31/12/9999· η ώρα παραλείπεται. Ημερομηνία γραμμένη ως κείμενο δίνει \`#VALUE!\`. Μια ημερομηνία σε απάντηση φαίνεται ως αριθμός ώσπου να δοθεί στα κελιά μορφή ημερομηνίας.
- **Ανά γραμμή.** Όπου το όρισμα είναι «αριθμός ή στήλη», στήλες n γραμμών δίνουν n γραμμές με μία κλήση· οι μεμονωμένοι αριθμοί ισχύουν για κάθε γραμμή. Γραμμή με όλα τα κελιά κενά ή 0 δίνει κενό, ένα σφάλμα σε γραμμή μένει μόνο σε αυτήν. Στήλες με διαφορετικό μήκος δίνουν \`#VALUE!\`.
- **Οι λίστες** μπορούν να βρίσκονται σε γραμμή ή σε στήλη.
- **Η στρογγυλοποίηση προς τα πάνω είναι ακριβής.** Το πηλίκο στρογγυλοποιείται πρώτα σε 6 δεκαδικά και μετά προς τα πάνω: 21 / 0,7 είναι 30, όχι 31.
- **Όρια:** 100.000 γραμμές σε μια απάντηση, 1.000.000.000 σε ακέραια πλήθη· πέρα από αυτά \`#NUM!\`.
- **Καθαρές.** Τα ίδια ορίσματα δίνουν την ίδια απάντηση σε κάθε πρόγραμμα και κάθε μέρα: το σήμερα είναι όρισμα.`,
  },
  faults: { en: "Faults", ru: "Ошибки", el: "Σφάλματα" },
  faultList: {
    en: `- \`#VALUE!\` – the wrong kind: text where a number belongs, sizes that do not match, an unknown word.
- \`#NUM!\` – a number outside its domain, such as a conversion of 15.
- \`#N/A\` – nothing to answer from: no trials, no working day, a history that is too short.
- \`#DIV/0!\` – only PLAN_PACE and COMMISSION_PAYOUT, when the plan is 0.

Of several faults the one that stands first in this list is the answer, and of equals the leftmost argument's. An error in a cell that is read is the answer itself. Every fault carries a sentence: what is wrong, the value met and the mend. What of it reaches a cell depends on the program:

- **Excel.** The sentence shows under \`#VALUE!\` and \`#N/A\` (point at the cell's mark); Excel shows none for the other codes, the panel shows all. \`IFERROR\` catches every fault, \`IFNA\` only \`#N/A\`. A function of an add-in cannot give back \`#REF!\` or \`#NAME?\`: met in a cell that is read, they become \`#VALUE!\`, and the sentence names them.
- **Google Sheets.** A failed call shows \`#ERROR!\` with the sentence, the code at its beginning: \`#NUM! conv: 15 …\`. \`IFERROR\` catches it, \`IFNA\` never does, not even \`#N/A\`, because scripts cannot give typed errors. A faulty cell inside a returned table is \`#NUM!\`, whatever its fault; \`ARRAYFORMULA(IFERROR(…))\` around the call replaces it, and no \`SUM\` swallows it.
- **The embedded sheet.** Every code stands in its cell and the sentence shows when you point at it. \`IFERROR\` catches every fault, \`IFNA\` only \`#N/A\`.`,
    ru: `- \`#VALUE!\` (\`#ЗНАЧ!\`) — не тот вид данных: текст вместо числа, несовпадающие размеры, незнакомое слово.
- \`#NUM!\` (\`#ЧИСЛО!\`) — число вне своей области, например конверсия 15.
- \`#N/A\` (\`#Н/Д\`) — ответить не по чему: нет попыток, нет рабочего дня, история слишком коротка.
- \`#DIV/0!\` (\`#ДЕЛ/0!\`) — только PLAN_PACE и COMMISSION_PAYOUT, когда план равен 0.

Из нескольких ошибок ответом становится та, что стоит раньше в этом списке, а из равных — у самого левого аргумента. Ошибка в читаемой ячейке сама становится ответом. К каждой ошибке есть фраза: что не так, какое значение встретилось и как исправить. Что из этого видно в ячейке, зависит от программы:

- **Excel.** Фраза видна у \`#ЗНАЧ!\` и \`#Н/Д\` (наведите на метку ячейки); у других кодов Excel её не показывает, панель показывает все. \`ЕСЛИОШИБКА\` (\`IFERROR\`) ловит любую ошибку, \`ЕСНД\` (\`IFNA\`) — только \`#Н/Д\`. Функция надстройки не может вернуть \`#ССЫЛКА!\` или \`#ИМЯ?\`: если такая ошибка стоит в читаемой ячейке, получится \`#ЗНАЧ!\`, а фраза назовёт её.
- **Google Таблицы.** Неудавшийся вызов показывает \`#ERROR!\` с фразой, в начале которой код: \`#NUM! конверсия: 15 …\`. \`IFERROR\` его ловит, \`IFNA\` — никогда, даже \`#N/A\`: у скриптов нет ошибок с кодами. Ошибочная ячейка внутри таблицы-ответа — всегда \`#NUM!\`; \`ARRAYFORMULA(IFERROR(…))\` вокруг вызова заменит её, и ни одна \`SUM\` её не проглотит.
- **Встроенная таблица.** Код стоит в своей ячейке, фраза видна при наведении. \`IFERROR\` ловит любую ошибку, \`IFNA\` — только \`#N/A\`.`,
    el: `- \`#VALUE!\` (\`#ΤΙΜΗ!\`) – λάθος είδος: κείμενο στη θέση αριθμού, μεγέθη που δεν ταιριάζουν, άγνωστη λέξη.
- \`#NUM!\` (\`#ΑΡΙΘ!\`) – αριθμός έξω από τα όριά του, όπως ποσοστό μετατροπής 15.
- \`#N/A\` (\`#Δ/Υ\`) – δεν υπάρχει από τι να απαντήσει: καμία προσπάθεια, καμία εργάσιμη ημέρα, πολύ σύντομο ιστορικό.
- \`#DIV/0!\` (\`#ΔΙΑΙΡ/0!\`) – μόνο PLAN_PACE και COMMISSION_PAYOUT, όταν το πλάνο είναι 0.

Από πολλά σφάλματα απάντηση είναι εκείνο που βρίσκεται πρώτο σε αυτή τη λίστα, και από ίσα εκείνο του πιο αριστερού ορίσματος. Ένα σφάλμα σε κελί που διαβάζεται είναι το ίδιο η απάντηση. Κάθε σφάλμα έχει μια φράση: τι είναι λάθος, ποια τιμή βρέθηκε και πώς διορθώνεται. Τι από αυτά φτάνει στο κελί εξαρτάται από το πρόγραμμα:

- **Excel.** Η φράση φαίνεται στα \`#VALUE!\` και \`#N/A\` (δείξτε το σημάδι του κελιού)· στους άλλους κωδικούς το Excel δεν τη δείχνει, το πλαίσιο τις δείχνει όλες. Η \`IFERROR\` πιάνει κάθε σφάλμα, η \`IFNA\` μόνο το \`#N/A\`. Μια συνάρτηση προσθέτου δεν μπορεί να επιστρέψει \`#REF!\` ή \`#NAME?\`: αν βρεθούν σε κελί που διαβάζεται, γίνονται \`#VALUE!\` και η φράση τα αναφέρει.
- **Φύλλα Google.** Μια κλήση που απέτυχε δείχνει \`#ERROR!\` με τη φράση, με τον κωδικό στην αρχή: \`#NUM! μετατροπή: 15 …\`. Η \`IFERROR\` το πιάνει, η \`IFNA\` ποτέ, ούτε το \`#N/A\`, γιατί τα σενάρια δεν έχουν σφάλματα με κωδικό. Ένα λανθασμένο κελί μέσα σε πίνακα που επιστρέφεται είναι πάντα \`#NUM!\`· το \`ARRAYFORMULA(IFERROR(…))\` γύρω από την κλήση το αντικαθιστά και καμία \`SUM\` δεν το καταπίνει.
- **Το ενσωματωμένο φύλλο.** Κάθε κωδικός βρίσκεται στο κελί του και η φράση φαίνεται όταν το δείχνετε. Η \`IFERROR\` πιάνει κάθε σφάλμα, η \`IFNA\` μόνο το \`#N/A\`.`,
  },
  gives: { en: "Gives", ru: "Даёт", el: "Δίνει" },
  arguments: { en: "Arguments", ru: "Аргументы", el: "Ορίσματα" },
  examples: { en: "Examples", ru: "Примеры", el: "Παραδείγματα" },
  optional: { en: "optional", ru: "необязательный", el: "προαιρετικό" },
  blank: { en: "(blank)", ru: "(пусто)", el: "(κενό)" },
} as const satisfies Readonly<Record<string, Text>>;

/** How a parameter takes its argument, by what it takes and its kind. */
export const takesWords: Readonly<Record<Takes, Partial<Readonly<Record<Param<unknown>["kind"], Text>>>>> = {
  cell: {
    number: { en: "a number", ru: "число", el: "αριθμός" },
    date: { en: "a date", ru: "дата", el: "ημερομηνία" },
    text: { en: "a word", ru: "слово", el: "λέξη" },
    any: { en: "one value", ru: "одно значение", el: "μία τιμή" },
  },
  column: {
    number: { en: "a number, or a column", ru: "число или столбец", el: "αριθμός ή στήλη" },
    date: { en: "a date, or a column", ru: "дата или столбец", el: "ημερομηνία ή στήλη" },
    text: { en: "a word, or a column", ru: "слово или столбец", el: "λέξη ή στήλη" },
    any: { en: "a value, or a column", ru: "значение или столбец", el: "τιμή ή στήλη" },
  },
  stages: {
    number: {
      en: "a number or a list; beside columns a column, or a row of stages for each row",
      ru: "число или список; рядом со столбцами — столбец или ряд этапов на каждую строку",
      el: "αριθμός ή λίστα· δίπλα σε στήλες, στήλη ή μία σειρά σταδίων για κάθε γραμμή",
    },
  },
  list: {
    number: { en: "a list of numbers", ru: "список чисел", el: "λίστα αριθμών" },
    date: { en: "a list of dates", ru: "список дат", el: "λίστα ημερομηνιών" },
    text: { en: "a list of words", ru: "список слов", el: "λίστα λέξεων" },
    any: { en: "a list", ru: "список", el: "λίστα" },
  },
  grid: {
    number: { en: "a range of numbers", ru: "диапазон чисел", el: "περιοχή αριθμών" },
    date: { en: "a range of dates", ru: "диапазон дат", el: "περιοχή ημερομηνιών" },
    text: { en: "a range of words", ru: "диапазон слов", el: "περιοχή λέξεων" },
    any: { en: "a range", ru: "диапазон", el: "περιοχή" },
  },
};
