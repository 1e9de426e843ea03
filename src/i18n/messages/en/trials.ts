/** What the place Control says of trials. Shares, days and `won` come written already. */
export const trials = {
  trialsTitle: "Trials",
  trialsEmpty:
    "Try one new thing at a time, a script or a source of leads, beside the usual way: share new leads between the two by lot and count who buys. Here you see how many leads each way still needs and, once that is sure, which is better.",
  trialsRule:
    "Stop rule: the answer waits until both ways have their leads. Looking earlier ends a trial only where p is below 0.001: chance alone makes such a difference less than once in 1,000 times.",
  trialsLeftOut:
    "{count, plural, one {# cell} other {# cells}} of the sheet Trials cannot be read, so these trials are left out. Row {row}: {reason}",
  trialAdd: "Add a trial",
  trialNew: "New trial",
  trialCounts: "Enter counts",
  trialCancel: "Cancel",
  trialGain: "Counts are totals since the beginning. The smaller the gain you look for, the more leads it takes.",
  trialWritten: "“{name}” stands on the sheet {sheet}.",
  trialSince: "{kind}, since {day}",
  trialUsual: "Usual way",
  trialFresh: "New way",
  trialWay: "{way}: {rate}, {won} of {leads, number}",
  trialNoLeads: "{way}: no leads yet",
  trial_is_goOn:
    "Go on: each way needs {needed, plural, one {# lead} other {# leads}}. Still missing: usual {usualLeft, number}, new {freshLeft, number}.",
  trial_is_freshBetter: "The new way is better: {fresh} against {usual}. Change over to it.",
  trial_is_usualBetter: "The usual way is better: {usual} against {fresh}. Stay with it.",
  trial_is_noDifference: "Enough leads, and no difference that can be told from chance. Keep what costs less.",
  trial_is_noData: "No data yet: the usual way has won nothing to start from.",
  trial_is_unreachable: "{usual} plus {gain} of it would be above 100%: look for a smaller gain.",
  trialChance: "p = {p}: how often chance alone makes such a difference.",
  trialRare: "p below {p}: chance alone hardly ever makes such a difference.",
  trialEarly: "So clear that the trial may end before all leads are in.",
} as const;
