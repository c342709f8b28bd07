import { describe, expect, test } from 'vitest';
import { placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Order } from '../../src/simulation/demand.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { type Setting, settingOf } from '../../src/simulation/setting.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const ground = groundOf(gridTown(6, 6));
const DAYS = Array.from({ length: 12 }, (_, day) => day);

function settingWith(demand: Partial<StudyFile['demand']>, scenario = 'vans', replication = 0): Setting {
  const study: Study = aStudy({ demand: { parcelsPerDay: 200, ...demand } });
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(`no scenario ${scenario}`);
  return settingOf(study, placement, ground, replication);
}

const ordersOf = (setting: Setting): readonly (readonly Order[])[] => DAYS.map((day) => setting.ordersOf(day));

describe('the peak season', () => {
  test('is off by default, whatever its factor, and where every day is ordinary', () => {
    const usual = ordersOf(settingWith({}));
    expect(ordersOf(settingWith({ peakFactor: 2.5 }))).toEqual(usual);
    expect(ordersOf(settingWith({ season: 'ordinary', peakShare: 1 }))).toEqual(usual);
    expect(ordersOf(settingWith({ season: 'peak', peakFactor: 1 }))).toEqual(usual);
  });

  test('chosen for every day, adds orders by its factor and changes none', () => {
    const usual = ordersOf(settingWith({})).flat();
    const peak = ordersOf(settingWith({ season: 'peak' })).flat();
    const byId = new Map(peak.map((order) => [order.id, order]));
    for (const order of usual) expect(byId.get(order.id)).toEqual(order);
    expect(peak.length / usual.length).toBeGreaterThan(1.4);
    expect(peak.length / usual.length).toBeLessThan(1.6);
  });

  test('adds as many pick-ups in proportion, and changes none', () => {
    const pickUps = { household: 0.5, business: 0.5 };
    const sentIn = (setting: Setting): Order[] => DAYS.flatMap((day) => [...setting.pickUpsOf(day)]);
    const usual = sentIn(settingWith({ pickUps }));
    const peak = sentIn(settingWith({ pickUps, season: 'peak' }));
    const byId = new Map(peak.map((order) => [order.id, order]));
    for (const order of usual) expect(byId.get(order.id)).toEqual(order);
    expect(peak.length / usual.length).toBeGreaterThan(1.4);
    expect(peak.length / usual.length).toBeLessThan(1.6);
  });

  test('drawn, comes on whole days, on more of them where its share is larger, the same in all scenarios', () => {
    const usual = ordersOf(settingWith({}));
    const isPeak = (share: number, scenario?: string): boolean[] =>
      ordersOf(settingWith({ peakShare: share }, scenario)).map(
        (orders, day) => orders.length > 1.2 * (usual[day]?.length ?? 0),
      );
    const some = isPeak(0.4);
    expect(some).toContain(true);
    expect(some).toContain(false);
    expect(isPeak(0.4, 'depots')).toEqual(some);
    const more = isPeak(0.8);
    for (const [day, peak] of some.entries()) if (peak) expect(more[day]).toBe(true);
  });
});
