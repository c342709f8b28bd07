// The leaves of a trench tree: a short line from the street to each home that is connected, and a dot at its door.
import type { Box } from '../base/geometry.ts';
import type { DropLines } from './shade.ts';

/** Pixels: the width of a line, and the radius of a dot far from the ground and near to it. */
const WIDTH = 1.2;
const DOT = { least: 1.4, most: 3.5 };
/** Metres: radius of a dot between the two. */
const DOT_METRES = 4;
/** Homes between two pauses. */
const SLICE = 1_000;

export function* drawDrops(
  { streetX, streetY, doorX, doorY }: DropLines,
  colour: string,
  context: CanvasRenderingContext2D,
  box: Box,
  scale: number,
): Generator<void, void, undefined> {
  const radius = Math.min(DOT.most, Math.max(DOT.least, DOT_METRES * scale)) / scale;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = WIDTH / scale;
  for (let begin = 0; begin < doorX.length; begin += SLICE) {
    const lines = new Path2D();
    const dots = new Path2D();
    for (let row = begin; row < Math.min(doorX.length, begin + SLICE); row++) {
      const [x, y] = [doorX[row] as number, doorY[row] as number];
      if (x < box.left || x > box.right || y < box.bottom || y > box.top) continue;
      lines.moveTo(streetX[row] as number, streetY[row] as number);
      lines.lineTo(x, y);
      dots.moveTo(x + radius, y);
      dots.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.stroke(lines);
    context.fill(dots);
    yield;
  }
}
