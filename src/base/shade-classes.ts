// Classes of amounts for maps that shade by them: round ends, so that a legend can be read and two runs share their ends.

/** Shares of the values that may lie beyond the first and the last end, so that a few odd ones do not take all classes. */
const TAIL = 0.05;
const CLASSES = 5;

/** Four rising ends of equal steps, for amounts that lie close together. None where there is no value; `least`: of a step. */
export function evenEnds(values: readonly number[], least = 0.01): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const [low, high] = [quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)];
  const step = roundUp(Math.max(least, (high - low) / CLASSES));
  const begin = Math.floor(low / step);
  return Array.from({ length: CLASSES - 1 }, (_, end) => clean((begin + end + 1) * step));
}

/** Four rising ends of the ladder 1, 2, 5, 10 ..., for amounts of which most are small. None where there is no value. */
export function ladderEnds(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const ends = [roundUp(quantile(sorted, 1 - TAIL))];
  while (ends.length < CLASSES - 1) ends.unshift(nextBelow(ends[0] as number));
  return ends;
}

/** The class of an amount: 0 below the first end, and one more from each end on. */
export function classOf(amount: number, ends: readonly number[]): number {
  let found = 0;
  while (found < ends.length && amount >= (ends[found] as number)) found++;
  return found;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] as number;
}

/** The least number of the ladder that is not below an amount above 0. */
function roundUp(amount: number): number {
  let decade = 1;
  while (decade < amount) decade *= 10;
  while (decade / 10 >= amount) decade /= 10;
  return clean([0.1, 0.2, 0.5, 1].map((step) => step * decade).find((step) => step >= amount * (1 - 1e-9)) ?? decade);
}

function nextBelow(step: number): number {
  return roundUp(step * 0.4);
}

/** Without the dust of binary fractions. */
function clean(amount: number): number {
  return Number(amount.toPrecision(10));
}
