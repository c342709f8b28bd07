// The scenario on show less the baseline, a line a measure, each with its interval: beside the sentence, without a fold.
import { decimal, signedDecimal, signedRange } from '../base/format.ts';
import type { Comparison, Difference, Estimate } from '../experiment/comparison.ts';
import { EARLY, LOOKS } from '../experiment/looks.ts';
import { letterOf } from '../experiment/scenario-letters.ts';
import { PAYERS } from '../model/study-prices.ts';
import { Term } from './term.tsx';
import { words } from './words.ts';

export interface DifferenceRow {
  readonly label: string;
  readonly unit: string;
  /** "+0.21"; empty where there are too few runs to say any number. */
  readonly mean: string;
  /** "+0.15 to +0.27", or why there is none. */
  readonly spread: string;
  /** 'certain' where the interval leaves out nothing at all. */
  readonly state: 'none' | 'early' | 'open' | 'certain';
}

export function DifferenceTable({ comparison, chosen }: { readonly comparison: Comparison; readonly chosen: string }) {
  const difference = comparison.differences.find(({ scenario }) => scenario === chosen);
  if (difference === undefined) return null;
  const { n, low } = difference.costPerParcel;
  const { comparisons } = comparison;
  const title = words.differences.title(letterOf(comparison, chosen), letterOf(comparison, difference.baseline));
  return (
    <section class="differences" aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{words.differences.difference}</th>
            <th scope="col">
              <Term of="interval">{words.differences.interval}</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {differenceRows(difference).map(({ label, unit, mean, spread, state }) => (
            <tr key={label} class={state}>
              <th scope="row">
                {label} <small>{unit}</small>
              </th>
              <td>{state === 'certain' ? <b>{mean}</b> : mean}</td>
              <td>{spread}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {low !== null && (
        <p class="fine-print">{words.differences.note(n, comparisons > 1 ? decimal(comparisons) : null)}</p>
      )}
      {low === null && n >= EARLY && <p class="fine-print">{words.differences.earlyNote(n)}</p>}
    </section>
  );
}

/** Payers whose part is the same to the last run are left out, and so is the carrier's where nobody else's changes. */
export function differenceRows(difference: Difference): DifferenceRow[] {
  const { costByPayer, area, pairs } = difference;
  const rowOf = (label: string, unit: string, estimate: Estimate, digits: number) =>
    lineOf(label, unit, estimate, digits, pairs);
  const { perParcel, points, kg, km, kmPerParcel } = words.differences;
  const changing = PAYERS.filter((payer) => costByPayer[payer].mean !== 0);
  const payers = changing.some((payer) => payer !== 'carrier') ? changing : [];
  return [
    rowOf(words.differences.cost, perParcel, difference.costPerParcel, 2),
    ...payers.map((payer) => rowOf(words.differences.payers[payer], perParcel, costByPayer[payer], 2)),
    rowOf(words.differences.onTime, points, times(difference.onTimeShare, 100), 1),
    rowOf(words.differences.co2, kg, difference.co2Kg, 1),
    rowOf(words.differences.motorKm, km, difference.motorKm, 1),
    ...(area === null
      ? []
      : [
          rowOf(words.differences.insideKm, kmPerParcel, area.motorKmPerParcel, 3),
          rowOf(words.differences.insideCost, perParcel, area.costPerParcel, 2),
        ]),
  ];
}

function lineOf(
  label: string,
  unit: string,
  { mean, low, high, n }: Estimate,
  digits: number,
  pairs: number,
): DifferenceRow {
  const number = signedDecimal(mean, digits);
  const row = { label, unit };
  if (low === null || high === null) {
    if (n >= EARLY) return { ...row, mean: `≈ ${number}`, spread: words.differences.early, state: 'early' };
    const nothing = pairs === 0 ? words.differences.none : words.differences.nothing;
    const spread = n === 0 ? nothing : words.differences.soon(n, LOOKS[0] ?? EARLY);
    return { ...row, mean: '', spread, state: 'none' };
  }
  if (low === 0 && high === 0) return { ...row, mean: words.differences.same, spread: '', state: 'open' };
  return {
    ...row,
    mean: number,
    spread: signedRange(low, high, digits),
    state: low > 0 || high < 0 ? 'certain' : 'open',
  };
}

function times({ mean, low, high, n }: Estimate, factor: number): Estimate {
  return { mean: mean * factor, low: low && low * factor, high: high && high * factor, n };
}
