// One parcel's life in words, for whoever asks why it was late or dear.
import type { Seconds } from '../base/units.ts';
import type { Ledger } from '../economics/ledger.ts';
import { parcelEuro } from '../economics/parcel-euro.ts';
import { LATENESS_CAUSES } from '../metrics/cause.ts';
import { isHandedOver, isUndelivered } from '../metrics/handed-over.ts';
import { causesOf } from '../metrics/lateness-causes.ts';
import type { Parcel } from '../model/parcel.ts';
import type { Fact, FactOf, Journal } from '../simulation/facts.ts';
import type { EuroLine, ParcelStory } from './parcel-protocol.ts';
import type { VehicleView } from './protocol.ts';

/** `ledger` is that of the journal. Throws where the run has no such parcel. */
export function parcelStory(
  journal: Journal,
  ledger: Ledger,
  parcel: number,
  vehicles: readonly VehicleView[],
): ParcelStory {
  const who = journal.cast.parcels[parcel];
  if (who === undefined)
    throw new Error(`parcelStory: expected a parcel below ${journal.cast.parcels.length}, found ${parcel}`);
  const place = (facility: number): string => journal.cast.facilities[facility]?.name ?? 'somewhere';
  const vehicleOfTour = new Map<number, string>();
  const isPickUp = who.direction === 'pick-up';
  const events: { time: number; what: string }[] = [
    { time: who.ordered, what: isPickUp ? 'announced by its sender' : 'ordered' },
  ];
  for (const fact of journal.facts) {
    if (fact.kind === 'departed') {
      vehicleOfTour.set(fact.tour, vehicles[fact.vehicle]?.name ?? 'a vehicle');
    }
    if (fact.kind === 'taken-over') {
      if (!fact.parcels.includes(parcel)) continue;
      const from = vehicleOfTour.get(fact.from);
      events.push({ time: fact.time, what: `taken over by ${vehicleOfTour.get(fact.tour)}: ${from} had broken down` });
      continue;
    }
    if (fact.kind === 'departed' || fact.kind === 'loaded') {
      if (fact.kind === 'departed' && fact.pickUps?.includes(parcel)) {
        events.push({
          time: fact.time,
          what: `${vehicleOfTour.get(fact.tour)} left ${place(fact.facility)} to fetch it`,
        });
      }
      if (!fact.parcels.includes(parcel)) continue;
      events.push({ time: fact.time, what: `left ${place(fact.facility)} on ${vehicleOfTour.get(fact.tour)}` });
      continue;
    }
    if (!('parcel' in fact) || fact.parcel !== parcel) continue;
    const what = sentence(fact, place, who);
    if (what !== null) events.push({ time: fact.time, what });
  }
  const { byCause } = causesOf(journal, parcel);
  const { total, lines } = euroOf(ledger, parcel);
  return {
    parcel,
    size: who.size,
    direction: who.direction,
    recipient: who.business ? 'business' : 'household',
    promise: who.promise,
    window: who.window,
    lateSeconds: lateSecondsOf(journal, parcel),
    cost: total,
    causes: LATENESS_CAUSES.flatMap((cause) => (byCause[cause] > 0 ? [{ cause, seconds: byCause[cause] }] : [])),
    euro: lines,
    events,
  };
}

/** Null where it was returned. Throws where the run has no such parcel. */
export function lateSecondsOf({ cast, facts }: Journal, parcel: number): Seconds | null {
  const who = cast.parcels[parcel];
  if (who === undefined)
    throw new Error(`lateSecondsOf: expected a parcel below ${cast.parcels.length}, found ${parcel}`);
  let handed: Seconds | null = null;
  for (const fact of facts) {
    if (!('parcel' in fact) || fact.parcel !== parcel) continue;
    if (isHandedOver(fact)) handed = fact.time;
    else if (isUndelivered(fact)) handed = null;
  }
  return handed === null ? null : Math.max(0, handed - who.promise);
}

/** Whatever day, vehicle and place the lines are of: the story names those. */
function euroOf(ledger: Ledger, parcel: number): { readonly total: number; readonly lines: readonly EuroLine[] } {
  const { total, lines } = parcelEuro(ledger, parcel);
  const sums = new Map<string, EuroLine>();
  for (const { tier, category, payer, amount } of lines) {
    const key = `${tier}/${category}/${payer}`;
    sums.set(key, { tier, category, payer, amount: amount + (sums.get(key)?.amount ?? 0) });
  }
  return { total, lines: [...sums.values()].filter(({ amount }) => amount !== 0) };
}

const LEFT_OVER: Readonly<Record<FactOf<'left-over'>['why'], string>> = {
  'vehicle full': 'today’s vehicles were full',
  'shift ended': 'no time was left in the shift',
  'access hours': 'nobody could be there in its hours',
  breakdown: 'the vehicle broke down',
};

/** Why a parcel came back, where the word of the fact does not say enough. */
const BACK_WHY: Readonly<Partial<Record<FactOf<'arrived'>['why'], string>>> = {
  'access hours': 'the hours of its zone or micro-depot were over',
  'shift ended': 'the shift ended first',
  'taken back': 'it may not stay at the micro-depot overnight',
};

/** Why a pick-up came where it is now kept; it was never away from there. */
const BROUGHT_WHY: Readonly<Partial<Record<FactOf<'arrived'>['why'], string>>> = {
  'picked up': 'brought to',
  'taken back': 'taken by a feeder to',
};

function sentence(
  fact: Extract<Fact, { parcel: number }>,
  place: (facility: number) => string,
  { direction, sameDay }: Pick<Parcel, 'direction' | 'sameDay'>,
): string | null {
  const isPickUp = direction === 'pick-up';
  switch (fact.kind) {
    case 'sorted':
      return sameDay ? `picked at ${place(fact.facility)}` : `sorted at ${place(fact.facility)}`;
    case 'due':
      return `to be picked up for ${place(fact.facility)}`;
    case 'assigned':
      if (isPickUp)
        return fact.way === 'van' ? 'to be fetched by van' : `to be fetched by bike from ${place(fact.facility)}`;
      if (fact.way === 'van') return 'to go by van';
      if (fact.way === 'pick-up') return `to go to ${place(fact.facility)} for pick-up`;
      return fact.way === 'bike'
        ? `to go by bike from ${place(fact.facility)}`
        : `to go to the locker ${place(fact.facility)}`;
    case 'left-over':
      if (isPickUp) return `left with its sender for another day: ${LEFT_OVER[fact.why]}`;
      return `left for another day at ${place(fact.facility)}: ${LEFT_OVER[fact.why]}`;
    case 'picked-up':
      return 'picked up at the door';
    case 'dropped-off':
      return `put by its sender into the locker ${place(fact.facility)}`;
    case 'taken-out':
      return `taken along from the locker ${place(fact.facility)}`;
    case 'sent':
      return `sent on from ${place(fact.facility)}`;
    case 'uncollected':
      return `left with its sender for good: ${fact.why}`;
    case 'handed-on':
      return `handed on to ${place(fact.facility)}`;
    case 'contracted':
      return `given to a contractor at ${place(fact.facility)}${fact.why === 'zone' ? '' : `: ${LEFT_OVER[fact.why]}`}`;
    case 'turned-away':
      if (isPickUp) return `its sender found the locker ${place(fact.facility)} full`;
      return `the locker ${place(fact.facility)} had no compartment to keep for it`;
    case 'delivered':
      return fact.to === 'door' ? 'delivered at the door' : 'handed to a neighbour or shop';
    case 'attempt-failed':
      return fact.why === 'closed' ? 'the business was closed' : 'nobody was home';
    case 'arrived':
      if (isPickUp) return `${BROUGHT_WHY[fact.why] ?? fact.why} ${place(fact.facility)}`;
      return fact.why === 'feeder'
        ? `unloaded at ${place(fact.facility)}`
        : `back at ${place(fact.facility)}: ${BACK_WHY[fact.why] ?? fact.why}`;
    case 'deposited':
      return fact.compartment < 0
        ? `held at ${place(fact.facility)} for pick-up`
        : `put into the locker ${place(fact.facility)}`;
    case 'refused':
      return `refused: the locker ${place(fact.facility)} was full`;
    case 'collected':
      return `collected from ${fact.compartment < 0 ? '' : 'the locker '}${place(fact.facility)}`;
    case 'expired':
      return `not collected in time from ${place(fact.facility)}`;
    case 'returned':
      return `returned to the sender: ${fact.why}`;
    default:
      return null;
  }
}
