/** Τι λέει ο Έλεγχος για τις δοκιμές. */
export const trials = {
  trialsTitle: "Δοκιμές",
} as const;
