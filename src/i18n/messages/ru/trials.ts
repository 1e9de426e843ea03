/** Что раздел «Контроль» говорит об испытаниях. */
export const trials = {
  trialsTitle: "Испытания",
} as const;
