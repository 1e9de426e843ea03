/** Что факты книги говорят рядом с допущениями плана. */
export const advice = {
  title: "По вашим фактам",
  about:
    "{n, plural, one {# факт} few {# факта} other {# фактов}} по {until}, сделка за сделкой. Взятое число станет фактом с количеством и сроком.",
  conversion: "{percent} (n = {n, number}; {period})",
  check: "{money} ({n, plural, one {# сделка} few {# сделки} other {# сделок}}; {period})",
  likely: "скорее всего от {low} до {high}",
  planned: "в плане {value}",
  agrees: "план в этих пределах",
  differs: "план вне этих пределов",
  take: "Взять",
  takeOf: "Взять: {what}",
  taken: "Взято",
};
