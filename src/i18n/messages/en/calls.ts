/** The card of calls that were heard, in the place Control. */
export const calls = {
  callsTitle: "Calls and what works",
  callsEmpty:
    "No call of this stretch has been heard yet. Hear some calls a week, mark the errors of each: here you see which error is frequent, with whom, and how long clients wait.",
  callsHeard: "{calls, plural, one {# call was heard.} other {# calls were heard.}}",
  callsWait: "Clients waited {wait} seconds on average.",
  callsClean: "No errors",
  callErrors: "Errors",
  callsOf: "of {calls, plural, one {# call} other {# calls}}",
  columnCalls: "Calls",
  columnErrors: "Errors",
  columnWait: "Wait, s",
  callNew: "Note a call",
  callTopic: "What the call was about",
  callPerson: "Who",
  callNobody: "Nobody named",
  worksNew: "Note what works",
  worksTitle: "What works at telesales",
  worksTopic: "What works, and what does not",
} as const;
