import { expect, test } from 'vitest';
import { lockerAtSite } from '../../src/app/locker-place.ts';
import { newLocker } from '../../src/app/new-things.ts';
import { addEntity } from '../../src/app/study-edit.ts';
import { siteUnder } from '../../src/model/locker-site.ts';
import { placementOf } from '../../src/model/placement.ts';
import { aStudy } from './a-study.ts';

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
