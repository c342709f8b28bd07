// Cuts lines and rings at the edges of a box.
import type { Box, Point } from '../base/geometry.ts';

/** The parts of a line inside the box (Liang and Barsky 1984); a part that was cut ends on an edge, exactly. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  const close = (): void => {
    if (part.length > 1) parts.push(part);
    part = [];
  };
  for (let k = 1; k < line.length; k++) {
    const [a, b] = [line[k - 1] as Point, line[k] as Point];
    const piece = clipPiece(a, b, box);
    if (piece === null) {
      close();
      continue;
    }
    const [start, end] = piece;
    if (start !== a) close();
    if (part.length === 0) part.push(start);
    part.push(end);
    if (end !== b) close();
  }
  close();
  return parts;
}

/** The piece from a to b inside the box, or null. An end that is inside is the very point given. */
function clipPiece(a: Point, b: Point, box: Box): readonly [Point, Point] | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [enter, leave] = [0, 1];
  const bounds = [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.bottom],
    [dy, box.top - a.y],
  ] as const;
  for (const [speed, room] of bounds) {
    if (speed === 0) {
      if (room < 0) return null;
    } else if (speed < 0) enter = Math.max(enter, room / speed);
    else leave = Math.min(leave, room / speed);
  }
  if (enter >= leave) return null;
  const at = (share: number): Point => within({ x: a.x + share * dx, y: a.y + share * dy }, box);
  return [enter > 0 ? at(enter) : a, leave < 1 ? at(leave) : b];
}

/** The nearest point of the box; lifts a cut off its rounding error onto the edge. */
export function within({ x, y }: Point, box: Box): Point {
  const pull = (value: number, low: number, high: number): number => {
    const whole = Math.round(value);
    return whole <= low ? low : whole >= high ? high : whole;
  };
  return { x: pull(x, box.left, box.right), y: pull(y, box.bottom, box.top) };
}

/** The part of a ring inside the box (Sutherland and Hodgman 1974); several parts hang together along the edges. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  const sides: readonly ((point: Point) => number)[] = [
    ({ x }) => x - box.left,
    ({ x }) => box.right - x,
    ({ y }) => y - box.bottom,
    ({ y }) => box.top - y,
  ];
  let kept = [...ring];
  for (const depth of sides) {
    const before = kept;
    kept = [];
    before.forEach((b, k) => {
      const a = before[(k + before.length - 1) % before.length] as Point;
      const [from, to] = [depth(a), depth(b)];
      if (from < 0 !== to < 0) {
        const share = from / (from - to);
        kept.push({ x: Math.round(a.x + share * (b.x - a.x)), y: Math.round(a.y + share * (b.y - a.y)) });
      }
      if (to >= 0) kept.push(b);
    });
  }
  return kept;
}
