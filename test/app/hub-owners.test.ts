import { expect, test } from 'vitest';
import { hubOwners } from '../../src/app/hub-owners.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aStudy } from './a-study.ts';

test('a hub says whose it is where its own name does not, and where there are several carriers', () => {
  const study = severalCarriers([1, 1]);
  const [baseline, ...variants] = study.scenarios;
  const carriers = [
    { id: 'a', name: 'Anna', share: 1 },
    { id: 'b', name: 'Bert', share: 1 },
  ];
  const hubs = baseline.hubs.map((hub) => (hub.carrier === 'b' ? { ...hub, name: 'Yard of Bert' } : hub));
  const named = { ...study, carriers, scenarios: [{ ...baseline, hubs }, ...variants] } as typeof study;
  expect([...hubOwners(named, 'roof')]).toEqual([['hub-a', 'Anna']]);
  expect(hubOwners(aStudy(), 'vans').size).toBe(0);
});
