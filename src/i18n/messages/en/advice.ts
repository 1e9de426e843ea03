/** What the facts of the workbook say beside the plan's assumptions. */
export const advice = {
  title: "From your facts",
  about:
    "{n, plural, one {# fact} other {# facts}} up to {until}, deal by deal. Taken, a number is marked as a fact with its count and time.",
  conversion: "{percent} (n = {n, number}; {period})",
  check: "{money} ({n, plural, one {# deal} other {# deals}}; {period})",
  likely: "likely {low} to {high}",
  planned: "in the plan {value}",
  agrees: "the plan lies within",
  differs: "the plan lies outside",
  take: "Take it",
  takeOf: "Take it: {what}",
  taken: "Taken",
};
