// Reads a count that changes with time, such as the compartments taken in a locker.
import type { Seconds } from '../base/units.ts';
import type { StockView } from '../service/run-protocol.ts';

/** The count of a facility at a time; 0 before its first change. */
export function stockAt(stock: StockView, row: number, time: Seconds): number {
  const from = stock.start[row] as number;
  let low = from - 1;
  let high = stock.start[row + 1] as number;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((stock.time[middle] as number) <= time) low = middle;
    else high = middle;
  }
  return low < from ? 0 : (stock.count[low] as number);
}
