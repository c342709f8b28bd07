// What can happen to a parcel, in words. The worker tells a story as lines, each the name of a sentence with what goes into
// it; the page says them in its language.
import { phrases } from '../base/language.ts';
import type { FactOf } from '../simulation/facts.ts';

type LeftOver = FactOf<'left-over'>['why'];
type Arrival = FactOf<'arrived'>['why'];

const LEFT_OVER: Readonly<Record<LeftOver, string>> = {
  'vehicle full': 'today’s vehicles were full',
  'shift ended': 'no time was left in the shift',
  'depot shut': 'no time was left before its micro-depot shut',
  'depot full': 'the micro-depots that would take it were full, and no van can come to its door',
  'access hours': 'nobody could be there in its hours',
  breakdown: 'the vehicle broke down',
};

/** Why a parcel came back, where the word of the fact does not say enough. */
const BACK: Readonly<Partial<Record<Arrival, string>>> = {
  'access hours': 'the hours of its zone or micro-depot were over',
  'shift ended': 'the shift ended first',
  'depot shut': 'it had to be home before its micro-depot shut',
  dock: 'no dock at the micro-depot came free in time',
  'depot full': 'the micro-depot had no floor left for it',
  'taken back': 'it may not stay at the micro-depot overnight',
};

const english = {
  ordered: () => 'ordered',
  announced: () => 'announced by its sender',
  takenOver: (vehicle: string, broken: string) => `taken over by ${vehicle}: ${broken} had broken down`,
  leftToFetch: (vehicle: string, place: string) => `${vehicle} left ${place} to fetch it`,
  left: (vehicle: string, place: string) => `left ${place} on ${vehicle}`,
  picked: (place: string) => `picked at ${place}`,
  sorted: (place: string) => `sorted at ${place}`,
  due: (place: string) => `to be picked up for ${place}`,
  toFetchByVan: () => 'to be fetched by van',
  toFetchByBike: (place: string) => `to be fetched by bike from ${place}`,
  byVan: () => 'to go by van',
  byBike: (place: string) => `to go by bike from ${place}`,
  backAtDesk: (place: string) => `its vehicle broke down: another one is to take it from ${place}`,
  forPickUp: (place: string) => `to go to ${place} for pick-up`,
  toLocker: (place: string) => `to go to the locker ${place}`,
  leftWithSender: (why: LeftOver) => `left with its sender for another day: ${LEFT_OVER[why]}`,
  leftOver: (place: string, why: LeftOver) => `left for another day at ${place}: ${LEFT_OVER[why]}`,
  pickedUp: () => 'picked up at the door',
  droppedOff: (place: string) => `put by its sender into the locker ${place}`,
  takenOut: (place: string) => `taken along from the locker ${place}`,
  sent: (place: string) => `sent on from ${place}`,
  uncollected: (why: FactOf<'uncollected'>['why']) => `left with its sender for good: ${why}`,
  handedOn: (place: string) => `handed on to ${place}`,
  contracted: (place: string, why: FactOf<'contracted'>['why']) =>
    `given to a contractor at ${place}${why === 'zone' ? '' : `: ${LEFT_OVER[why]}`}`,
  senderTurnedAway: (place: string) => `its sender found the locker ${place} full`,
  turnedAway: (place: string) => `the locker ${place} had no compartment to keep for it`,
  delivered: () => 'delivered at the door',
  handedOver: () => 'handed to a neighbour or shop',
  closed: () => 'the business was closed',
  nobodyHome: () => 'nobody was home',
  brought: (place: string, why: Arrival) =>
    why === 'taken back' ? `taken by a feeder to ${place}` : `brought to ${place}`,
  unloaded: (place: string) => `unloaded at ${place}`,
  back: (place: string, why: Arrival) => `back at ${place}: ${BACK[why] ?? why}`,
  held: (place: string) => `held at ${place} for pick-up`,
  deposited: (place: string) => `put into the locker ${place}`,
  refused: (place: string) => `refused: the locker ${place} was full`,
  collected: (place: string) => `collected from ${place}`,
  collectedFromLocker: (place: string) => `collected from the locker ${place}`,
  expired: (place: string) => `not collected in time from ${place}`,
  returned: (why: FactOf<'returned'>['why']) => `returned to the sender: ${why}`,
};

export type StoryWords = typeof english;

/** The name of a sentence and what goes into it. */
export type StoryLine = {
  readonly [Key in keyof StoryWords]: readonly [name: Key, ...given: Parameters<StoryWords[Key]>];
}[keyof StoryWords];

export const storyWords = phrases<StoryWords>(english);

export function sayLine([name, ...given]: StoryLine): string {
  const sentence = storyWords()[name] as (...given: readonly string[]) => string;
  return sentence(...given);
}
