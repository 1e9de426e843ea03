/** Что команда control говорит о прочитанных фактах. */
export const imported = {
  read: "{source}: {rows, plural, one {прочитана # строка} few {прочитано # строки} other {прочитано # строк}}, использовано {used, number}: {facts, plural, one {# факт} few {# факта} other {# фактов}}, {deals, plural, one {# открытая сделка} few {# открытые сделки} other {# открытых сделок}}.",
  column: "{field}: колонка «{column}»",
  nearTaken:
    '{kind} «{name}» читаем как «{meant}» ({rows, plural, one {# строка} few {# строки} other {# строк}}). Если это не так: --{option} "{name}=…"',
  nobody:
    'Человека «{name}» в плане нет: {rows, plural, one {# строка идёт} few {# строки идут} other {# строк идут}} только в счёт компании. Указать, кто это: --person "{name}=…"',
  noStream:
    'Потока «{name}» в плане нет: {rows, plural, one {# строка идёт} few {# строки идут} other {# строк идут}} только в счёт компании. Указать, какой это: --stream "{name}=…"',
  noStage:
    'Этапа «{name}» в плане нет: {rows, plural, one {# строка учтена} few {# строки учтены} other {# строк учтено}} без него. Указать, какой это: --stage "{name}=…"',
  moreBad: "{n, plural, one {и ещё #} few {и ещё #} other {и ещё #}}",
  byHand: "Укажите через {option}.",
  badChoice: '{given}: нужно "имя в файле=имя в плане".',
  noTarget: "{given}: «{name}» в плане нет. Есть: {list}.",
  noHeadings: "В {file} нет ни одной строки под заголовками.",
};
