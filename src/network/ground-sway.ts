// Sways a ground plan drawn with straight lines, so that streets bend as streets do.
import type { Point, Ring } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import { cos, length, sin } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';

/** A smooth shift of the whole plane. */
export type Sway = (point: Point) => Point;

/**
 * The sum of a few sine waves of random direction for either axis. With amplitudes below a sixth of the wave length no two
 * points change places, so lines that did not cross do not cross afterwards.
 */
export function swayOf(waves: readonly { readonly size: Metres; readonly wave: Metres }[], luck: Stream): Sway {
  const terms = waves.flatMap(({ size, wave }, group) =>
    [0, 1, 2, 3].map((k) => {
      const angle = 2 * Math.PI * luck(group, 4 * k);
      const number = (2 * Math.PI) / (wave * (0.8 + 0.4 * luck(group, 4 * k + 1)));
      return {
        kx: number * cos(angle),
        ky: number * sin(angle),
        phase: 2 * Math.PI * luck(group, 4 * k + 2),
        size: size / 2,
        isX: k % 2 === 0,
      };
    }),
  );
  return ({ x, y }) => {
    let [dx, dy] = [0, 0];
    for (const term of terms) {
      const shift = term.size * sin(term.kx * x + term.ky * y + term.phase);
      if (term.isX) dx += shift;
      else dy += shift;
    }
    return { x: x + dx, y: y + dy };
  };
}

/** A ring after the sway. */
export function swayedRing(ring: Ring, sway: Sway): Ring {
  return swayedLine([...ring, ring[0] as Point], sway).slice(0, -1);
}

/** Points of a line after the sway, with points put in so that long straight pieces follow it. */
export function swayedLine(line: readonly Point[], sway: Sway): Point[] {
  const fine: Point[] = [line[0] as Point];
  for (let k = 1; k < line.length; k++) {
    const a = line[k - 1] as Point;
    const b = line[k] as Point;
    const pieces = Math.ceil(length(b.x - a.x, b.y - a.y) / 40);
    for (let piece = 1; piece <= pieces; piece++) {
      const share = piece / pieces;
      fine.push(share === 1 ? b : { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
    }
  }
  return thin(fine.map(sway), 0.4);
}

/** Leaves out points that change the line by less than a tolerance (Douglas and Peucker 1973). */
function thin(line: readonly Point[], tolerance: Metres): Point[] {
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [first, last] = next;
    const a = line[first] as Point;
    const b = line[last] as Point;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const long = length(dx, dy);
    let worst = tolerance;
    let at = -1;
    for (let k = first + 1; k < last; k++) {
      const p = line[k] as Point;
      const off = long > 0 ? Math.abs((p.x - a.x) * dy - (p.y - a.y) * dx) / long : length(p.x - a.x, p.y - a.y);
      if (off > worst) {
        worst = off;
        at = k;
      }
    }
    if (at === -1) continue;
    kept[at] = 1;
    open.push([first, at], [at, last]);
  }
  return line.filter((_, k) => kept[k] === 1);
}
