// One parcel's life in words, for whoever asks why it was late or dear.
import type { Seconds } from '../base/units.ts';
import type { Ledger } from '../economics/ledger.ts';
import { parcelEuro } from '../economics/parcel-euro.ts';
import { LATENESS_CAUSES } from '../metrics/cause.ts';
import { isHandedOver, isUndelivered } from '../metrics/handed-over.ts';
import { causesOf } from '../metrics/lateness-causes.ts';
import type { Parcel } from '../model/parcel.ts';
import type { Fact, Journal } from '../simulation/facts.ts';
import type { EuroLine, ParcelStory } from './parcel-protocol.ts';
import type { VehicleView } from './protocol.ts';
import { storyPhrases } from './story-phrases.ts';

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
  const said = storyPhrases();
  const place = (facility: number): string => journal.cast.facilities[facility]?.name ?? said.somewhere;
  const vehicleOfTour = new Map<number, string>();
  const vehicleOn = (tour: number): string => vehicleOfTour.get(tour) ?? said.aVehicle;
  const isPickUp = who.direction === 'pick-up';
  const events: { time: number; what: string }[] = [
    { time: who.ordered, what: isPickUp ? said.announced : said.ordered },
  ];
  for (const fact of journal.facts) {
    if (fact.kind === 'departed') {
      vehicleOfTour.set(fact.tour, vehicles[fact.vehicle]?.name ?? said.aVehicle);
    }
    if (fact.kind === 'taken-over') {
      if (!fact.parcels.includes(parcel)) continue;
      events.push({ time: fact.time, what: said.takenOver(vehicleOn(fact.tour), vehicleOn(fact.from)) });
      continue;
    }
    if (fact.kind === 'departed' || fact.kind === 'loaded') {
      if (fact.kind === 'departed' && fact.pickUps?.includes(parcel)) {
        events.push({ time: fact.time, what: said.leftToFetch(vehicleOn(fact.tour), place(fact.facility)) });
      }
      if (!fact.parcels.includes(parcel)) continue;
      events.push({ time: fact.time, what: said.left(place(fact.facility), vehicleOn(fact.tour)) });
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

function sentence(
  fact: Extract<Fact, { parcel: number }>,
  place: (facility: number) => string,
  { direction, sameDay }: Pick<Parcel, 'direction' | 'sameDay'>,
): string | null {
  const isPickUp = direction === 'pick-up';
  const said = storyPhrases();
  const at = 'facility' in fact ? place(fact.facility) : '';
  switch (fact.kind) {
    case 'sorted':
      return sameDay ? said.picked(at) : said.sorted(at);
    case 'due':
      return said.due(at);
    case 'assigned':
      if (isPickUp) return fact.way === 'van' ? said.fetchedByVan : said.fetchedByBike(at);
      if (fact.way === 'van') return said.byVan;
      if (fact.way === 'pick-up') return said.toPickUp(at);
      return fact.way === 'bike' ? said.byBike(at) : said.toLocker(at);
    case 'left-over':
      return isPickUp ? said.leftWithSender(fact.why) : said.leftOver(at, fact.why);
    case 'picked-up':
      return said.pickedUp;
    case 'dropped-off':
      return said.droppedOff(at);
    case 'taken-out':
      return said.takenOut(at);
    case 'sent':
      return said.sent(at);
    case 'uncollected':
      return said.uncollected(fact.why);
    case 'handed-on':
      return said.handedOn(at);
    case 'contracted':
      return said.contracted(at, fact.why);
    case 'turned-away':
      return isPickUp ? said.senderTurnedAway(at) : said.turnedAway(at);
    case 'delivered':
      return fact.to === 'door' ? said.delivered : said.toNeighbour;
    case 'attempt-failed':
      return fact.why === 'closed' ? said.closed : said.nobodyHome;
    case 'arrived':
      if (isPickUp) return said.brought(at, fact.why);
      return fact.why === 'feeder' ? said.unloaded(at) : said.back(at, fact.why);
    case 'deposited':
      return fact.compartment < 0 ? said.held(at) : said.deposited(at);
    case 'refused':
      return said.refused(at);
    case 'collected':
      return fact.compartment < 0 ? said.collected(at) : said.collectedFromLocker(at);
    case 'expired':
      return said.expired(at);
    case 'returned':
      return said.returned(fact.why);
    default:
      return null;
  }
}
