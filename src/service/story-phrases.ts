// What happens to a parcel, in English; `at` names a place, and every line begins after a time of day.
import { phrases } from '../base/language.ts';
import type { FactOf } from '../simulation/facts.ts';

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

export const storyPhrases = phrases({
  somewhere: 'somewhere',
  aVehicle: 'a vehicle',
  ordered: 'ordered',
  announced: 'announced by its sender',
  takenOver: (by: string, from: string) => `taken over by ${by}: ${from} had broken down`,
  leftToFetch: (vehicle: string, at: string) => `${vehicle} left ${at} to fetch it`,
  left: (at: string, vehicle: string) => `left ${at} on ${vehicle}`,
  picked: (at: string) => `picked at ${at}`,
  sorted: (at: string) => `sorted at ${at}`,
  due: (at: string) => `to be picked up for ${at}`,
  fetchedByVan: 'to be fetched by van',
  fetchedByBike: (at: string) => `to be fetched by bike from ${at}`,
  byVan: 'to go by van',
  toPickUp: (at: string) => `to go to ${at} for pick-up`,
  byBike: (at: string) => `to go by bike from ${at}`,
  toLocker: (at: string) => `to go to the locker ${at}`,
  leftWithSender: (why: FactOf<'left-over'>['why']) => `left with its sender for another day: ${LEFT_OVER[why]}`,
  leftOver: (at: string, why: FactOf<'left-over'>['why']) => `left for another day at ${at}: ${LEFT_OVER[why]}`,
  pickedUp: 'picked up at the door',
  droppedOff: (at: string) => `put by its sender into the locker ${at}`,
  takenOut: (at: string) => `taken along from the locker ${at}`,
  sent: (at: string) => `sent on from ${at}`,
  uncollected: (why: FactOf<'uncollected'>['why']) => `left with its sender for good: ${why}`,
  handedOn: (at: string) => `handed on to ${at}`,
  contracted: (at: string, why: FactOf<'contracted'>['why']) =>
    `given to a contractor at ${at}${why === 'zone' ? '' : `: ${LEFT_OVER[why]}`}`,
  senderTurnedAway: (at: string) => `its sender found the locker ${at} full`,
  turnedAway: (at: string) => `the locker ${at} had no compartment to keep for it`,
  delivered: 'delivered at the door',
  toNeighbour: 'handed to a neighbour or shop',
  closed: 'the business was closed',
  nobodyHome: 'nobody was home',
  brought: (at: string, why: FactOf<'arrived'>['why']) => `${BROUGHT_WHY[why] ?? why} ${at}`,
  unloaded: (at: string) => `unloaded at ${at}`,
  back: (at: string, why: FactOf<'arrived'>['why']) => `back at ${at}: ${BACK_WHY[why] ?? why}`,
  held: (at: string) => `held at ${at} for pick-up`,
  deposited: (at: string) => `put into the locker ${at}`,
  refused: (at: string) => `refused: the locker ${at} was full`,
  collected: (at: string) => `collected from ${at}`,
  collectedFromLocker: (at: string) => `collected from the locker ${at}`,
  expired: (at: string) => `not collected in time from ${at}`,
  returned: (why: FactOf<'returned'>['why']) => `returned to the sender: ${why}`,
});
