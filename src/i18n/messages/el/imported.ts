/** Τι λέει η εντολή control για τα γεγονότα που διάβασε. */
export const imported = {
  read: "{source}: {rows, plural, one {διαβάστηκε # γραμμή} other {διαβάστηκαν # γραμμές}}, χρησιμοποιήθηκαν {used, number}: {facts, plural, one {# γεγονός} other {# γεγονότα}}, {deals, plural, one {# ανοιχτή συμφωνία} other {# ανοιχτές συμφωνίες}}.",
  column: "{field}: στήλη «{column}»",
  nearTaken:
    '{kind} «{name}» διαβάζεται ως «{meant}» ({rows, plural, one {# γραμμή} other {# γραμμές}}). Αν δεν ισχύει: --{option} "{name}=…"',
  nobody:
    'Το άτομο «{name}» δεν υπάρχει στο πλάνο: {rows, plural, one {# γραμμή μετρά} other {# γραμμές μετρούν}} μόνο για την εταιρεία. Για να πείτε ποιος είναι: --person "{name}=…"',
  noStream:
    'Η πηγή εσόδων «{name}» δεν υπάρχει στο πλάνο: {rows, plural, one {# γραμμή μετρά} other {# γραμμές μετρούν}} μόνο για την εταιρεία. Για να πείτε ποια είναι: --stream "{name}=…"',
  noStage:
    'Το στάδιο «{name}» δεν υπάρχει στο πλάνο: {rows, plural, one {# γραμμή μετρά} other {# γραμμές μετρούν}} χωρίς αυτό. Για να πείτε ποιο είναι: --stage "{name}=…"',
  moreBad: "{n, plural, one {και άλλη #} other {και άλλες #}}",
  byHand: "Πείτε το με {option}.",
  badChoice: '{given}: χρειάζεται "όνομα στο αρχείο=όνομα στο πλάνο".',
  noTarget: "{given}: το πλάνο δεν έχει «{name}». Έχει: {list}.",
  noHeadings: "Το {file} δεν έχει καμία γραμμή κάτω από τις επικεφαλίδες.",
};
