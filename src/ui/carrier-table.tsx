// Each carrier's cost and promise in every scenario: who gains by a placement, and who loses.
import { decimal, euros, percent, scenarioLetter, signedDecimal } from '../base/format.ts';
import type { CarrierEstimate, CarriersIn } from '../experiment/carrier-comparison.ts';
import type { Comparison, Estimate } from '../experiment/comparison.ts';
import { words } from './words-en.ts';

/** Nothing where the study has one carrier. */
export function CarrierTable({ comparison, chosen }: { readonly comparison: Comparison; readonly chosen: string }) {
  const { carriers, summaries } = comparison;
  if (carriers === undefined || summaries.every(({ replications }) => replications === 0)) return null;
  return (
    <section class="bearers" aria-labelledby="carriers-title">
      <h2 id="carriers-title">{words.carriers.title}</h2>
      {/* Focusable, as with many scenarios it scrolls sideways. */}
      <div class="scroll" role="group" tabIndex={0} aria-labelledby="carriers-title">
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
            {carrierRows(comparison).map(({ label, unit, cells }) => (
              <tr key={`${label} ${unit}`}>
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
      <p class="fine-print">{words.carriers.note}</p>
    </section>
  );
}

interface Row {
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly { readonly mean: string; readonly spread: string }[];
}

/** Two rows a carrier; under each mean the interval of its difference to the baseline. */
export function carrierRows({ carriers, summaries }: Comparison): Row[] {
  if (carriers === undefined) return [];
  const rowIn = (list: readonly CarriersIn[], scenario: string, row: number): CarrierEstimate | undefined =>
    list.find((one) => one.scenario === scenario)?.carriers[row];
  return (carriers.summaries[0]?.carriers ?? []).flatMap(({ name }, row) =>
    (['costPerParcel', 'onTimeShare'] as const).map((measure) => ({
      label: name,
      unit: measure === 'costPerParcel' ? words.bearers.perParcel : words.carriers.onTime,
      cells: summaries.map(({ id }) => {
        const here = rowIn(carriers.summaries, id, row)?.[measure];
        if (here === undefined || here.n === 0) return { mean: '', spread: '' };
        const isCost = measure === 'costPerParcel';
        const change = rowIn(carriers.differences, id, row)?.[measure];
        return {
          mean: isCost ? euros(here.mean) : percent(here.mean),
          spread: changeWords(change, isCost ? 1 : 100, isCost ? 2 : 1),
        };
      }),
    })),
  );
}

function changeWords(difference: Estimate | undefined, factor: number, digits: number): string {
  if (difference === undefined) return '';
  const { low, high } = difference;
  if (low === null || high === null) return words.compare.tooFew;
  if (low === 0 && high === 0) return words.bearers.same;
  const end = (value: number): string => (value === 0 ? decimal(0, digits) : signedDecimal(factor * value, digits));
  return `${end(low)} to ${end(high)}`;
}
