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

/** Levels as tagged. */
export function levelsOf(tags: Tags): number | null {
  const levels = Number(tags['building:levels']);
  return levels >= 1 && levels <= 100 ? levels : null;
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
const LODGINGS = words('hotel hostel guest_house motel museum');
const PLACES_WITHOUT_RECIPIENT = words(
  'parking parking_space parking_entrance bicycle_parking bench fountain toilets shelter waste_basket recycling vending_machine ' +
    'telephone post_box charging_station drinking_water grave_yard atm clock hunting_stand',
);
