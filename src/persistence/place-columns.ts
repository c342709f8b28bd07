// The columns of a user's table of hubs, micro-depots, sites and lockers, and which kind of place takes which.
import { defaultOf } from '../model/catalogue.ts';
import { keyOf } from './own-table.ts';
import { numberOf } from './own-values.ts';

export const PLACE_KINDS = ['hub', 'depot', 'site', 'locker'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Other words for the kinds. */
const KIND_WORDS: ReadonlyMap<string, PlaceKind> = new Map([
  ['hub', 'hub'],
  ['depot', 'depot'],
  ['microdepot', 'depot'],
  ['site', 'site'],
  ['locker', 'locker'],
  ['parcellocker', 'locker'],
]);

export function placeKindOf(value: unknown): PlaceKind | null {
  return KIND_WORDS.get(keyOf(String(value ?? ''))) ?? null;
}

type Read = (value: unknown) => unknown;

interface Column {
  readonly field: string;
  readonly read: Read;
  readonly kinds: readonly PlaceKind[];
}

/** What cannot be read as a number stays as it is, so that the schema refuses it in its own words. */
const asNumber: Read = (value) => numberOf(value) ?? value;
const asText: Read = (value) => (typeof value === 'number' ? String(value) : value);
/** "8:00" and the "08:00:00" of spreadsheets are "08:00". */
const asClock: Read = (value) => {
  const clock = /^(\d{1,2}):(\d\d)(:00)?$/.exec(String(value).trim());
  return clock === null ? value : `${(clock[1] as string).padStart(2, '0')}:${clock[2]}`;
};

const column = (field: string, read: Read, ...kinds: PlaceKind[]): Column => ({ field, read, kinds });
const AREA = column('area', asNumber, 'depot', 'site');

/** By the column's name in small letters, without spaces, hyphens and underscores. */
export const PLACE_COLUMNS: Readonly<Record<string, Column>> = {
  id: column('id', asText, ...PLACE_KINDS),
  name: column('name', asText, ...PLACE_KINDS),
  carrier: column('carrier', asText, 'hub', 'depot', 'locker'),
  daycost: column('dayCost', asNumber, 'hub'),
  area: AREA,
  m2: AREA,
  sqm: AREA,
  rent: column('rent', asNumber, 'depot', 'site'),
  fitout: column('fitOut', asNumber, 'depot', 'site'),
  opens: column('opens', asClock, 'depot', 'site', 'locker'),
  closes: column('closes', asClock, 'depot', 'site', 'locker'),
  leasefrom: column('leaseFrom', asNumber, 'depot', 'site'),
  leaseuntil: column('leaseUntil', asNumber, 'depot', 'site'),
  feedersaday: column('feedersADay', asNumber, 'depot', 'site'),
  longestvehicle: column('longestVehicle', asNumber, 'depot', 'site'),
  owner: column('owner', asText, 'site'),
  site: column('site', asText, 'depot'),
  catchment: column('catchment', asNumber, 'depot'),
  parcelsperday: column('parcelsPerDay', asNumber, 'depot'),
  docks: column('docks', asNumber, 'depot'),
  sharing: column('sharing', asText, 'depot'),
  partners: column('partners', asNumber, 'depot'),
  partnerparcels: column('partnerParcels', asNumber, 'depot'),
  s: column('S', asNumber, 'locker'),
  m: column('M', asNumber, 'locker'),
  l: column('L', asNumber, 'locker'),
  compartments: column('compartments', asNumber, 'locker'),
};

/** A bank of more would have more of one size than a locker may (study-placement.ts). */
export const MOST_COMPARTMENTS = 4_900;

/** So many compartments in the usual sizes, those left over medium. */
export function compartmentsOf(capacity: number): { S: number; M: number; L: number } {
  const [small, medium, large] = [defaultOf('locker.S'), defaultOf('locker.M'), defaultOf('locker.L')];
  const all = small + medium + large;
  const S = Math.floor((capacity * small) / all);
  const L = Math.floor((capacity * large) / all);
  return { S, M: capacity - S - L, L };
}
