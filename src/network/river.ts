// A curved river through a city: its middle line, its water and its two banks.
import type { Point, Ring } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import { cos, length, sin } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';

export interface River {
  /** Usual distance between the banks' water lines. */
  readonly width: Metres;
  /** Direction from the city's middle to the river, in radians. */
  readonly bearing: number;
  /** Water's edge. */
  readonly water: Ring;
  /** Metres from the river's middle line across it: above 0 on the far bank, below on the side of the city's middle. */
  readonly beyond: (point: Point) => Metres;
  /** Lines of the streets on both banks, in the direction of flow. */
  readonly banks: readonly [readonly Point[], readonly Point[]];
}

export interface RiverCourse {
  /** Direction from the middle of the city to the river, in radians. */
  readonly bearing: number;
  /** Distance of the river from the middle of the city. */
  readonly offset: Metres;
  readonly width: Metres;
  /** Half the length of the whole river. */
  readonly reach: Metres;
  /** How far it swings to either side, and over what length. */
  readonly swing: Metres;
  readonly wave: Metres;
  /** From the water to the street on the bank. */
  readonly quay: Metres;
  /** Banks end this far from the middle. */
  readonly bankReach: Metres;
}

const TURN = 2 * Math.PI;

/** A river whose bends come from luck; it swings little where it is nearest to the middle. */
export function layRiver(course: RiverCourse, luck: Stream): River {
  const { bearing } = course;
  const [nx, ny] = [cos(bearing), sin(bearing)];
  const phases = [luck(1), luck(2)] as const;
  const step = course.wave / 44;
  const count = Math.ceil(course.reach / step);
  const middle: Point[] = [];
  const offs: Metres[] = [];
  for (let k = -count; k <= count; k++) {
    const along = k * step;
    const far = along / (0.45 * course.wave);
    const calm = 1 - 0.7 / (1 + far * far);
    const swing =
      course.swing *
      calm *
      (sin(TURN * (along / course.wave + phases[0])) + 0.45 * sin(TURN * ((2.3 * along) / course.wave + phases[1])));
    const off = course.offset + swing;
    offs.push(off);
    middle.push({ x: off * nx - along * ny, y: off * ny + along * nx });
  }
  const widths = middle.map((_, k) => course.width * (1 + 0.14 * sin((TURN * k) / 31 + TURN * phases[0])));
  const left = beside(middle, (k) => (widths[k] as number) / 2);
  const right = beside(middle, (k) => -(widths[k] as number) / 2);
  const inReach = (point: Point): boolean => length(point.x, point.y) <= course.bankReach;
  const offAt = (along: Metres): Metres => {
    const at = Math.max(0, Math.min(offs.length - 1.001, along / step + count));
    const low = Math.floor(at);
    return (offs[low] as number) + (at - low) * ((offs[low + 1] as number) - (offs[low] as number));
  };
  return {
    bearing,
    width: course.width,
    beyond: ({ x, y }) => x * nx + y * ny - offAt(y * nx - x * ny),
    water: [...right, ...left.reverse()],
    banks: [
      beside(middle, () => course.width * 0.57 + course.quay).filter(inReach),
      beside(middle, () => -course.width * 0.57 - course.quay).filter(inReach),
    ],
  };
}

/** A line beside another one, to the left by a distance that may change. */
export function beside(line: readonly Point[], off: (index: number) => Metres): Point[] {
  return line.map((point, k) => {
    const before = line[Math.max(0, k - 1)] as Point;
    const after = line[Math.min(line.length - 1, k + 1)] as Point;
    const long = length(after.x - before.x, after.y - before.y);
    return {
      x: point.x - (off(k) * (after.y - before.y)) / long,
      y: point.y + (off(k) * (after.x - before.x)) / long,
    };
  });
}
