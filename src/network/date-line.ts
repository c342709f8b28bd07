// Areas astride the date line, where longitudes jump from 180 to -180.

/** Degrees of longitude up to which an area is taken to lie astride the date line and not around the rest of the globe. */
export const ASTRIDE = 20;

/** Longitude, latitude, longitude, latitude ... */
type Line = readonly number[];

/**
 * A ring as it is, or where it lies astride the date line twice, once beyond each end of the globe: of each copy the
 * part on the globe counts, and the even-odd rule holds.
 */
export function atDateLine(ring: Line): Line[] {
  const jumps = ring.some(
    (value, at) => at % 2 === 0 && Math.abs(value - (ring[(at + 2) % ring.length] as number)) > 180,
  );
  if (!jumps) return [ring];
  const beyond = ring.map((value, at) => (at % 2 === 0 && value < 0 ? value + 360 : value));
  const [west, east] = widthOf(beyond);
  if (west === east || east - west > ASTRIDE) return [ring];
  return [beyond, beyond.map((value, at) => (at % 2 === 0 ? value - 360 : value))];
}

/** From where to where rings reach; west is above east where they lie on both sides of the date line and not between. */
export function reachOf(rings: readonly Line[]): readonly [west: number, east: number] {
  const reaches = rings.map(widthOf);
  const [west, east] = around(reaches);
  const [eastern, western] = [reaches.filter(([from]) => from > 0), reaches.filter(([, until]) => until < 0)];
  if (eastern.length === 0 || western.length === 0 || eastern.length + western.length < reaches.length)
    return [west, east];
  const [from, until] = [around(eastern)[0], around(western)[1]];
  return 360 + until - from <= ASTRIDE ? [from, until] : [west, east];
}

function widthOf(ring: Line): readonly [number, number] {
  return around(ring.flatMap((value, at) => (at % 2 === 0 ? [[value, value] as const] : [])));
}

function around(reaches: readonly (readonly [number, number])[]): readonly [number, number] {
  return reaches.reduce(
    ([west, east], [from, until]) => [Math.min(west, from), Math.max(east, until)],
    [Infinity, -Infinity],
  );
}
