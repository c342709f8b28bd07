// Shares of a hundred as whole numbers that still make a hundred.

/** Whole numbers whose sum is a hundred, by the largest remainders; of equal ones the first. */
export function wholeCents(percents: readonly number[]): number[] {
  const cents = percents.map(Math.floor);
  const left =
    Math.round(percents.reduce((all, value) => all + value, 0)) - cents.reduce((all, value) => all + value, 0);
  const byRest = percents
    .map((value, row) => ({ row, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.row - b.row);
  for (const { row } of byRest.slice(0, left)) cents[row] = (cents[row] as number) + 1;
  return cents;
}
