// Which ways of OpenStreetMap cargo bikes may ride, and in which direction, read from the tags as plainly as they are
// written. Shares nothing with the reader's own rules.
type Tags = Readonly<Record<string, string>>;

const NOBODY = /^(no|private|agricultural|forestry|military|emergency|psv|bus|permit|restricted|dismount)$/;
const STREETS = /^(primary|secondary|tertiary|unclassified|residential|living_street|service|road|cycleway)(_link)?$/;
const LET_IN = ['delivery', 'goods', 'motorcar', 'motor_vehicle', 'vehicle'];

/** Why no cargo bike rides there in that direction; null where it may. */
export function whyNoRide(tags: Tags, forward: boolean): string | null {
  const way = tags.highway ?? '';
  if (/^(motorway|trunk)/.test(way) || tags.motorroad === 'yes') return 'a fast road';
  const own = tags.bicycle;
  const isLetIn = own !== undefined && !own.split(';').every((part) => NOBODY.test(part.trim()));
  if (own !== undefined && !isLetIn) return `bicycle=${own}`;
  if (own === undefined && !mayEnter(way, tags)) return `highway=${way}, not open to bikes`;
  return isAgainst(tags, forward) ? 'against its direction' : null;
}

/** Where nothing is said of bikes. */
function mayEnter(way: string, tags: Tags): boolean {
  const barred = tags.vehicle ?? tags.access ?? 'yes';
  if (barred.split(';').every((part) => NOBODY.test(part.trim()))) return false;
  if (way === 'track') return tags.tracktype === 'grade1';
  if (way !== 'pedestrian') return STREETS.test(way);
  // A pedestrian area is for vehicles that it names, at some hours or at all.
  return LET_IN.some((key) => tags[key] !== undefined || tags[`${key}:conditional`] !== undefined);
}

function isAgainst(tags: Tags, forward: boolean): boolean {
  const contraflow = ['cycleway', 'cycleway:left', 'cycleway:right', 'cycleway:both'].some((key) =>
    /^opposite/.test(tags[key] ?? ''),
  );
  const lanes = [tags['cycleway:left:oneway'], tags['cycleway:right:oneway']];
  const isFree = contraflow || lanes.includes('no') || lanes.includes('-1');
  const own = tags[`bicycle:${forward ? 'forward' : 'backward'}`];
  if (own !== undefined) return NOBODY.test(own);
  const shut = ['vehicle', 'access'].map((key) => tags[`${key}:${forward ? 'forward' : 'backward'}`]).find(Boolean);
  if (shut !== undefined && NOBODY.test(shut) && tags['oneway:bicycle'] === undefined && !isFree) return true;
  const isRing = tags.junction === 'roundabout' || tags.junction === 'circular';
  const general = tags['oneway:vehicle'] ?? tags.oneway ?? (isRing ? 'yes' : 'no');
  const value = tags['oneway:bicycle'] ?? (isFree ? 'no' : general);
  if (value === '-1' || value === 'reverse') return forward;
  return ['yes', 'true', '1', 'reversible'].includes(value) && !forward;
}
