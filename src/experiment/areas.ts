// Results inside areas: what the addresses in reach of a scenario's micro-depots got, whoever delivered there.
import type { Seconds } from '../base/units.ts';
import type { Ledger } from '../economics/ledger.ts';
import { motorMetres } from '../economics/parcel-metres.ts';
import { contractedMotorMetres } from '../metrics/contracted.ts';
import { handovers } from '../metrics/handovers.ts';
import { lateSeconds } from '../metrics/lateness.ts';
import type { Parcel } from '../model/parcel.ts';
import type { Placement } from '../model/placement.ts';
import type { Journal } from '../simulation/facts.ts';
import type { AreaResult } from './replication-result.ts';

/** The addresses (rows of the city's table) that belong to a scenario's area are 1 in its mask. */
export interface AreaMask {
  readonly scenario: string;
  readonly mask: Uint8Array;
}

/** One result an area, over the measured parcels for its addresses. */
export function areaResults(
  journal: Journal,
  ledger: Ledger,
  placement: Placement,
  masks: readonly AreaMask[],
): AreaResult[] {
  if (masks.length === 0) return [];
  const handed = handovers(journal);
  const metres = motorMetres(ledger.metres);
  const bought = contractedMotorMetres(journal, placement);
  const measured = journal.cast.parcels.filter((parcel) => parcel.measured);
  const lateOf = measured.map((parcel) => lateSeconds(parcel, handed[parcel.index] as number));
  return masks.map(({ scenario, mask }) => {
    const sums = { parcels: 0, returned: 0, cost: 0, onTime: 0, metres: 0 };
    for (let row = 0; row < measured.length; row++) {
      const { index, address } = measured[row] as Parcel;
      if (mask[address] !== 1) continue;
      const late = lateOf[row] as Seconds | null;
      sums.parcels++;
      if (late === null) sums.returned++;
      if (late === 0) sums.onTime++;
      sums.cost += ledger.parcelTotals[index] as number;
      sums.metres += (metres[index] as number) + (bought[index] as number);
    }
    const { parcels, returned, cost, onTime } = sums;
    return { scenario, parcels, returned, cost, onTime, motorKm: sums.metres / 1_000 };
  });
}
