// The Poisson distribution: its quantile, so that the same luck under a higher mean gives as many events or more, and its tail.
import { exp } from './maths.ts';

/**
 * The smallest k with P(X <= k) >= u for X Poisson of the given mean (0 to 700). Monotone in the mean at a fixed u:
 * more demand adds orders and takes none away.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean >= 0 && mean <= 700)) throw new Error(`poissonQuantile: expected a mean from 0 to 700, found ${mean}`);
  let probability = exp(-mean);
  let cumulated = probability;
  let k = 0;
  while (cumulated < u && k < 10_000) {
    k++;
    probability *= mean / k;
    if (probability === 0) break;
    cumulated += probability;
  }
  return k;
}

/** Mean of max(0, X - limit) for X Poisson of the given mean (0 to 700) and a whole limit. */
export function meanBeyond(limit: number, mean: number): number {
  // E max(0, X - limit) = mean - limit + E max(0, limit - X), of which the latter is a short sum.
  let probability = exp(-mean);
  let short = 0;
  for (let k = 0; k < limit; k++) {
    short += (limit - k) * probability;
    probability *= mean / (k + 1);
  }
  return mean - limit + short;
}
