/** Τι λένε τα γεγονότα του βιβλίου δίπλα στις παραδοχές του πλάνου. */
export const advice = {
  title: "Από τα γεγονότα σας",
  about:
    "{n, plural, one {# γεγονός} other {# γεγονότα}} έως {until}, συμφωνία προς συμφωνία. Ο αριθμός που παίρνετε γίνεται γεγονός με πλήθος και διάστημα.",
  conversion: "{percent} (n = {n, number}; {period})",
  check: "{money} ({n, plural, one {# συμφωνία} other {# συμφωνίες}}; {period})",
  likely: "πιθανότερα από {low} έως {high}",
  planned: "στο πλάνο {value}",
  agrees: "το πλάνο είναι μέσα",
  differs: "το πλάνο είναι έξω",
  take: "Πάρτε το",
  takeOf: "Πάρτε το: {what}",
  taken: "Το πήρατε",
};
