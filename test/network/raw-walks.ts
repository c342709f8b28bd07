// Which ways of OpenStreetMap people on foot may use, read from the tags as plainly as they are written.
type Tags = Readonly<Record<string, string>>;

const NOBODY = /^(no|private|agricultural|forestry|military|emergency|psv|bus|permit|restricted)$/;

/** Why nobody walks there; null where they may. */
export function whyNoWalk(tags: Tags): string | null {
  if (/^(motorway|trunk)/.test(tags.highway ?? '') || tags.motorroad === 'yes') return 'a fast road';
  const value = tags.foot ?? tags.access ?? 'yes';
  return value.split(';').every((part) => NOBODY.test(part.trim())) ? `closed to walkers (${value})` : null;
}
