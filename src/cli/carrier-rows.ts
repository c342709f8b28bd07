// What a comparison says of each of several carriers, and of pooling, as rows of the CSV.
import type { CarrierComparison, CarriersIn } from '../experiment/carrier-comparison.ts';
import { type Cell, cellsOf, within } from './estimate-cells.ts';

/** A carrier's parcels cost all payers together, and of that the carrier itself. */
const CARRIER_UNITS = {
  costPerParcel: 'EUR a delivered parcel',
  ownCostPerParcel: 'EUR a delivered parcel',
  onTimeShare: 'share of measured parcels',
} as const;
const CARRIER_MEASURES = Object.keys(CARRIER_UNITS) as (keyof typeof CARRIER_UNITS)[];

/** Differences by carrier are corrected for their number, and gains of pooling for how many there are. */
export function carrierRows(all: CarrierComparison | undefined, level: number, comparisons: number): Cell[][] {
  if (all === undefined) return [];
  const many = all.summaries[0]?.carriers.length ?? 1;
  const corrected = (count: number): number => 1 - (1 - level) / Math.max(1, count);
  const rowsOf = (kind: string, list: readonly CarriersIn[], other: string, at: number): Cell[][] =>
    list.flatMap(({ scenario, carriers }) =>
      carriers.flatMap((carrier) =>
        CARRIER_MEASURES.map((measure) => [
          kind,
          scenario,
          other,
          `carrier ${carrier.id}`,
          measure,
          CARRIER_UNITS[measure],
          ...(kind === 'scenario' ? within(CARRIER_UNITS[measure], carrier[measure]) : cellsOf(carrier[measure])),
          at,
        ]),
      ),
    );
  const gains = all.pooling.flatMap(
    ({ scenario, against, perParcel, perDay, carriers, payers, comparisons: shown }) => {
      const head = ['pooling', scenario, against];
      const at = corrected(shown);
      const gainOf = (whose: string, gain: typeof perDay): Cell[] => [
        ...head,
        whose,
        'gainPerDay',
        'EUR a day',
        ...cellsOf(gain),
        at,
      ];
      return [
        [...head, 'city', 'gainPerParcel', CARRIER_UNITS.costPerParcel, ...cellsOf(perParcel), at],
        gainOf('city', perDay),
        ...carriers.map(({ id, perDay: gain }) => gainOf(`carrier ${id}`, gain)),
        ...payers.map(({ payer, perDay: gain }) => gainOf(`payer ${payer}`, gain)),
      ];
    },
  );
  const baseline = all.summaries[0]?.scenario ?? '';
  return [
    ...rowsOf('scenario', all.summaries, '', level),
    ...rowsOf('difference', all.differences, baseline, corrected(comparisons * many)),
    ...gains,
  ];
}
