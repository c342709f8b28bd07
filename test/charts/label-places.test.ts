import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BADGE, placeBadges, placeNames } from '../../src/charts/label-places.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const AREA = { left: 0, top: 0, right: 400, bottom: 220 };
const point = fc.record({ x: fc.integer({ min: 20, max: 380 }), y: fc.integer({ min: 20, max: 200 }) });
const crowd = fc.array(fc.record({ x: fc.integer({ min: 150, max: 190 }), y: fc.integer({ min: 90, max: 120 }) }), {
  minLength: 1,
  maxLength: 10,
});

describe('places of labels', () => {
  test('letters never lie on each other, however close the points are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(point, { minLength: 1, maxLength: 10 }), crowd), (points) => {
        const badges = placeBadges(points, AREA);
        for (let one = 0; one < badges.length; one++) {
          for (let other = one + 1; other < badges.length; other++) {
            const [a, b] = [badges[one], badges[other]];
            if (a === undefined || b === undefined) continue;
            expect(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)).toBeGreaterThanOrEqual(2 * BADGE);
          }
        }
      }),
    );
  });

  test('points in one place get their letters around it', () => {
    const badges = placeBadges(
      Array.from({ length: 10 }, () => ({ x: 200, y: 110 })),
      AREA,
    );
    expect(badges.every((badge) => badge.isApart)).toBe(true);
    expect(new Set(badges.map(({ x, y }) => `${x} ${y}`)).size).toBe(10);
  });

  test('names never lie on letters or on each other, and stay inside', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 10 }), (points) => {
        const badges = placeBadges(points, AREA);
        const names = points.map((_, index) => `Scenario ${index}`);
        const boxes = placeNames(names, badges, points, [], AREA).flatMap((place, index) => {
          if (place === null) return [];
          const width = textWidth(names[index] as string, { size: 11 });
          const left =
            place.anchor === 'start' ? place.x : place.anchor === 'end' ? place.x - width : place.x - width / 2;
          return [{ left, right: left + width, top: place.y - 8, bottom: place.y + 2 }];
        });
        boxes.forEach((box, index) => {
          expect(box.left >= AREA.left && box.right <= AREA.right).toBe(true);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top;
            expect(apart).toBe(true);
          }
          for (const badge of badges) {
            const apart =
              badge.x + BADGE < box.left ||
              badge.x - BADGE > box.right ||
              badge.y + BADGE < box.top ||
              badge.y - BADGE > box.bottom;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});

test('the name that must be read has its place even where lines lie all round it, and never over a badge', () => {
  const points = [
    { x: 100, y: 60 },
    { x: 112, y: 60 },
  ];
  const badges = placeBadges(points, AREA);
  const everywhere = [{ left: 0, right: AREA.right, top: 0, bottom: AREA.bottom }];
  expect(placeNames(['One depot', 'Lockers'], badges, points, everywhere, AREA)).toEqual([null, null]);
  const [other, must] = placeNames(['One depot', 'Lockers'], badges, points, everywhere, AREA, 1);
  expect(other).toBeNull();
  expect(must).not.toBeNull();
});

test('the name that must be read lies on as few lines as can be where it has to lie on some', () => {
  const point = { x: 200, y: 100 };
  const level = (y: number) => ({ left: 0, right: 400, top: y, bottom: y });
  const upright = { left: 200, right: 200, top: 40, bottom: 160 };
  const badges = placeBadges([point], AREA);
  const [place] = placeNames(
    ['Lockers'],
    badges,
    [point],
    [level(100), level(104), level(92), level(112), upright],
    AREA,
    0,
  );
  // To the right of its letter two lines would run through it.
  expect(place).toEqual({ x: 211, y: 93, anchor: 'start' });
});
