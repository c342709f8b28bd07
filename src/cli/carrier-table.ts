// The comparison by carrier: what each scenario costs each of them, against the baseline, and who gains from pooling.
import { decimal, euros, percent, signedEuros } from '../base/format.ts';
import { othersPayToo } from '../experiment/carrier-comparison.ts';
import type { Comparison, Estimate } from '../experiment/comparison.ts';
import { poolingSentenceOn } from '../experiment/pooling-sentence.ts';
import { textTable } from './text-table.ts';

/** Empty where the study has one carrier. */
export function carrierTable(comparison: Comparison): string {
  const { carriers, summaries, level } = comparison;
  if (carriers === undefined) return '';
  const sure = percent(level, 0);
  const less = `less ${summaries[0]?.name ?? ''}`;
  const isShared = othersPayToo(carriers);
  const rows = carriers.summaries.flatMap(({ scenario, carriers: each }) =>
    each.map(({ name, ownCostPerParcel: own, costPerParcel, onTimeShare }, row) => {
      const change = carriers.differences.find((one) => one.scenario === scenario)?.carriers[row]?.ownCostPerParcel;
      return [
        name,
        summaries.find(({ id }) => id === scenario)?.name ?? scenario,
        own.n === 0 ? 'no parcel delivered' : euros(own.mean, 3),
        interval(own),
        onTimeShare.n === 0 ? 'no parcel' : percent(onTimeShare.mean),
        shareInterval(onTimeShare),
        ...(change === undefined
          ? ['', '']
          : [change.n === 0 ? 'none' : signedEuros(change.mean, 3), interval(change)]),
        ...(isShared ? [costPerParcel.n === 0 ? '' : euros(costPerParcel.mean, 3), interval(costPerParcel)] : []),
      ];
    }),
  );
  const sentences = summaries.flatMap(({ id }) => {
    const parts = poolingSentenceOn(comparison, id);
    return parts === null ? [] : [`${parts.map(({ text }) => text).join('')}\n`];
  });
  const all = isShared ? ['all payers, € a parcel', sure] : [];
  const table = textTable([
    ['carrier', 'in', 'it pays, € a parcel', sure, 'on time', sure, less, 'interval', ...all],
    ...rows,
  ]);
  return [table, ...sentences].join(sentences.length > 0 ? '\n' : '');
}

/** Within what a share can be. */
function shareInterval({ low, high, n }: Estimate): string {
  if (n === 0) return '';
  if (low === null || high === null) return 'too few runs';
  return `${decimal(100 * Math.max(0, low), 1)} to ${decimal(100 * Math.min(1, high), 1)}`;
}

function interval({ low, high, n }: Estimate): string {
  if (n === 0) return '';
  return low === null || high === null ? 'too few runs' : `${decimal(low, 3)} to ${decimal(high, 3)}`;
}
