// Why measured parcels were late: every late second to the cause of the interval in which it was lost.
import type { Seconds } from '../base/units.ts';
import type { Journal } from '../simulation/facts.ts';
import { type LatenessByCause, noCauses } from './cause.ts';
import { handovers } from './handovers.ts';
import type { Handovers } from './indicators.ts';
import { lateSeconds } from './lateness.ts';
import { chainsOf } from './parcel-chain.ts';
import type { Interval } from './tour-chain.ts';

/** Late seconds of the measured parcels that were handed over, in all and by cause. */
export function measureCauses(
  journal: Journal,
  handed: Handovers,
): { readonly totalSeconds: Seconds; readonly byCause: LatenessByCause } {
  const late = lateOnes(journal, handed);
  const byCause = noCauses();
  let totalSeconds = 0;
  const chains = chainsOf(
    journal,
    late.map(({ parcel }) => parcel),
  );
  late.forEach(({ seconds }, row) => {
    layBack(chains[row] as readonly Interval[], seconds, byCause);
    totalSeconds += seconds;
  });
  return { totalSeconds, byCause };
}

/** The same parcel by parcel. */
export function causesOfLate(
  journal: Journal,
  handed: Handovers,
): readonly { readonly parcel: number; readonly byCause: LatenessByCause }[] {
  const late = lateOnes(journal, handed);
  const chains = chainsOf(
    journal,
    late.map(({ parcel }) => parcel),
  );
  return late.map(({ parcel, seconds }, row) => {
    const byCause = noCauses();
    layBack(chains[row] as readonly Interval[], seconds, byCause);
    return { parcel, byCause };
  });
}

/** The measured parcels that were handed over late. */
function lateOnes(journal: Journal, handed: Handovers): readonly { parcel: number; seconds: Seconds }[] {
  return journal.cast.parcels.flatMap((parcel) => {
    const seconds = lateSeconds(parcel, handed[parcel.index] ?? -1) ?? 0;
    return parcel.measured && seconds > 0 ? [{ parcel: parcel.index, seconds }] : [];
  });
}

/** One parcel's lateness by cause, with the chain it is read from; both empty where it was not handed over. */
export interface ParcelCauses {
  readonly lateSeconds: Seconds;
  readonly byCause: LatenessByCause;
  /** From the order to the hand-over, without gaps. */
  readonly chain: readonly Interval[];
}

/** Measured or not. Throws where the run has no such parcel. */
export function causesOf(journal: Journal, parcel: number): ParcelCauses {
  const who = journal.cast.parcels[parcel];
  if (who === undefined) {
    throw new Error(`causesOf: expected a parcel below ${journal.cast.parcels.length}, found ${parcel}`);
  }
  const seconds = lateSeconds(who, handovers(journal)[parcel] ?? -1);
  const chain = seconds === null ? [] : (chainsOf(journal, [parcel])[0] as readonly Interval[]);
  const byCause = noCauses();
  layBack(chain, seconds ?? 0, byCause);
  return { lateSeconds: seconds ?? 0, byCause, chain };
}

/** Walks back from the hand-over: each interval takes what of the lateness its excess explains; the rest was planned. */
function layBack(chain: readonly Interval[], late: Seconds, byCause: Record<keyof LatenessByCause, Seconds>): void {
  let rest = late;
  for (let row = chain.length - 1; row >= 0 && rest > 0; row--) {
    const { begin, end, reference, cause } = chain[row] as Interval;
    const taken = Math.min(rest, Math.max(0, end - begin - reference));
    byCause[cause] += taken;
    rest -= taken;
  }
  byCause['planned late'] += rest;
}
