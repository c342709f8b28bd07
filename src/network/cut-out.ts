// An area of the globe that is cut out of an extract: a box, or what lies inside of rings.

/** Plain data, so that it can be sent to a worker. Degrees; where west is above east the area lies astride the date line. */
export interface CutOut {
  /** Names the area in errors: an option, a field of the page, a file. */
  readonly source: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Longitude, latitude, longitude, latitude ...; inside is what an odd number of rings surrounds. Null: the whole box. */
  readonly rings: readonly (readonly number[])[] | null;
}

/** Bands of latitude in which the sides of rings are looked up. */
const BANDS = 1_024;
/** From degrees to the units in which nodes are counted. */
const UNITS = 1e7;

/** Says of a node, in units of 1e-7 degrees, whether it lies inside. */
export function insideOf(cut: CutOut): (latitude: number, longitude: number) => boolean {
  const [west, south, east, north] = [cut.west, cut.south, cut.east, cut.north].map((value) =>
    Math.round(value * UNITS),
  ) as [number, number, number, number];
  const inBox = (latitude: number, longitude: number): boolean =>
    latitude >= south &&
    latitude <= north &&
    (west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east);
  if (cut.rings === null) return inBox;
  const inRings = insideRings(cut.rings, south, north);
  return (latitude, longitude) => inBox(latitude, longitude) && inRings(latitude, longitude);
}

/** The even-odd rule over the sides in a node's band of latitude. */
function insideRings(
  rings: readonly (readonly number[])[],
  south: number,
  north: number,
): (latitude: number, longitude: number) => boolean {
  const height = Math.max(1, (north - south) / BANDS);
  const bandOf = (latitude: number): number =>
    Math.max(0, Math.min(BANDS - 1, Math.floor((latitude - south) / height)));
  /** Of each band the sides that reach into it: x, y, x, y. */
  const bands: number[][] = Array.from({ length: BANDS }, () => []);
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length;
      const [ax, ay, bx, by] = [ring[at], ring[at + 1], ring[next], ring[next + 1]].map((value) =>
        Math.round((value as number) * UNITS),
      ) as [number, number, number, number];
      for (let band = bandOf(Math.min(ay, by)); band <= bandOf(Math.max(ay, by)); band++) {
        bands[band]?.push(ax, ay, bx, by);
      }
    }
  }
  return (latitude, longitude) => {
    const sides = bands[bandOf(latitude)] as readonly number[];
    let inside = false;
    for (let at = 0; at < sides.length; at += 4) {
      const ay = sides[at + 1] as number;
      const by = sides[at + 3] as number;
      if (ay > latitude === by > latitude) continue;
      const ax = sides[at] as number;
      if (longitude < (((sides[at + 2] as number) - ax) * (latitude - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
}

/** The corners of an area as people write them: west, south, east, north. */
export function cornersOf({ west, south, east, north }: Omit<CutOut, 'source' | 'rings'>): string {
  return [west, south, east, north].map((value) => Math.round(value * 1e5) / 1e5).join(',');
}
