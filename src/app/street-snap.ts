// Where a dragged facility may stand: near a street that vehicles can use, and not in the water.
import { isInside, nearestOnPiece, type Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import { FARTHEST } from '../model/placement.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { CityView } from '../service/protocol.ts';

export type Refusal = 'water' | 'off the map' | 'far from streets';

export interface Footing {
  readonly refusal: Refusal | null;
  /** The nearest spot on a street, and how far it is. */
  readonly spot: Point;
  readonly offset: Metres;
}

/** Vans stop on these; motorways have no kerb and paths no vans. */
const KERBSIDE = new Set(['primary', 'secondary', 'tertiary', 'residential', 'living_street', 'service', 'pedestrian']);

/** The streets on which vans stop: their rows in the city, and the boxes around them, four numbers each. */
interface Kerbs {
  readonly rows: Int32Array;
  /** Left, right, bottom, top. */
  readonly boxes: Float32Array;
}

/** A drag asks at each frame: a city's streets are walked once. */
const kerbsOf = new WeakMap<CityView, Kerbs>();

export function footingAt(city: CityView, position: Point): Footing {
  const best = nearestKerb(city, position);
  const isWet = city.water.some((ring) => isInside(position, ring));
  const { left, right, bottom, top } = city.box;
  const isOff = position.x < left || position.x > right || position.y < bottom || position.y > top;
  const isFar = best.distance > FARTHEST;
  const refusal = isWet ? 'water' : isFar && isOff ? 'off the map' : isFar ? 'far from streets' : null;
  return { refusal, spot: { x: best.x, y: best.y }, offset: best.distance };
}

/** The spot of a street with a kerb that lies nearest; infinitely far where the city has none. */
function nearestKerb(city: CityView, { x: atX, y: atY }: Point): Point & { readonly distance: Metres } {
  const { rows, boxes } = knownKerbs(city);
  const { shapeStart, x, y } = city;
  let best = { x: atX, y: atY, distance: Number.POSITIVE_INFINITY };
  for (let kerb = 0; kerb < rows.length; kerb++) {
    const box = kerb * 4;
    // The box spares most streets the look at their pieces.
    if ((boxes[box] as number) - atX > best.distance || atX - (boxes[box + 1] as number) > best.distance) continue;
    if ((boxes[box + 2] as number) - atY > best.distance || atY - (boxes[box + 3] as number) > best.distance) continue;
    const segment = rows[kerb] as number;
    const end = (shapeStart[segment + 1] as number) - 1;
    for (let point = shapeStart[segment] as number; point < end; point++) {
      const a = { x: x[point] as number, y: y[point] as number };
      const b = { x: x[point + 1] as number, y: y[point + 1] as number };
      const near = nearestOnPiece({ x: atX, y: atY }, a, b);
      if (near.distance < best.distance) best = near;
    }
  }
  return best;
}

function knownKerbs(city: CityView): Kerbs {
  const known = kerbsOf.get(city);
  if (known !== undefined) return known;
  const { shapeStart, x, y, roadClass } = city;
  const isKerbside = ROAD_CLASSES.map((name) => KERBSIDE.has(name));
  const rows = Int32Array.from({ length: Math.max(0, shapeStart.length - 1) }, (_, segment) => segment).filter(
    (segment) => isKerbside[roadClass[segment] as number] === true,
  );
  const boxes = new Float32Array(rows.length * 4);
  rows.forEach((segment, kerb) => {
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let point = shapeStart[segment] as number; point < (shapeStart[segment + 1] as number); point++) {
      left = Math.min(left, x[point] as number);
      right = Math.max(right, x[point] as number);
      bottom = Math.min(bottom, y[point] as number);
      top = Math.max(top, y[point] as number);
    }
    boxes.set([left, right, bottom, top], kerb * 4);
  });
  kerbsOf.set(city, { rows, boxes });
  return { rows, boxes };
}
