// One parcel's life in words, for whoever asks why it was late or dear.
import type { Fact, Journal } from '../simulation/facts.ts';
import type { ParcelStory, VehicleView } from './protocol.ts';

/** `cost` in micro-euros. Throws where the run has no such parcel. */
export function parcelStory(
  journal: Journal,
  parcel: number,
  cost: number,
  vehicles: readonly VehicleView[],
): ParcelStory {
  const who = journal.cast.parcels[parcel];
  if (who === undefined)
    throw new Error(`parcelStory: expected a parcel below ${journal.cast.parcels.length}, found ${parcel}`);
  const place = (facility: number): string => journal.cast.facilities[facility]?.name ?? 'somewhere';
  const vehicleOfTour = new Map<number, string>();
  const events: { time: number; what: string }[] = [{ time: who.ordered, what: 'ordered' }];
  let handed = Number.NaN;
  for (const fact of journal.facts) {
    if (fact.kind === 'departed') {
      vehicleOfTour.set(fact.tour, vehicles[fact.vehicle]?.name ?? 'a vehicle');
      if (!fact.parcels.includes(parcel)) continue;
      events.push({ time: fact.time, what: `left ${place(fact.facility)} on ${vehicleOfTour.get(fact.tour)}` });
    }
    if (!('parcel' in fact) || fact.parcel !== parcel) continue;
    if (fact.kind === 'delivered' || fact.kind === 'deposited') handed = fact.time;
    const what = sentence(fact, place);
    if (what !== null) events.push({ time: fact.time, what });
  }
  return {
    parcel,
    size: who.size,
    recipient: who.business ? 'business' : 'household',
    promise: who.promise,
    window: who.window,
    lateSeconds: Number.isNaN(handed) ? null : Math.max(0, handed - who.promise),
    cost,
    events,
  };
}

function sentence(fact: Extract<Fact, { parcel: number }>, place: (facility: number) => string): string | null {
  switch (fact.kind) {
    case 'sorted':
      return `sorted at ${place(fact.facility)}`;
    case 'assigned':
      if (fact.way === 'van') return 'to go by van';
      return fact.way === 'bike'
        ? `to go by bike from ${place(fact.facility)}`
        : `to go to the locker ${place(fact.facility)}`;
    case 'left-over':
      return `left for another day at ${place(fact.facility)}: no room or no time on today’s tours`;
    case 'delivered':
      return fact.to === 'door' ? 'delivered at the door' : 'handed to a neighbour or shop';
    case 'attempt-failed':
      return fact.why === 'closed' ? 'the business was closed' : 'nobody was home';
    case 'arrived':
      return fact.why === 'feeder'
        ? `unloaded at ${place(fact.facility)}`
        : `back at ${place(fact.facility)}: ${fact.why === 'shift ended' ? 'the shift ended first' : fact.why}`;
    case 'deposited':
      return `put into the locker ${place(fact.facility)}`;
    case 'refused':
      return `refused: the locker ${place(fact.facility)} was full`;
    case 'collected':
      return `collected from the locker ${place(fact.facility)}`;
    case 'expired':
      return `not collected in time from ${place(fact.facility)}`;
    case 'returned':
      return `returned to the sender: ${fact.why}`;
    default:
      return null;
  }
}
