// One parcel's life line by line, for whoever asks why it was late or dear.
import { NOTHING } from '../base/format.ts';
import type { Seconds } from '../base/units.ts';
import type { Ledger } from '../economics/ledger.ts';
import { parcelEuro } from '../economics/parcel-euro.ts';
import { LATENESS_CAUSES } from '../metrics/cause.ts';
import { isHandedOver, isUndelivered } from '../metrics/handed-over.ts';
import { causesOf } from '../metrics/lateness-causes.ts';
import type { Parcel } from '../model/parcel.ts';
import type { Fact, Journal } from '../simulation/facts.ts';
import { parcelKey } from './parcel-key.ts';
import type { EuroLine, ParcelFate, ParcelStory } from './parcel-protocol.ts';
import type { VehicleView } from './run-protocol.ts';
import type { StoryLine } from './story-words.ts';

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
  const place = (facility: number): string => journal.cast.facilities[facility]?.name ?? NOTHING;
  let last: number | null = null;
  const vehicleOfTour = new Map<number, string>();
  const isPickUp = who.direction === 'pick-up';
  const events: { time: number; what: StoryLine }[] = [
    { time: who.ordered, what: [isPickUp ? 'announced' : 'ordered'] },
  ];
  const vehicle = (tour: number): string => vehicleOfTour.get(tour) ?? NOTHING;
  for (const fact of journal.facts) {
    if (fact.kind === 'departed') {
      vehicleOfTour.set(fact.tour, vehicles[fact.vehicle]?.name ?? NOTHING);
    }
    if (fact.kind === 'taken-over') {
      if (!fact.parcels.includes(parcel)) continue;
      last = fact.tour;
      events.push({ time: fact.time, what: ['takenOver', vehicle(fact.tour), vehicle(fact.from)] });
      continue;
    }
    if (fact.kind === 'departed' || fact.kind === 'loaded') {
      if (fact.kind === 'departed' && fact.pickUps?.includes(parcel)) {
        last = fact.tour;
        events.push({ time: fact.time, what: ['leftToFetch', vehicle(fact.tour), place(fact.facility)] });
      }
      if (!fact.parcels.includes(parcel)) continue;
      last = fact.tour;
      events.push({ time: fact.time, what: ['left', vehicle(fact.tour), place(fact.facility)] });
      continue;
    }
    if (!('parcel' in fact) || fact.parcel !== parcel) continue;
    const what = lineOf(fact, place, who);
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
    lateSeconds: lateSecondsOf(journal, who),
    cost: total,
    causes: LATENESS_CAUSES.flatMap((cause) => (byCause[cause] > 0 ? [{ cause, seconds: byCause[cause] }] : [])),
    euro: lines,
    tour: last,
    events,
  };
}

/** What became of the parcel of that key (see `parcelKey`). */
export function fateOf(journal: Journal, key: number): ParcelFate {
  const who = journal.cast.parcels.find((one) => parcelKey(one) === key);
  return who === undefined ? 'not there' : lateSecondsOf(journal, who);
}

/** Null where it was returned. */
function lateSecondsOf({ facts }: Journal, who: Parcel): Seconds | null {
  const parcel = who.index;
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

function lineOf(
  fact: Extract<Fact, { parcel: number }>,
  place: (facility: number) => string,
  { direction, sameDay }: Pick<Parcel, 'direction' | 'sameDay'>,
): StoryLine | null {
  const isPickUp = direction === 'pick-up';
  switch (fact.kind) {
    case 'sorted':
      return [sameDay ? 'picked' : 'sorted', place(fact.facility)];
    case 'due':
      return ['due', place(fact.facility)];
    case 'assigned':
      if (fact.heldBy === 'breakdown') return ['backAtDesk', place(fact.facility)];
      if (fact.way === 'van') return [isPickUp ? 'toFetchByVan' : 'byVan'];
      if (isPickUp) return ['toFetchByBike', place(fact.facility)];
      if (fact.way === 'pick-up') return ['forPickUp', place(fact.facility)];
      return [fact.way === 'bike' ? 'byBike' : 'toLocker', place(fact.facility)];
    case 'left-over':
      return isPickUp ? ['leftWithSender', fact.why] : ['leftOver', place(fact.facility), fact.why];
    case 'picked-up':
      return ['pickedUp'];
    case 'dropped-off':
      return ['droppedOff', place(fact.facility)];
    case 'taken-out':
      return ['takenOut', place(fact.facility)];
    case 'sent':
      return ['sent', place(fact.facility)];
    case 'uncollected':
      return ['uncollected', fact.why];
    case 'handed-on':
      return ['handedOn', place(fact.facility)];
    case 'contracted':
      return ['contracted', place(fact.facility), fact.why];
    case 'turned-away':
      return [isPickUp ? 'senderTurnedAway' : 'turnedAway', place(fact.facility)];
    case 'delivered':
      return [fact.to === 'door' ? 'delivered' : 'handedOver'];
    case 'attempt-failed':
      return [fact.why === 'closed' ? 'closed' : 'nobodyHome'];
    case 'arrived':
      if (isPickUp) return ['brought', place(fact.facility), fact.why];
      if (fact.why === 'feeder') return ['unloaded', place(fact.facility)];
      return ['back', place(fact.facility), fact.why];
    case 'deposited':
      return [fact.compartment < 0 ? 'held' : 'deposited', place(fact.facility)];
    case 'refused':
      return ['refused', place(fact.facility)];
    case 'collected':
      return [fact.compartment < 0 ? 'collected' : 'collectedFromLocker', place(fact.facility)];
    case 'expired':
      return ['expired', place(fact.facility)];
    case 'returned':
      return ['returned', fact.why];
    default:
      return null;
  }
}
