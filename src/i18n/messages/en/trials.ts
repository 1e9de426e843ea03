/** What the place Control says of trials. Shares and counts of leads come written already where they are texts. */
export const trials = {
  trialsTitle: "Trials",
} as const;
