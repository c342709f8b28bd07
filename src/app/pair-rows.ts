// The parcels behind a paired difference: those of one draw whose cost or lateness differs most from the same in the baseline.
import type { MicroEuros } from '../base/money.ts';
import { MINUTE, type Seconds } from '../base/units.ts';
import type { ParcelCosts } from '../service/parcel-costs.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import type { PairCosts } from './draw-question.ts';

/** A cent, and a minute: what differs less is not told (assumption). */
const TOLD_FROM = { cost: 10_000 satisfies MicroEuros, 'on time': MINUTE } as const;

/** By what parcels are compared. */
export type PairMeasure = keyof typeof TOLD_FROM;

export interface PairRow {
  /** Row among the parcels of the run on show. */
  readonly parcel: number;
  /** Micro-euros, or seconds late: Infinity of a returned parcel. */
  readonly here: number;
  readonly there: number;
}

export interface PairParcels {
  /** Those that differ by a cent or a minute and more, the most different first; both runs have them. */
  readonly rows: Readonly<Record<PairMeasure, readonly PairRow[]>>;
  /** Of the measured parcels of the run on show, those that the baseline lacks: it took other orders. */
  readonly alone: number;
  /** Euros per delivered parcel in this draw, less the baseline's; null where one of the runs delivered none. */
  readonly perParcel: number | null;
  /** Parcels on time, of all measured ones. */
  readonly onTime: { readonly here: number; readonly there: number; readonly measured: number };
}

export function pairRowsOf(
  shown: Pick<ParcelsView, 'count' | 'key' | 'measured'>,
  { scenario, baseline }: PairCosts,
): PairParcels {
  const [own, other] = [rowsByKey(scenario), rowsByKey(baseline)];
  const rows: Record<PairMeasure, PairRow[]> = { cost: [], 'on time': [] };
  let alone = 0;
  for (let parcel = 0; parcel < shown.count; parcel++) {
    if (shown.measured[parcel] !== 1) continue;
    const [here, there] = [own.get(shown.key[parcel] as number), other.get(shown.key[parcel] as number)];
    if (here === undefined || there === undefined) {
      alone++;
      continue;
    }
    add(rows.cost, 'cost', parcel, scenario.cost[here] as MicroEuros, baseline.cost[there] as MicroEuros);
    add(rows['on time'], 'on time', parcel, scenario.late[here] as Seconds, baseline.late[there] as Seconds);
  }
  for (const list of Object.values(rows)) list.sort((a, b) => apart(b) - apart(a) || a.parcel - b.parcel);
  const isKnown = scenario.perParcel !== null && baseline.perParcel !== null;
  return {
    rows,
    alone,
    perParcel: isKnown ? (scenario.perParcel as number) - (baseline.perParcel as number) : null,
    onTime: { here: onTime(scenario), there: onTime(baseline), measured: scenario.late.length },
  };
}

function add(list: PairRow[], measure: PairMeasure, parcel: number, here: number, there: number): void {
  const row = { parcel, here, there };
  if (here !== there && apart(row) >= TOLD_FROM[measure]) list.push(row);
}

/** Infinity where one of two was returned. */
function apart({ here, there }: PairRow): number {
  return Math.abs(here - there);
}

function rowsByKey({ key }: ParcelCosts): ReadonlyMap<number, number> {
  return new Map(Array.from(key, (one, row) => [one, row]));
}

function onTime({ late }: ParcelCosts): number {
  return late.reduce((count, seconds) => count + (seconds === 0 ? 1 : 0), 0);
}
