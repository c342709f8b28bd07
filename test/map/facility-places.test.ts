import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityPlaces } from '../../src/map/facility-places.ts';
import type { FacilityView } from '../../src/service/run-protocol.ts';

const NOTHING_HELD = new Map();
const size = { width: 390, height: 220 };
/** The buttons of the map on a phone, and the stamps under them. */
const covers = [
  { left: 14, top: 14, right: 320, bottom: 52 },
  { left: 121, top: 60, right: 376, bottom: 84 },
];

function aHubAt(x: number, y: number): FacilityView {
  return {
    index: 0,
    id: 'hub',
    name: 'Hub',
    kind: 'hub',
    position: { x, y },
    stop: { x, y },
    offset: 0,
    open: true,
    hypothetical: false,
    compartments: null,
  };
}

describe('a hub beyond the view', () => {
  test('is held where no part of its symbol lies under a card, however large it is drawn', () => {
    const away = fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -4000, max: 4000 }) });
    fc.assert(
      fc.property(away, fc.constantFrom(0.05, 0.17, 0.6, 2), ({ x, y }, scale) => {
        const [place] = facilityPlaces([aHubAt(x, y)], { x: 0, y: 0, scale }, size, covers, NOTHING_HELD);
        if (place === undefined || place.beyond === null) return;
        for (const { left, top, right, bottom } of covers) {
          const isUnder =
            place.x + place.halfWidth > left &&
            place.x - place.halfWidth < right &&
            place.y + place.halfHeight > top &&
            place.y - place.halfHeight < bottom;
          expect(isUnder).toBe(false);
        }
      }),
    );
  });

  test('keeps clear of another one that lies in the same direction', () => {
    const hubs = [aHubAt(0, -3000), { ...aHubAt(0, -4000), index: 1, id: 'other' }];
    const [first, second] = facilityPlaces(hubs, { x: 0, y: 0, scale: 1 }, size, [], NOTHING_HELD);
    if (first === undefined || second === undefined) throw new Error('expected two places');
    expect(first.x).toBe(second.x);
    expect(Math.abs(first.y - second.y)).toBeGreaterThan(first.halfHeight + second.halfHeight);
  });

  test('covers no locker that stands where it would be held', () => {
    const locker: FacilityView = { ...aHubAt(-165, 0), index: 1, id: 'shop', kind: 'locker' };
    const camera = { x: 0, y: 0, scale: 1 };
    const [hub, shop] = facilityPlaces([aHubAt(-3000, 0), locker], camera, size, [], NOTHING_HELD);
    if (hub === undefined || shop === undefined) throw new Error('expected two places');
    expect(hub.beyond).toBe(3000);
    const isBeside = Math.abs(hub.x - shop.x) >= hub.halfWidth + shop.halfWidth;
    expect(isBeside || Math.abs(hub.y - shop.y) >= hub.halfHeight + shop.halfHeight).toBe(true);
  });
});

test('what is dragged is known as such: what was said of its place is not of where it is held', () => {
  const camera = { x: 0, y: 0, scale: 1 };
  const depot: FacilityView = { ...aHubAt(0, 0), kind: 'depot' };
  expect(facilityPlaces([depot], camera, size, [], NOTHING_HELD)[0]?.isHeld).toBe(false);
  expect(facilityPlaces([depot], camera, size, [], new Map([['hub', { x: 9, y: 9 }]]))[0]?.isHeld).toBe(true);
});
