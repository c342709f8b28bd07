// Where letters and names stand in a chart of points, so that none lies on another, on a point or outside.
import type { Anchor } from './chart-frame.ts';
import { SMALL } from './chart-frame.ts';
import { textWidth } from './text-width.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Badge extends Point {
  /** True if the badge stands beside its point and needs a line to it. */
  readonly isApart: boolean;
}

export interface NamePlace extends Point {
  readonly anchor: Anchor;
}

/** Radius of a lettered circle. */
export const BADGE = 9;
const DOT = 3;
const RINGS = [20, 28, 38, 50, 64, 80, 100];
const ANGLES = 16;
const NAME_GAP = 4;
const LINE = 11;

/** A badge on each point where it is free, else beside it at the nearest free place; first points first. */
export function placeBadges(points: readonly Point[], area: Box): Badge[] {
  const placed: Badge[] = [];
  for (const [index, point] of points.entries()) {
    const others = points.filter((_, row) => row !== index);
    const isFree = ({ x, y }: Point) =>
      placed.every((badge) => distance(badge, { x, y }) >= 2 * BADGE + 1.5) &&
      others.every((other) => distance(other, { x, y }) >= BADGE + DOT + 1.5);
    const beside = candidates(point).find((place) => isWithin(around(place, BADGE), area) && isFree(place));
    placed.push(isFree(point) ? { ...point, isApart: false } : { ...(beside ?? point), isApart: beside !== undefined });
  }
  return placed;
}

/**
 * The first place round the badge where its name lies on nothing, not even on `lines`; null where there is none. The name
 * at `must` has its place before the others, at the last over as few lines as can be, or over all but badges.
 */
export function placeNames(
  names: readonly string[],
  badges: readonly Badge[],
  points: readonly Point[],
  lines: readonly Box[],
  area: Box,
  must = -1,
): (NamePlace | null)[] {
  const signs = badges.map((badge) => around(badge, BADGE + 1));
  const dots = points.map((point) => around(point, DOT));
  const taken: Box[] = [...signs, ...dots, ...lines];
  badges.forEach((badge, index) => {
    if (badge.isApart) taken.push(...alongLine(badge, points[index] as Point));
  });
  const first =
    names[must] === undefined
      ? null
      : (placeOf(must, taken) ?? placeOf(must, [...signs, ...dots], lines) ?? placeOf(must, signs, lines));
  return names.map((_, index) => (index === must ? first : placeOf(index, taken)));

  /** The first place that avoids the one and lies on fewest of the other. */
  function placeOf(index: number, avoided: readonly Box[], crossed: readonly Box[] = []): NamePlace | null {
    const name = names[index] as string;
    const { x, y } = badges[index] as Badge;
    const width = textWidth(name, { ...SMALL, bold: true });
    const away = BADGE + NAME_GAP;
    const sides: readonly (readonly [NamePlace, number])[] = [
      [{ x: x + away, y: y + 4, anchor: 'start' }, x + away],
      [{ x: x - away, y: y + 4, anchor: 'end' }, x - away - width],
      [{ x, y: y - away, anchor: 'middle' }, x - width / 2],
      [{ x, y: y + away + 8, anchor: 'middle' }, x - width / 2],
      [{ x: x + away - 2, y: y - 7, anchor: 'start' }, x + away - 2],
      [{ x: x + away - 2, y: y + 15, anchor: 'start' }, x + away - 2],
      [{ x: x - away + 2, y: y - 7, anchor: 'end' }, x - away + 2 - width],
      [{ x: x - away + 2, y: y + 15, anchor: 'end' }, x - away + 2 - width],
    ];
    let best: { readonly place: NamePlace; readonly box: Box; readonly over: number } | null = null;
    for (const [place, left] of sides) {
      const box: Box = { left, right: left + width, top: place.y - LINE + 1, bottom: place.y + 3 };
      if (!isWithin(box, area) || avoided.some((other) => overlaps(box, other))) continue;
      const over = crossed.filter((other) => overlaps(box, other)).length;
      if (best === null || over < best.over) best = { place, box, over };
    }
    if (best === null) return null;
    taken.push(best.box);
    return best.place;
  }
}

/** From the nearest ring out, starting up right and going round. */
function candidates({ x, y }: Point): Point[] {
  return RINGS.flatMap((radius) =>
    Array.from({ length: ANGLES }, (_, turn) => {
      const angle = -Math.PI / 4 + (turn * 2 * Math.PI) / ANGLES;
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    }),
  );
}

function alongLine(from: Point, to: Point): Box[] {
  const steps = Math.ceil(distance(from, to) / 4);
  return Array.from({ length: steps }, (_, step) => {
    const part = step / steps;
    return around({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1);
  });
}

function around({ x, y }: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function isWithin(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function overlaps(one: Box, other: Box): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

function distance(one: Point, other: Point): number {
  return Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2);
}
