// The Poisson quantile: how many events a quantile stands for, so that the same luck under a higher mean gives as many or more.
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
