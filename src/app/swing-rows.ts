// The parcels behind a bar of the tornado: those of one draw whose cost difference to the baseline an assumption moves.
import type { MicroEuros } from '../base/money.ts';
import type { End } from '../experiment/assumed-values.ts';
import type { ParcelCosts } from '../service/parcel-costs.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';

/** What moves less than a cent is not told: a shared cost that shifts moves every parcel by next to nothing (assumption). */
const TOLD_FROM: MicroEuros = 10_000;

/** Both scenarios' runs of the draw with the assumption at either end. */
export type SwingRuns = Readonly<Record<End, { readonly scenario: ParcelCosts; readonly baseline: ParcelCosts }>>;

/** What a parcel costs more than the same one in the baseline, at either end; micro-euros. */
export interface SwingRow {
  /** Row among the parcels of the run on show. */
  readonly parcel: number;
  readonly low: MicroEuros;
  readonly high: MicroEuros;
}

export interface SwingParcels {
  /** Those that are moved by a cent or more, the most moved first. */
  readonly rows: readonly SwingRow[];
  /** Euros per delivered parcel in this draw; null where one of the runs delivered none. */
  readonly low: number | null;
  readonly high: number | null;
}

export function swingParcels(shown: Pick<ParcelsView, 'count' | 'key' | 'measured'>, runs: SwingRuns): SwingParcels {
  const [low, high] = [differenceOf(runs.low), differenceOf(runs.high)];
  const rows: SwingRow[] = [];
  for (let parcel = 0; parcel < shown.count; parcel++) {
    if (shown.measured[parcel] !== 1) continue;
    const key = shown.key[parcel] as number;
    const row = { parcel, low: low(key), high: high(key) };
    if (Math.abs(row.high - row.low) >= TOLD_FROM) rows.push(row);
  }
  rows.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low) || a.parcel - b.parcel);
  return { rows, low: perParcel(runs.low), high: perParcel(runs.high) };
}

/** By key; a parcel that a run does not have costs nothing in it. */
function differenceOf({ scenario, baseline }: SwingRuns[End]): (key: number) => MicroEuros {
  const [own, other] = [costsOf(scenario), costsOf(baseline)];
  return (key) => (own.get(key) ?? 0) - (other.get(key) ?? 0);
}

function costsOf({ key, cost }: ParcelCosts): ReadonlyMap<number, MicroEuros> {
  return new Map(Array.from(key, (one, row) => [one, cost[row] as number]));
}

function perParcel({ scenario, baseline }: SwingRuns[End]): number | null {
  return scenario.perParcel === null || baseline.perParcel === null ? null : scenario.perParcel - baseline.perParcel;
}
