// How many parcels each facility keeps at any time: at hubs and micro-depots those waiting, in lockers the compartments taken.
import type { Fact, Journal } from '../simulation/facts.ts';
import type { StockView } from './run-protocol.ts';

export function stockView(journal: Journal): StockView {
  const { facilities } = journal.cast;
  const rows: [number, number][][] = facilities.map(() => []);
  const counts = new Int32Array(facilities.length);
  const change = (facility: number, time: number, by: number): void => {
    // The cells under a roof show as the one micro-depot that stands there.
    const place = facilities[facility]?.roof ?? facility;
    const row = rows[place];
    if (row === undefined || by === 0) return;
    counts[place] = (counts[place] as number) + by;
    const last = row[row.length - 1];
    if (last !== undefined && last[0] === time) last[1] = counts[place] as number;
    else row.push([time, counts[place] as number]);
  };
  for (const fact of journal.facts) {
    if (fact.kind === 'handed-on') change(fact.from, fact.time, -1);
    if ('facility' in fact)
      change(fact.facility, fact.time, stockChange(fact, facilities[fact.facility]?.kind === 'locker'));
  }
  const start = new Int32Array(facilities.length + 1);
  rows.forEach((row, facility) => {
    start[facility + 1] = (start[facility] as number) + row.length;
  });
  const flat = rows.flat();
  return {
    start,
    time: Float64Array.from(flat, ([time]) => time),
    count: Int32Array.from(flat, ([, count]) => count),
  };
}

function stockChange(fact: Extract<Fact, { facility: number }>, isLocker: boolean): number {
  switch (fact.kind) {
    case 'contracted':
      return -1;
    case 'handed-on':
    case 'sorted':
    case 'arrived':
      return 1;
    case 'departed':
    case 'loaded':
    case 'taken-back':
      return -fact.parcels.length;
    case 'returned':
      return isLocker ? 0 : -1;
    case 'sent':
    case 'taken-out':
      return -1;
    case 'dropped-off':
      return 1;
    case 'deposited':
      return isLocker ? 1 : 0;
    case 'expired':
      return isLocker ? -1 : 0;
    case 'stocked':
      return 1;
    case 'cleared':
    case 'collected':
      return -1;
    default:
      return 0;
  }
}
