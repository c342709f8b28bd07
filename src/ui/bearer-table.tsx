// Who bears what: the cost by payer, what others bear beside it, recipients' ways, and how unequal the parcels are.
import { decimal, euros, percent, range, scenarioLetter, signedDecimal } from '../base/format.ts';
import type { Comparison, Difference, Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import { PAYERS } from '../model/study-prices.ts';
import { words } from './words-en.ts';

interface Cell {
  readonly mean: string;
  /** The interval of the mean, or of its difference to the baseline. */
  readonly spread: string;
}

interface Row {
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly Cell[];
}

const NO_CELL: Cell = { mean: '', spread: '' };

export function BearerTable({ comparison, chosen }: { readonly comparison: Comparison; readonly chosen: string }) {
  const { summaries } = comparison;
  if (summaries.every(({ replications }) => replications === 0)) return null;
  return (
    <section class="bearers" aria-labelledby="bearers-title">
      <h2 id="bearers-title">{words.bearers.title}</h2>
      {/* Focusable, as with many scenarios it scrolls sideways. */}
      <div class="scroll" role="group" tabIndex={0} aria-labelledby="bearers-title">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.bearers.measure}</th>
              {summaries.map(({ id, name }, row) => (
                <th scope="col" key={id} title={name} class={id === chosen ? 'chosen' : undefined}>
                  {scenarioLetter(row)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bearerRows(comparison).map(({ label, unit, cells }) => (
              <tr key={label}>
                <th scope="row">
                  {label} <small>{unit}</small>
                </th>
                {cells.map(({ mean, spread }, column) => (
                  <td key={column} class={summaries[column]?.id === chosen ? 'chosen' : undefined}>
                    {mean}
                    {spread !== '' && <small>{spread}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="fine-print">{words.bearers.note}</p>
    </section>
  );
}

/** Payers and ways that are nothing in every scenario are left out, except the carrier. */
export function bearerRows({ summaries, differences }: Comparison): Row[] {
  const differenceOf = (id: string): Difference | undefined => differences.find(({ scenario }) => scenario === id);
  const row = (label: string, unit: string, cell: (summary: ScenarioSummary) => Cell): Row => ({
    label,
    unit,
    cells: summaries.map((summary) => (summary.replications === 0 ? NO_CELL : cell(summary))),
  });
  const own = (label: string, unit: string, of: (summary: ScenarioSummary) => Estimate, said: Said): Row =>
    row(label, unit, (summary) => ownCell(of(summary), said));
  const paid = PAYERS.filter(
    (payer) => payer === 'carrier' || summaries.some(({ costByPayer }) => Math.abs(costByPayer[payer]) >= 0.0005),
  );
  const ways = [
    [words.bearers.walk, (summary: ScenarioSummary) => summary.recipientWalkKm],
    [words.bearers.car, (summary: ScenarioSummary) => summary.recipientCarKm],
  ] as const;
  return [
    ...paid.map((payer) =>
      row(words.bearers.payers[payer], words.bearers.perParcel, ({ id, costByPayer, costPerParcel }) =>
        costPerParcel.n === 0
          ? NO_CELL
          : { mean: euros(costByPayer[payer]), spread: changeWords(differenceOf(id)?.costByPayer[payer]) },
      ),
    ),
    row(words.bearers.external, words.bearers.perParcelBeside, ({ id, externalPerParcel }) =>
      externalPerParcel.n === 0
        ? NO_CELL
        : { mean: euros(externalPerParcel.mean), spread: changeWords(differenceOf(id)?.externalPerParcel) },
    ),
    ...ways
      .filter(([, of]) => summaries.some((summary) => of(summary).mean > 0))
      .map(([label, of]) => own(label, words.bearers.kmPerDay, of, KM)),
    own(words.bearers.lastMile, words.bearers.ofCost, ({ lastMileShare }) => lastMileShare, SHARE),
    own(words.bearers.dearest, words.bearers.ofCost, ({ dearestTenthShare }) => dearestTenthShare, SHARE),
  ];
}

interface Said {
  readonly mean: (value: number) => string;
  readonly spread: (low: number, high: number) => string;
}

const SHARE: Said = {
  mean: (value) => percent(value),
  spread: (low, high) => range(100 * Math.max(0, low), 100 * Math.min(1, high), 1),
};
const KM: Said = {
  mean: (value) => decimal(value, value > 0 && value < 10 ? 1 : 0),
  spread: (low, high) => range(Math.max(0, low), high, high < 10 ? 1 : 0),
};

function ownCell({ mean, low, high, n }: Estimate, said: Said): Cell {
  if (n === 0) return NO_CELL;
  return { mean: said.mean(mean), spread: low === null || high === null || low === high ? '' : said.spread(low, high) };
}

/** "+0.15 to +0.27": the interval of the difference to the baseline; of the baseline itself nothing. */
function changeWords(difference: Estimate | undefined): string {
  if (difference === undefined) return '';
  const { low, high } = difference;
  if (low === null || high === null) return words.compare.tooFew;
  if (low === 0 && high === 0) return words.bearers.same;
  return `${signedDecimal(low, 2)} to ${signedDecimal(high, 2)}`;
}
