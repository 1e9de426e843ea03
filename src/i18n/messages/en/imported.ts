/** What the command control says of the facts it has read. */
export const imported = {
  read: "{source}: {rows, plural, one {# row} other {# rows}} read, {used, number} used: {facts, plural, one {# fact} other {# facts}}, {deals, plural, one {# open deal} other {# open deals}}.",
  column: "{field}: column “{column}”",
  nearTaken: '{kind} “{name}” is read as “{meant}” ({rows, plural, one {# row} other {# rows}}). To say otherwise: --{option} "{name}=…"',
  nobody:
    'Person “{name}” is none of the plan’s: {rows, plural, one {# row counts} other {# rows count}} for the company alone. To say who it is: --person "{name}=…"',
  noStream:
    'Stream “{name}” is none of the plan’s: {rows, plural, one {# row counts} other {# rows count}} for the company alone. To say which it is: --stream "{name}=…"',
  noStage:
    'Stage “{name}” is none of the plan’s: {rows, plural, one {# row counts} other {# rows count}} without it. To say which it is: --stage "{name}=…"',
  moreBad: "{n, plural, one {and # more} other {and # more}}",
  byHand: "Say it by {option}.",
  badChoice: '{given} is not of the form "name in the file=name in the plan".',
  noTarget: "{given}: the plan has no “{name}”. It has: {list}.",
  noHeadings: "{file} holds no row below its headings.",
};
