// What a micro-depot takes from the site it stands on, and which part of it a carrier has that shares it.
import { defaultOf } from './catalogue.ts';
import { CHOICES } from './choices-catalogue.ts';
import { CLOCKS } from './clocks-catalogue.ts';
import type { DepotEntry, DepotSpec, SiteSpec } from './study.ts';

/** What a micro-depot takes from its site unless it says its own. */
const TAKEN = [
  'position',
  'area',
  'rent',
  'fitOut',
  'opens',
  'closes',
  'leaseFrom',
  'leaseUntil',
  'feedersADay',
  'longestVehicle',
] as const;

/**
 * The micro-depot with everything it takes from its site, and the usual size and hours where neither says any. One that
 * moves about has no place but those of its calendar; without any position it is at the origin of the city's plane.
 * `carriers` is how many the study has.
 */
export function standingDepot(entry: DepotEntry, sites: readonly SiteSpec[], carriers = 1): DepotSpec {
  const site = sites.find(({ id }) => id === entry.site);
  const taken = Object.fromEntries(
    TAKEN.flatMap((key) => (entry[key] === undefined && site?.[key] !== undefined ? [[key, site[key]]] : [])),
  );
  return {
    position: entry.mobile?.places[0]?.position ?? { x: 0, y: 0 },
    area: defaultOf('depot.area'),
    opens: CLOCKS['depot.opens'].value,
    closes: CLOCKS['depot.closes'].value,
    sharing: carriers > 1 && entry.carrier === undefined ? 'roof' : CHOICES['depot.sharing'].value,
    ...taken,
    ...stated(entry),
    ...(carriers > 1 ? NO_PARTNERS : {}),
  } as DepotSpec;
}

/** Where the study has several carriers, they are the partners, and stand in it themselves. */
const NO_PARTNERS = { partners: 1, partnerParcels: 0 };

/** True if it names no site: nobody has offered the room, and the map should say so. */
export function isHypothetical({ site }: Pick<DepotEntry, 'site'>): boolean {
  return site === undefined;
}

/** What a carrier can use of a micro-depot by itself. */
export interface OwnPart {
  /** m2 */
  readonly area: number;
  readonly parcelsPerDay: number;
  readonly docks: number;
}

/**
 * Under a shared roof every carrier has a cell: an equal part of room and capacity. Its docks are the roof's; partners who
 * are not in the study are taken to keep an equal part of them busy (one is always left). In a pooled micro-depot the parcels of partners take their part of the day's capacity, and the same part of the room.
 */
export function ownPart({ sharing, area, parcelsPerDay, docks, partners, partnerParcels }: DepotSpec): OwnPart {
  if (sharing === 'roof') {
    return {
      area: area / partners,
      parcelsPerDay: Math.max(1, Math.floor(parcelsPerDay / partners)),
      docks: Math.max(1, Math.floor(docks / partners)),
    };
  }
  if (sharing === 'pooled') {
    const left = Math.max(0, parcelsPerDay - partnerParcels);
    // Partners may bring 15.1 parcels a day on average, but nobody is called for a part of one.
    return { area: (area * left) / parcelsPerDay, parcelsPerDay: Math.floor(left), docks };
  }
  return { area, parcelsPerDay, docks };
}

/** Part of what a micro-depot costs a day that falls on the carrier of whom so many parcels come through it. */
export function ownShare(
  { sharing, partners, partnerParcels }: Pick<DepotSpec, 'sharing' | 'partners' | 'partnerParcels'>,
  parcels: number,
): number {
  if (sharing === 'roof') return 1 / partners;
  if (sharing === 'pooled' && partnerParcels > 0) return parcels / (parcels + partnerParcels);
  return 1;
}

/** Without the fields that hold nothing, which would hide what the site says. */
function stated(entry: DepotEntry): object {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
