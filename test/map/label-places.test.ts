import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cross, passes } from '../../src/map/label-leads.ts';
import { type LabelWish, placeLabels } from '../../src/map/label-places.ts';

const size = { width: 800, height: 600 };

function aWish(wish: Partial<LabelWish>): LabelWish {
  return {
    x: 400,
    y: 300,
    halfWidth: 10,
    halfHeight: 10,
    width: 80,
    height: 28,
    short: null,
    rank: 1,
    always: false,
    ...wish,
  };
}

const wishes = fc.array(
  fc.record({
    x: fc.integer({ min: -20, max: 820 }),
    y: fc.integer({ min: -20, max: 620 }),
    halfWidth: fc.constantFrom(7, 12, 17),
    halfHeight: fc.constantFrom(9, 12),
    width: fc.integer({ min: 20, max: 140 }),
    height: fc.constantFrom(15, 28),
    short: fc.constant(null),
    rank: fc.integer({ min: 1, max: 3 }),
    always: fc.constant(false),
  }),
  { maxLength: 40 },
);

describe('labels on paper, where nothing can be pointed at', () => {
  const lone = aWish({ width: 60, height: 14, halfWidth: 7, halfHeight: 8 });
  const beside = { x: 480, y: 300, halfWidth: 7, halfHeight: 8 };

  test('do not end at another symbol, which would seem to be theirs', () => {
    expect(placeLabels([lone], size, [beside])[0]).toMatchObject({ x: 412 });
    const [place] = placeLabels([lone], size, [beside], [], []);
    expect(place?.x).toBe(400 - 7 - 5 - 60);
  });

  test('of a symbol that another one covers stand off, with a line to its middle', () => {
    const cover = { x: 402, y: 302, halfWidth: 12, halfHeight: 12 };
    expect(placeLabels([lone], size, [cover], [], [])[0]).toBeNull();
    const [place] = placeLabels([lone], size, [cover], [], [20]);
    expect(place?.lead?.to).toEqual({ x: 400, y: 300 });
    expect(place?.isShort).toBe(false);
  });

  test('keep clear of the lines of others', () => {
    fc.assert(
      fc.property(wishes, (drawn) => {
        const places = placeLabels(drawn, size, [], [], [14, 30]);
        const leads = places.flatMap((place, owner) =>
          place?.lead === undefined ? [] : [{ owner, lead: place.lead }],
        );
        for (const one of leads) for (const other of leads) expect(cross(one.lead, other.lead)).toBe(false);
        places.forEach((place, row) => {
          if (place === null) return;
          const { width, height } = drawn[row] as LabelWish;
          const box = { left: place.x, top: place.y, right: place.x + width, bottom: place.y + height };
          for (const { owner, lead } of leads) expect(owner !== row && passes(lead, box)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('labels', () => {
  test('stand on the right of their symbols where there is room', () => {
    expect(placeLabels([aWish({})], size)).toEqual([{ x: 415, y: 286, isShort: false }]);
  });

  test('move to the left at the right edge', () => {
    const [place] = placeLabels([aWish({ x: 780 })], size);
    expect(place?.x).toBe(780 - 10 - 5 - 80);
  });

  test('stay right under a symbol at the left edge where a card takes its side', () => {
    const card = { left: 60, top: 290, right: 300, bottom: 312 };
    const hub = aWish({ x: 30, halfWidth: 20, height: 15 });
    expect(placeLabels([hub], size, [], [card, { left: 0, top: 0, right: 200, bottom: 289 }])).toEqual([
      { x: 5, y: 312.5, isShort: false },
    ]);
  });

  test('stand at a corner of their symbols where all four sides are taken', () => {
    const taken = [
      { left: 412, top: 298, right: 420, bottom: 302 },
      { left: 380, top: 298, right: 388, bottom: 302 },
      { left: 380, top: 275, right: 400, bottom: 280 },
      { left: 380, top: 315, right: 400, bottom: 320 },
    ];
    expect(placeLabels([aWish({})], size, [], taken)).toEqual([{ x: 410, y: 310, isShort: false }]);
  });

  test('stand a little off before they lose the name', () => {
    const around = [
      { left: 406, top: 280, right: 420, bottom: 320 },
      { left: 380, top: 280, right: 394, bottom: 320 },
      { left: 380, top: 275, right: 420, bottom: 286 },
      { left: 380, top: 314, right: 420, bottom: 325 },
    ];
    const [place] = placeLabels([aWish({ short: { width: 40, height: 13 } })], size, [], around);
    expect(place).toEqual({ x: 426, y: 286, isShort: false });
  });

  test('never cover each other or a symbol, and never leave the view', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const boxes = placeLabels(list, size).flatMap((place, k) => {
          const wish = list[k] as LabelWish;
          return place
            ? [{ left: place.x, top: place.y, right: place.x + wish.width, bottom: place.y + wish.height, k }]
            : [];
        });
        for (const a of boxes) {
          expect(a.left >= 0 && a.top >= 0 && a.right <= size.width && a.bottom <= size.height).toBe(true);
          for (const b of boxes) {
            if (a.k !== b.k)
              expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
          list.forEach((wish, k) => {
            if (k === a.k) return;
            const meets =
              a.left < wish.x + wish.halfWidth &&
              wish.x - wish.halfWidth < a.right &&
              a.top < wish.y + wish.halfHeight &&
              wish.y - wish.halfHeight < a.bottom;
            expect(meets).toBe(false);
          });
        }
      }),
    );
  });

  test('of more important things come first', () => {
    const crowd = [aWish({ rank: 1 }), aWish({ rank: 3, x: 404 })];
    const tight = { width: 430, height: 330 };
    const places = placeLabels(
      crowd.map((wish) => ({ ...wish, width: 300, height: 60 })),
      tight,
    );
    expect(places[0]).toBeNull();
    expect(places[1]).not.toBeNull();
  });

  test('keep clear of what lies over the map', () => {
    const legend = { left: 410, top: 200, right: 700, bottom: 400 };
    expect(placeLabels([aWish({})], size, [], [legend])).toEqual([{ x: 305, y: 286, isShort: false }]);
  });

  test('lose the name before the number where it is crowded', () => {
    const number = { width: 50, height: 13 };
    const tight = { width: 430, height: 330 };
    const wide = { width: 300, height: 60, short: number };
    const places = placeLabels([aWish({ ...wide, rank: 3 }), aWish({ ...wide, x: 425 })], tight);
    expect(places.map((place) => place?.isShort)).toContain(true);
    expect(places).not.toContain(null);
  });

  test('always show the number of a symbol in view', () => {
    const numbered = wishes.map((list) =>
      list.map((wish) => ({ ...wish, short: { width: Math.min(wish.width, 60), height: 13 } })),
    );
    fc.assert(
      fc.property(numbered, (list) => {
        placeLabels(list, size).forEach((place, k) => {
          const { x, y } = list[k] as LabelWish;
          if (x >= 0 && y >= 0 && x <= size.width && y <= size.height) expect(place).not.toBeNull();
        });
      }),
    );
  });

  test('of the chosen thing are shown even where there is no room', () => {
    const places = placeLabels(
      [aWish({ width: 700, height: 500 }), aWish({ x: 402, always: true, width: 700, height: 500 })],
      size,
    );
    expect(places[1]).not.toBeNull();
  });
});
