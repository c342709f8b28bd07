// Leaves out the points of a line that hardly bend it.

/**
 * The line x, y, x, y ... with only those points without which it would stray by more than `tolerance` (Douglas and
 * Peucker 1973, doi 10.3138/FM57-6770-U75U-7727). Both ends stay.
 */
export function simplify(points: readonly number[], tolerance: number): number[] {
  const last = points.length / 2 - 1;
  if (last < 2) return [...points];
  const isKept = new Uint8Array(last + 1);
  isKept[0] = isKept[last] = 1;
  const stack = [0, last];
  while (stack.length > 0) {
    const end = stack.pop() as number;
    const start = stack.pop() as number;
    let farthest = -1;
    let most = tolerance * tolerance;
    for (let k = start + 1; k < end; k++) {
      const square = squareFrom(points, k, start, end);
      if (square <= most) continue;
      most = square;
      farthest = k;
    }
    if (farthest === -1) continue;
    isKept[farthest] = 1;
    stack.push(start, farthest, farthest, end);
  }
  const kept: number[] = [];
  for (let k = 0; k <= last; k++) {
    if (isKept[k] === 1) kept.push(points[2 * k] as number, points[2 * k + 1] as number);
  }
  return kept;
}

/** Squared distance of point k from the straight piece between two other points. */
function squareFrom(points: readonly number[], k: number, start: number, end: number): number {
  const ax = points[2 * start] as number;
  const ay = points[2 * start + 1] as number;
  const dx = (points[2 * end] as number) - ax;
  const dy = (points[2 * end + 1] as number) - ay;
  const px = (points[2 * k] as number) - ax;
  const py = (points[2 * k + 1] as number) - ay;
  const square = dx * dx + dy * dy;
  const raw = square === 0 ? 0 : (px * dx + py * dy) / square;
  const share = raw < 0 ? 0 : raw > 1 ? 1 : raw;
  const ex = px - share * dx;
  const ey = py - share * dy;
  return ex * ex + ey * ey;
}
