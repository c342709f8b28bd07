// Parcels as the map shows them: where, in which state from when, and when they were handed over.
import { isHandedOver, isUndelivered } from '../metrics/handed-over.ts';
import type { City } from '../network/city.ts';
import type { Fact, Journal } from '../simulation/facts.ts';
import { parcelKey } from './parcel-key.ts';
import { PARCEL_STATES, type ParcelState, type ParcelsView } from './parcel-protocol.ts';

export function parcelsView(journal: Journal, city: City): ParcelsView {
  const { parcels, facilities } = journal.cast;
  const count = parcels.length;
  const x = Float32Array.from(parcels, ({ address }) => city.addresses.x[address] as number);
  const y = Float32Array.from(parcels, ({ address }) => city.addresses.y[address] as number);
  const handed = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const states: [number, ParcelState][][] = parcels.map(() => []);
  const enter = (parcel: number, time: number, state: ParcelState): void => {
    states[parcel]?.push([time, state]);
  };
  const isPickUp = (parcel: number): boolean => parcels[parcel]?.direction === 'pick-up';
  for (const fact of journal.facts) {
    if (fact.kind === 'departed' || fact.kind === 'loaded' || fact.kind === 'taken-back') {
      for (const parcel of fact.parcels) if (!isPickUp(parcel)) enter(parcel, fact.time, 'on the way');
    }
    if ('parcel' in fact) {
      const state = stateAfter(fact, isPickUp(fact.parcel));
      if (state !== null) enter(fact.parcel, fact.time, state);
      if (isHandedOver(fact)) handed[fact.parcel] = fact.time;
      // After it waited in a locker in vain, too.
      else if (isUndelivered(fact)) handed[fact.parcel] = Number.POSITIVE_INFINITY;
      if (fact.kind === 'deposited' || fact.kind === 'dropped-off') {
        x[fact.parcel] = facilities[fact.facility]?.x ?? 0;
        y[fact.parcel] = facilities[fact.facility]?.y ?? 0;
      }
    }
  }
  const stateStart = new Int32Array(count + 1);
  states.forEach((own, parcel) => {
    stateStart[parcel + 1] = (stateStart[parcel] as number) + own.length;
  });
  const flat = states.flat();
  return {
    count,
    key: Float64Array.from(parcels, parcelKey),
    x,
    y,
    promise: Float64Array.from(parcels, ({ promise }) => promise),
    handed,
    measured: Uint8Array.from(parcels, ({ measured }) => (measured ? 1 : 0)),
    stateStart,
    stateTime: Float64Array.from(flat, ([time]) => time),
    state: Uint8Array.from(flat, ([, state]) => PARCEL_STATES.indexOf(state)),
  };
}

/**
 * The state a parcel is in after a fact of its own, or null where it stays as it was. A pick-up is shown at its door, where
 * it waits until it is handed over; its way to the hub is not shown.
 */
function stateAfter(fact: Extract<Fact, { parcel: number }>, isPickUp: boolean): ParcelState | null {
  switch (fact.kind) {
    case 'sorted':
    case 'due':
      return 'waiting';
    case 'arrived':
      return isPickUp ? null : 'waiting';
    case 'contracted':
      return 'on the way';
    case 'deposited':
    case 'dropped-off':
      return 'in locker';
    case 'delivered':
    case 'collected':
      return 'delivered';
    case 'picked-up':
    case 'taken-out':
      return 'picked up';
    case 'uncollected':
    case 'returned':
      return 'returned';
    default:
      return null;
  }
}
