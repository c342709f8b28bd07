// What orients the eye below the streets: water and parks.

import type { Ring } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { CityView } from '../service/protocol.ts';

/** Shapes in metres. */
export interface GroundPaths {
  readonly water: Path2D;
  readonly parks: Path2D;
}

export function prepareGround(city: CityView): GroundPaths {
  return { water: pathOf(city.water), parks: pathOf(city.parks) };
}

/** Fills parks, then water, on a context whose unit is a metre. */
export function drawGround(context: CanvasRenderingContext2D, ground: GroundPaths, palette: Palette): void {
  context.fillStyle = palette.ground.park;
  context.fill(ground.parks);
  context.fillStyle = palette.ground.water;
  context.fill(ground.water);
}

function pathOf(rings: readonly Ring[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach((point, index) => {
      if (index === 0) path.moveTo(point.x, point.y);
      else path.lineTo(point.x, point.y);
    });
    path.closePath();
  }
  return path;
}
