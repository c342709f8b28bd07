// What is said of costs that sums of whole micro-euros cannot hold, in English.
import { phrases } from '../base/language.ts';

export const sumPhrases = phrases({
  /** In thousand million euros. */
  expected: (most: string) =>
    `prices and parcels whose costs stay below ${most} thousand million euros, to add up exactly`,
  found: (costs: string) => `costs of ${costs} thousand million euros`,
});
