// Which ways of OpenStreetMap vans may drive, and which of them only to come to or leave a place there, read from the tags
// as plainly as they are written. Shares nothing with the reader's own rules.
type Tags = Readonly<Record<string, string>>;

/** `closed`: vans never drive there; `business`: they do if they have a stop there; `open`: always. */
export type RawAccess = 'closed' | 'business' | 'open';

/** Speaking of vans from the particular to the general. */
const KEYS = ['delivery', 'goods', 'motorcar', 'motor_vehicle', 'vehicle', 'access'];
const NOBODY = /^(no|private|agricultural|forestry|military|emergency|psv|bus|permit|restricted)$/;
const BUSINESS = /^(destination|delivery|customers)$/;
const DRIVEN =
  /^(motorway|trunk|primary|secondary|tertiary|unclassified|residential|living_street|service|road)(_link)?$/;
const CALM = /^(pedestrian|living_street|residential|service|unclassified)$/;

/** True where a tag closes one direction of a way to vans. */
export function isShutOneWay(tags: Tags, direction: 'forward' | 'backward'): boolean {
  const key = KEYS.find((candidate) => tags[`${candidate}:${direction}`] !== undefined);
  if (key === undefined) return false;
  return (tags[`${key}:${direction}`] as string).split(';').every((part) => NOBODY.test(part.trim()));
}

export function rawAccess(tags: Tags): RawAccess {
  const highway = tags.highway ?? '';
  const isPedestrian = highway === 'pedestrian';
  if (!isPedestrian && !DRIVEN.test(highway)) return 'closed';
  const key = KEYS.find((candidate) => tags[candidate] !== undefined && !(isPedestrian && candidate === 'access'));
  const parts = key === undefined ? [] : (tags[key] as string).split(';').map((part) => part.trim());
  const isBarred = key === undefined ? isPedestrian : parts.every((part) => NOBODY.test(part));
  if (isBarred) return KEYS.some((candidate) => tags[`${candidate}:conditional`] !== undefined) ? 'business' : 'closed';
  if (!CALM.test(highway)) return 'open';
  const isForSome =
    parts.some((part) => BUSINESS.test(part)) && parts.every((part) => BUSINESS.test(part) || NOBODY.test(part));
  const others = ['motor_vehicle', 'vehicle', 'access'].find((candidate) => tags[candidate] !== undefined);
  const isDelivery =
    key === 'delivery' &&
    others !== undefined &&
    (NOBODY.test(tags[others] as string) || BUSINESS.test(tags[others] as string));
  return isForSome || isDelivery ? 'business' : 'open';
}
