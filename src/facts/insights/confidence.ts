/** How sure the intervals of what the facts say are. */
export const confidence = 0.95;
