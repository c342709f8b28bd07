// What the bundled studies call their scenarios, places and fleets, and what the page shows in place of that in another
// language. The study keeps its own names: its links are over it as it is.
import { phrases } from '../base/language.ts';
import type { Study } from '../model/study.ts';
import { placeNames } from './place-names.ts';

/** Each name with the ids of the things that have it; what has another id or name was named by the reader. */
export const BUNDLED_NAMES = {
  '2 central depots': ['central'],
  '2 old-town depots': ['central'],
  '300 lockers': ['lockers'],
  '6 spread depots': ['spread'],
  '60 depots': ['depots'],
  Arena: ['locker-arena'],
  Baths: ['locker-baths'],
  Brewery: ['locker-brewery'],
  Bridge: ['locker-bridge'],
  'Cargo bikes': ['bikes'],
  Castle: ['castle'],
  Cathedral: ['cathedral'],
  Church: ['locker-church'],
  'City hall': ['locker-city-hall'],
  College: ['locker-college'],
  'Courier firm': ['courier'],
  Courthouse: ['locker-courthouse'],
  'Depot + lockers': ['both'],
  'Depot row': ['depot-row'],
  'Depots + lockers': ['both'],
  Downtown: ['downtown'],
  'East garage': ['east-garage'],
  'East side': ['locker-east-side'],
  'Far hub': ['far-hub'],
  'Far hub, contracted': ['contracted'],
  'Far hub, same day': ['far-same-day'],
  Feeders: ['feeders'],
  Foundry: ['foundry'],
  'Freight yard': ['freight-yard'],
  Garden: ['garden'],
  Harbour: ['locker-harbour'],
  Hillside: ['hillside'],
  Hospital: ['locker-hospital'],
  Hub: ['hub'],
  'Hub 1': ['hub-1'],
  'Hub 2': ['hub-2'],
  'Hub Large': ['hub-large'],
  'Hub Middle': ['hub-middle'],
  'Hub North': ['north'],
  'Hub Small': ['hub-small'],
  'Hub South': ['hub'],
  'Hub South-East': ['south-east'],
  'Hub West': ['west'],
  Large: ['large'],
  Library: ['locker-library'],
  Lockers: ['lockers'],
  'Main street': ['main-street'],
  Market: ['locker-market', 'market'],
  'Market hall': ['market-hall'],
  Middle: ['middle'],
  'Near hubs, centre contracted': ['near-centre'],
  'Near hubs, same day': ['near-same-day'],
  'North gate': ['north-gate'],
  'North square': ['locker-north-square'],
  'Old school': ['old-school'],
  'One depot': ['central'],
  'One far hub': ['far'],
  Orchard: ['locker-orchard'],
  'Park avenue': ['locker-park-avenue'],
  'Pooled depots': ['pooled'],
  Port: ['port'],
  'Shared roofs': ['roof'],
  Shop: ['locker-shop'],
  Small: ['small'],
  'South end': ['south-end'],
  Station: ['locker-station', 'station'],
  Theatre: ['locker-theatre'],
  'Three near hubs': ['near'],
  'Town hall': ['locker-town-hall'],
  'Two own vans, rest contracted': ['overflow'],
  Uptown: ['uptown'],
  Vans: ['vans'],
  'Vans only': ['vans'],
  Viaduct: ['locker-viaduct'],
  'West gate': ['locker-west-gate', 'west'],
  'West side': ['west-side'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The studies themselves, which have no id. */
export const BUNDLED_STUDIES = [
  'Grid city',
  'Metropolis',
  'Old town',
  'Retailer',
  'Three carriers',
  'Village',
] as const;

export interface BundledNames {
  readonly things: Readonly<Record<keyof typeof BUNDLED_NAMES, string>>;
  readonly studies: Readonly<Record<(typeof BUNDLED_STUDIES)[number], string>>;
}

const AS_THEY_ARE: BundledNames = {
  things: alike(Object.keys(BUNDLED_NAMES) as (keyof typeof BUNDLED_NAMES)[]),
  studies: alike(BUNDLED_STUDIES),
};

export const bundledNames = phrases<BundledNames>(AS_THEY_ARE);

/** What a scenario, place, fleet or carrier is called on the page. */
export function shownName({ id, name }: { readonly id: string; readonly name: string }): string {
  const said = bundledNames();
  if (said === AS_THEY_ARE) return name;
  const numbered = numberedName(id, name);
  if (numbered !== null) return numbered;
  const ids: readonly string[] = isKey(BUNDLED_NAMES, name) ? BUNDLED_NAMES[name] : [];
  return ids.includes(id) ? said.things[name as keyof typeof BUNDLED_NAMES] : name;
}

export function shownStudyName(name: string): string {
  return (bundledNames().studies as Readonly<Record<string, string>>)[name] ?? name;
}

const shown = new WeakMap<Study, Study>();

/** The study with the names that the page shows: to be looked at, never to be changed, linked to or kept. */
export function shownStudy(study: Study): Study {
  if (bundledNames() === AS_THEY_ARE) return study;
  const known = shown.get(study);
  if (known !== undefined) return known;
  const { sites, carriers, scenarios } = study;
  const named: Study = {
    ...study,
    name: shownStudyName(study.name),
    ...(withShownNames({ sites, carriers, scenarios }) as Pick<Study, 'sites' | 'carriers' | 'scenarios'>),
  };
  shown.set(study, named);
  return named;
}

/** Of the largest study, whose places are numbered: "Locker 12" of the id "l12". */
function numberedName(id: string, name: string): string | null {
  const [, letter, number] = /^([dl])(\d+)$/.exec(id) ?? [];
  if (letter === undefined || name !== `${letter === 'd' ? 'Depot' : 'Locker'} ${number}`) return null;
  return placeNames()[letter === 'd' ? 'depot' : 'locker'](Number(number));
}

function withShownNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withShownNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withShownNames(inner)] as const);
  const copy: Readonly<Record<string, unknown>> = Object.fromEntries(entries);
  const { id, name } = copy;
  return typeof id === 'string' && typeof name === 'string' ? { ...copy, name: shownName({ id, name }) } : copy;
}

function isKey<Table extends object>(table: Table, key: string): key is string & keyof Table {
  return Object.hasOwn(table, key);
}

function alike<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  return Object.fromEntries(names.map((name) => [name, name as string])) as Record<Name, string>;
}
