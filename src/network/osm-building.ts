// What the tags of an OpenStreetMap building or address say about who receives parcels there.
import type { AddressKind } from './city.ts';
import type { Tags } from './osm-extract.ts';

/** The kind of recipient; `none` where nobody receives parcels, null where the tags do not say. */
export function kindOf(tags: Tags): AddressKind | 'none' | null {
  const building = tags.building ?? '';
  const isShop = tags.shop !== undefined && tags.shop !== 'no' && tags.shop !== 'vacant';
  if (isShop || tags.office !== undefined || tags.craft !== undefined || tags.healthcare !== undefined)
    return 'business';
  if (tags.amenity !== undefined) return PLACES_WITHOUT_RECIPIENT.has(tags.amenity) ? 'none' : 'business';
  if (LODGINGS.has(tags.tourism ?? '')) return 'business';
  if (FLATS.has(building)) return 'flats';
  if (HOUSES.has(building)) return 'house';
  if (BUSINESSES.has(building)) return 'business';
  if (OUTBUILDINGS.has(building)) return 'none';
  return Number(tags['building:flats']) > 1 ? 'flats' : null;
}

/** A shop, office, practice or other place that gets parcels, though the map says no house number. */
export function isWorkplace(tags: Tags): boolean {
  if (tags['addr:housenumber'] !== undefined || kindOf(tags) !== 'business') return false;
  return tags.amenity === undefined || WORKPLACES.has(tags.amenity);
}

/** Levels as tagged, or by the height: 3.2 m a level, roof and all (assumption). */
export function levelsOf(tags: Tags): number | null {
  const levels = Number.parseFloat(tags['building:levels'] ?? '');
  if (levels >= 1 && levels <= 100) return levels;
  const height = /^\s*(\d+(?:\.\d+)?)\s*(?:m|metres|meters)?\s*$/.exec(tags.height ?? '');
  if (height === null) return null;
  const guess = Math.max(1, Math.round(Number(height[1]) / 3.2));
  return guess <= 100 ? guess : null;
}

/**
 * m2 of floor for one household: the 92.2 m2 of living space that a dwelling has in Germany (Destatis, end of 2022) in
 * 1.25 times as much floor with walls and stairs (assumption).
 */
export const HOUSEHOLD_FLOOR = 115;

/** m2 of floor for one business that gets parcels as a shop does, by what the building is for (assumptions). */
export function businessFloor(tags: Tags): number {
  if (HALLS.has(tags.building ?? '')) return 2_000;
  return INSTITUTIONS.has(tags.building ?? '') || tags.amenity !== undefined || tags.tourism !== undefined
    ? 1_500
    : 250;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const FLATS = words('apartments dormitory residential tower_block');
const HOUSES = words(
  'house detached semidetached_house semi terrace bungalow farm cabin villa static_caravan houseboat allotment_house',
);
const BUSINESSES = words(
  'commercial retail office industrial warehouse supermarket kiosk hotel school university college kindergarten hospital ' +
    'public civic government fire_station train_station manufacture factory bank clinic sports_hall museum library',
);
const OUTBUILDINGS = words(
  'garage garages carport shed hut roof greenhouse barn stable cowshed sty farm_auxiliary service transformer_tower ruins ' +
    'construction collapsed demolished bunker storage_tank silo water_tower grandstand toilets container bridge tent ' +
    'church chapel cathedral mosque temple synagogue shrine parking wall',
);
const HALLS = words('industrial warehouse manufacture factory');
const INSTITUTIONS = words(
  'hotel school university college kindergarten hospital public civic government fire_station train_station clinic ' +
    'sports_hall museum library',
);
const WORKPLACES = words(
  'restaurant cafe bar pub fast_food ice_cream nightclub bank pharmacy clinic doctors dentist veterinary hospital school ' +
    'kindergarten university college library theatre cinema post_office police fire_station townhall courthouse ' +
    'community_centre social_facility car_rental fuel driving_school language_school studio arts_centre embassy',
);
const LODGINGS = words('hotel hostel guest_house motel museum');
const PLACES_WITHOUT_RECIPIENT = words(
  'parking parking_space parking_entrance bicycle_parking bench fountain toilets shelter waste_basket recycling vending_machine ' +
    'parcel_locker telephone post_box charging_station drinking_water grave_yard atm clock hunting_stand',
);
