// What came of a user's own stops, zones and places, in English: what was read, left out or refused.
import { counted } from '../base/format.ts';
import { phrases } from '../base/language.ts';
import type { PlaceKind } from './place-columns.ts';

/** What a file counts. */
export type Unit = 'parcels' | 'people';

export const demandPhrases = phrases({
  stops: (file: string, stops: number, addresses: number) =>
    `${file}: ${counted(stops, 'stop')} read, on ${counted(addresses, 'address', 'addresses')}`,
  zones: (file: string, zones: number) => `${file}: ${counted(zones, 'zone')} read`,
  unusedColumns: (columns: readonly string[]) => `not used: the columns ${columns.join(', ')}`,
  unusedProperties: (names: readonly string[]) => `not used: the properties ${names.join(', ')}`,
  unused: (names: readonly string[]) => `not used: ${names.join(', ')}`,
  /** A column and the kind of place that does not take it. */
  ofKind: (column: string, kind: PlaceKind) => `${column} (of a ${kind})`,
  /** "12 of 300 stops more than 400 m from any address (stops.csv, line 4; line 9 and 10 more)" */
  farStops: (far: number, all: number, metres: number, where: readonly string[], more: number) =>
    `${far} of ${counted(all, 'stop')} more than ${metres} m from any address (${where.join('; ')}${more > 0 ? ` and ${more} more` : ''})`,
  /** Why stops are refused: most of them lie elsewhere. */
  elsewhere: (stops: number, metres: number, isSwapped: boolean) =>
    `${isSwapped ? 'longitude and latitude swapped' : `more than ${metres} m from any address`}, as in ${counted(stops, 'row')}`,
  inCity: { stops: 'stops in the city', zones: 'zones in the city' },
  outside: (addresses: number) => `${counted(addresses, 'address', 'addresses')} outside of all zones get no parcels`,
  emptyZones: (zones: number, areSwapped: boolean) =>
    `${counted(zones, 'zone')} without any address${areSwapped ? ' (longitude and latitude swapped?)' : ''}`,
  leftOutZones: (zones: number, names: readonly string[], isCut: boolean, amount: string, unit: Unit) =>
    `${counted(zones, 'zone')} without an address (${names.join(', ')}${isCut ? ' …' : ''}), with ${amount} ${unit}`,
  leftOut: (lost: string, all: string, unit: Unit) => `${lost} of ${all} ${unit} of the file`,
  amount: (amount: number, unit: Unit) => `${amount} ${unit}`,
  someAmount: 'parcels or people at some address',
  aDay: (parcels: number) => `${parcels} parcels a day`,
  leastADay: 'at least 0.001 parcels a day at some address',
  most: (most: number) => `at most ${most}`,
  given: (parcels: string) => `${parcels} parcels a day, as given, where the file has them`,
  byPeople: (parcels: string, people: string) => `${parcels} parcels a day: ${people}`,
  byFile: (parcels: string) => `${parcels} ${parcels === '1' ? 'parcel' : 'parcels'} a day by the file`,
  placed: (file: string, counts: readonly (readonly [PlaceKind, number])[]) =>
    `${file}: ${counts.map(([kind, count]) => counted(count, kind)).join(', ')} placed`,
  lockers: (lockers: number, names: readonly string[], sized: number, takers: number) =>
    `${counted(lockers, 'parcel locker')} of the map in the baseline (${names.join(', ')}), ${sized} with a tagged number of ` +
    `compartments, ${takers} that also take parcels in. Take out those that do not take your parcels.`,
  farLockers: (lockers: number, metres: number) =>
    `${counted(lockers, 'parcel locker')} (no street within ${metres} m)`,
  /** Names of what a file or the map does not name. */
  unnamed: 'unnamed',
  names: { hub: 'Hub', depot: 'Depot', site: 'Site', locker: 'Locker', mapLocker: 'Parcel locker' },
});
