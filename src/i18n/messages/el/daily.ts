import type { daily as english } from "../en/daily";

/** Η δουλειά της ημέρας: δραστηριότητα και πρότυπο, το υπόλοιπο του πλάνου από την αρχή, ανοιχτές συμφωνίες. */
export const daily: Readonly<Record<keyof typeof english, string>> = {
  elsewhere:
    "Εργάζονται ακόμη σε άλλες πηγές και δεν κρίνονται ({measures}): {names}. Το μέρος τους, {share} αυτού του πλάνου, δεν το έχει κανείς.",
  elsewhereStream:
    "Δεν εργάζονται ακόμη σε αυτή την πηγή και δεν κρίνονται: {names}. Το μέρος τους, {share} του πλάνου της, δεν το έχει κανείς.",
  activityTitle: "Δραστηριότητα και πρότυπο",
  activityNorm: "πρότυπο {norm} την ημέρα για τον καθένα",
  activityKept: "Κανείς δεν είναι κάτω από το πρότυπο.",
  activityUnseen: "Δεν έχουν έρθει τέτοια γεγονότα: κανείς δεν κρίνεται.",
  activityAll: "{count, plural, one {# άτομο} other {Και τα # άτομα}}",
  activityDone: "{fact}, αναλογούν {due} σε {days, plural, one {# εργάσιμη} other {# εργάσιμες}}",
  columnDone: "Έγιναν",
  columnDays: "Ημέρες",
  columnStage: "Στάδιο",
  columnPerson: "Άτομο",
  columnNorm: "Πρότυπο ημέρας",
  columnAsked: "Αναλογεί",
  restTitle: "Το υπόλοιπο, εκ νέου",
  restLess:
    "{count, plural, one {Έκλεισε # περίοδος} other {Έκλεισαν # περίοδοι}} και λείπουν {off}. Για να σταθεί το πλάνο των {total}, οι υπόλοιπες πρέπει να φέρουν {anew} αντί για {planned}.",
  restMore:
    "{count, plural, one {Έκλεισε # περίοδος} other {Έκλεισαν # περίοδοι}} με {off} πάνω από το πλάνο. Το πλάνο των {total} στέκει αν οι υπόλοιπες φέρουν {anew} αντί για {planned}.",
  restMade: "Το πλάνο των {total} βγήκε: οι περίοδοι που έκλεισαν έφεραν {fact}.",
  restUnseen: "Τα πραγματικά δεν έχουν χρήματα: τι έφεραν οι περίοδοι που έκλεισαν δεν είναι γνωστό, άρα τίποτα δεν σχεδιάζεται εκ νέου.",
  columnPeriod: "Περίοδος",
  columnAnew: "Εκ νέου",
  restClosed: "έκλεισε: ήρθαν {fact}",
  restSoFar: "έως τώρα {fact}",
  restTotal: "Μαζί",
  restExact: "Οι περίοδοι δίνουν ακριβώς το πλάνο",
  restOff: "Διαφορά από το πλάνο {off}",
  restAll: "{count, plural, one {# περίοδος} other {Και οι # περίοδοι}}",
  dealsCovered: "Τα ανοιχτά είναι {coverage} × όσων μένουν να πουληθούν· με τις πιθανότητές τους αρκούν {needed} ×.",
  dealsUnseen: "Τα πραγματικά δεν έχουν χρήματα: τι μένει να πουληθεί δεν είναι γνωστό.",
  dealsLook: "Μεγάλες και επείγουσες",
  dealsNext: "Ακόμη {count, number}",
  dealsRest: "{count, plural, one {Ακόμη # βρίσκεται} other {Ακόμη # βρίσκονται}} στο φύλλο των συμφωνιών.",
  dealsCalm: "Καμία δεν είναι μεγάλη, εκπρόθεσμη, στάσιμη ή χωρίς επόμενο βήμα.",
  dealNobody: "κανενός",
  dealLarge: "μεγάλη",
  dealOverdue: "θα έκλεινε {day}",
  dealStale: "{days, plural, one {# ημέρα} other {# ημέρες}} στο στάδιό της",
  dealNoNextStep: "χωρίς επόμενο βήμα",
  dealNoAmount: "χωρίς ποσό, λογίζεται η μέση συμφωνία",
};
