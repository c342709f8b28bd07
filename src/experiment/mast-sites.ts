// Where radio masts stand: each in the middle of the homes that are nearest to it.
import { distance, type Point } from '../base/geometry.ts';

/** Until then no mast moves much any more. */
const ROUNDS = 12;

/** Masts first as far from each other as can be (Gonzalez 1985), then moved to the middle of their homes (Lloyd 1982). */
export function mastSites(homes: readonly Point[], count: number): readonly Point[] {
  let sites = farApart(homes, count);
  for (let round = 0; round < ROUNDS; round++) {
    const served = sites.map((): Point[] => []);
    for (const home of homes) served[nearest(home, sites).row]?.push(home);
    sites = sites.map((site, row) => middleOf(served[row] ?? []) ?? site);
  }
  return sites;
}

function farApart(homes: readonly Point[], count: number): Point[] {
  const middle = middleOf(homes);
  if (middle === null) return [];
  const sites = [homes[nearest(middle, homes).row] as Point];
  const away = homes.map((home) => nearest(home, sites).metres);
  while (sites.length < Math.min(count, homes.length)) {
    const farthest = away.reduce((best, metres, row) => (metres > (away[best] as number) ? row : best), 0);
    const next = homes[farthest] as Point;
    sites.push(next);
    homes.forEach((home, row) => {
      away[row] = Math.min(away[row] as number, distance(home, next));
    });
  }
  return sites;
}

function nearest(from: Point, to: readonly Point[]): { row: number; metres: number } {
  let [row, metres] = [0, Number.POSITIVE_INFINITY];
  to.forEach((point, at) => {
    const here = distance(from, point);
    if (here < metres) [row, metres] = [at, here];
  });
  return { row, metres };
}

function middleOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
