// What values of OpenStreetMap's access tags let somebody who delivers in (https://wiki.openstreetmap.org/wiki/Key:access).
import type { Tags } from './osm-extract.ts';

/** Keys that speak of vans, the more particular first (vans up to 3.5 t are "goods"). */
export const MOTOR: readonly string[] = ['delivery', 'goods', 'motorcar', 'motor_vehicle', 'vehicle'];

const CLOSED = new Set(
  'no private agricultural forestry military emergency psv bus permit restricted use_sidepath dismount'.split(' '),
);
/** Open to those who have business in the street, and not as a way through. */
const BUSINESS = new Set(['destination', 'delivery', 'customers']);

/** True of a value, or several ("agricultural;forestry"), that let nobody in who delivers. */
export function isClosed(value: string): boolean {
  return CLOSED.has(value) || (value.includes(';') && partsOf(value).every((part) => CLOSED.has(part)));
}

/** True of a value, or several, that let vans in where they have business there, and else not. */
export function isForBusiness(value: string): boolean {
  if (BUSINESS.has(value)) return true;
  const parts = value.includes(';') ? partsOf(value) : [];
  return parts.some((part) => BUSINESS.has(part)) && parts.every((part) => BUSINESS.has(part) || CLOSED.has(part));
}

/** The value of the first of several tags that is set; the more particular tag comes first. */
export function firstTag(tags: Tags, keys: readonly string[]): string | undefined {
  for (const key of keys) if (tags[key] !== undefined) return tags[key];
  return undefined;
}

function partsOf(value: string): string[] {
  return value.split(';').map((part) => part.trim());
}
