// Whole amounts split over many parcels: the largest-remainder method of base/money.ts on typed arrays, for the ledger's many splits.
import type { MicroEuros } from '../base/money.ts';

/**
 * Splits a whole amount of 0 or more in proportion to the first `count` weights into `parts`, with the same result as
 * `split`: rounded down, the units left over to the largest remainders, ties to the lower row; equally where all weights
 * are zero.
 */
export function apportion(amount: MicroEuros, weights: Float64Array, count: number, parts: Float64Array): void {
  let sum = 0;
  let isEven = true;
  for (let row = 0; row < count; row++) {
    const weight = weights[row] as number;
    sum += weight;
    if (weight !== weights[0]) isEven = false;
  }
  if (isEven) {
    apportionEqually(amount, count, parts);
    return;
  }
  const remainders = new Float64Array(count);
  let left = amount;
  for (let row = 0; row < count; row++) {
    const exact = (amount * (weights[row] as number)) / sum;
    const part = Math.min(Math.floor(exact), left);
    parts[row] = part;
    remainders[row] = exact - part;
    left -= part;
  }
  while (left > 0) left = giveToLargest(left, remainders, parts);
}

/** Rows 0, 1, ... get one unit more until the amount is used up. */
export function apportionEqually(amount: MicroEuros, count: number, parts: Float64Array): void {
  const part = Math.floor(amount / count);
  const more = amount - part * count;
  for (let row = 0; row < count; row++) parts[row] = row < more ? part + 1 : part;
}

/** One unit each to the rows of the largest remainders; what is left after one round. */
function giveToLargest(left: number, remainders: Float64Array, parts: Float64Array): number {
  const count = remainders.length;
  const units = Math.min(left, count);
  const sorted = remainders.slice().sort();
  const least = sorted[count - units] as number;
  let given = 0;
  for (let row = 0; row < count; row++) {
    if ((remainders[row] as number) <= least) continue;
    parts[row] = (parts[row] as number) + 1;
    given++;
  }
  for (let row = 0; given < units; row++) {
    if (remainders[row] !== least) continue;
    parts[row] = (parts[row] as number) + 1;
    given++;
  }
  return left - units;
}
