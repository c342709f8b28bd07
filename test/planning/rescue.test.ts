// Facility at the origin; a vehicle has broken down far in the east, with stops ahead of it a little farther on.
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/base/units.ts';
import type { DispatchVehicle } from '../../src/planning/dispatch-rule.ts';
import { bestRescue } from '../../src/planning/rescue.ts';
import { aSituation, NOON, type Spot, type TourDraft, type Visit } from './dispatch-scene.ts';

const WRECK: Visit = { at: [6_000, 0], parcels: 0 };
const AHEAD: readonly Visit[] = [{ at: [6_500, 0] }, { at: [7_000, 0] }, { at: [7_500, 0] }];
const near: TourDraft = { isUnderWay: true, at: [5_500, 0], stops: [{ at: [6_000, 500] }, { at: [3_000, 0] }] };
const far: TourDraft = { isUnderWay: true, at: [-6_000, 0], stops: [{ at: [-6_500, 0] }] };

const rescueBy = (
  tours: readonly TourDraft[],
  vehicles: readonly Partial<DispatchVehicle>[] = [],
  ahead: readonly Visit[] = AHEAD,
) => bestRescue(aSituation({ orders: [...ahead, WRECK], tours, vehicles }));

describe('the parcels of a broken-down vehicle', () => {
  test('go with the tour for which they are the least way about, which meets it before their stops', () => {
    const rescue = rescueBy([far, near], [{}]);
    expect(rescue?.tour).toBe(1);
    expect(rescue?.orders).toEqual([0, 1, 2]);
    const added = rescue?.origins.flatMap((origin) => ('order' in origin ? [origin.order] : []));
    expect(added?.[0]).toBe(3);
    expect(new Set(added)).toEqual(new Set([0, 1, 2, 3]));
    const own = rescue?.origins.flatMap((origin) => ('stop' in origin ? [origin.stop] : []));
    expect(own).toEqual([0, 1]);
  });

  test('go with a new tour where that is cheaper, and not where a vehicle’s day is due for it', () => {
    expect(rescueBy([far], [{ costPerMetre: 100 }])?.tour).toBe(-1);
    expect(rescueBy([far], [{ dayCost: 900_000_000 }])?.tour).toBe(0);
  });

  test('go as far as there is room and time', () => {
    expect(rescueBy([{ ...near, room: 2 }])?.orders).toHaveLength(2);
    expect(rescueBy([{ ...near, room: 0 }])).toBeNull();
    expect(rescueBy([{ ...near, returnBy: NOON + 30 * MINUTE }])?.orders.length ?? 0).toBeLessThan(3);
    expect(rescueBy([{ ...near, metresLeft: 7_000 }])).toBeNull();
    expect(rescueBy([])).toBeNull();
  });

  test('go with whoever makes nobody late, though it costs more', () => {
    const hurried: Spot = [0, 500];
    const busy: TourDraft = { ...near, stops: [{ at: hurried, due: NOON + 16 * MINUTE }] };
    expect(rescueBy([busy], [], [{ at: [6_500, 0], due: NOON + 12 * MINUTE }])?.late).toBeGreaterThan(0);
    expect(rescueBy([busy, far], [], [{ at: [6_500, 0] }])?.late).toBe(0);
  });

  test('go with nobody who may not stop where it stands', () => {
    expect(rescueBy([], [{ closedTo: [3] }])).toBeNull();
    expect(rescueBy([], [{ closedTo: [0, 1] }])?.orders).toEqual([2]);
  });
});
