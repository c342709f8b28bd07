import { expect, test } from 'vitest';
import { lockerAtSite } from '../../src/app/locker-place.ts';
import { newLocker } from '../../src/app/new-things.ts';
import { addEntity, editEntity } from '../../src/app/study-edit.ts';
import { siteUnder } from '../../src/model/locker-site.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { aStudy } from './a-study.ts';

const YARD = { id: 'yard', name: 'Yard', position: { x: 90, y: 90 } };
const HALL = { id: 'hall', name: 'Hall', position: { x: 40, y: 40 }, opens: '06:00' };

test('a locker put on a site stands at its place and is open in its hours, in that scenario alone', () => {
  const bare = { ...aStudy(), sites: [HALL] };
  const locker = { ...newLocker(bare, { x: 5, y: 5 }), id: 'bank' };
  const study = addEntity(bare, 'vans', 'locker', locker);
  const put = lockerAtSite(study, 'own', 'bank', 'hall');
  const lockerIn = (scenario: string) => placementOf(put, scenario)?.lockers.find(({ id }) => id === 'bank');
  expect(lockerIn('own')).toMatchObject({ position: HALL.position, opens: '06:00', closes: locker.closes });
  expect(siteUnder(lockerIn('own')?.position ?? { x: 0, y: 0 }, put.sites)?.id).toBe('hall');
  expect(siteUnder(lockerIn('vans')?.position ?? { x: 40, y: 40 }, put.sites)).toBeUndefined();
  expect(lockerAtSite(study, 'own', 'bank', 'none')).toBe(study);
});

test('a locker takes the hours of a site with it to no other one, but those that it was given by hand', () => {
  const bare = { ...aStudy(), sites: [HALL, YARD] };
  const study = addEntity(bare, 'vans', 'locker', { ...newLocker(bare, { x: 5, y: 5 }), id: 'bank' });
  const hoursIn = (one: Study) => {
    const { opens, closes } = placementOf(one, 'own')?.lockers.find(({ id }) => id === 'bank') ?? {};
    return [opens, closes];
  };
  const straight = lockerAtSite(study, 'own', 'bank', 'yard');
  const byTheHall = lockerAtSite(lockerAtSite(study, 'own', 'bank', 'hall'), 'own', 'bank', 'yard');
  expect(hoursIn(byTheHall)).toEqual(hoursIn(straight));
  const byHand = editEntity(lockerAtSite(study, 'own', 'bank', 'hall'), 'own', 'locker', 'bank', { opens: '08:00' });
  expect(hoursIn(lockerAtSite(byHand, 'own', 'bank', 'yard'))[0]).toBe('08:00');
});
