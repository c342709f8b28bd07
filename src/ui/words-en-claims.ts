// English words that say how sure a number is where its chart or table does not.

export const claimsWords = {
  claims: {
    late: (minutes: string, interval: string, runs: number) =>
      `All causes together: ${minutes} min a day (95 %: ${interval} min, day-to-day luck only; ${runs} draws). The interval of each cause is its own: the causes add up in each draw, their intervals do not.`,
    lateOnce: (minutes: string) => `All causes together: ${minutes} min a day in the one draw so far.`,
    breakEven: 'The intervals cover day-to-day luck only: inside of that of rent or handling the sign is not certain.',
    sameInAll: 'A mean without an interval was the same in every draw.',
  },
} as const;

/** The same shape in another language. */
export interface ClaimsWords {
  readonly claims: {
    readonly late: (minutes: string, interval: string, runs: number) => string;
    readonly lateOnce: (minutes: string) => string;
    readonly breakEven: string;
    readonly sameInAll: string;
  };
}
