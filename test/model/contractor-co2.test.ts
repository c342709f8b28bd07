import { expect, test } from 'vitest';
import { placementOf } from '../../src/model/placement.ts';
import type { Change } from '../../src/model/study.ts';
import { withContractors } from '../builders/carriers.ts';
import { aStudy } from '../builders/study.ts';

test('a contractor that says no CO2 emits what its vehicle does: by cargo bike what an own cargo bike does', () => {
  const study = withContractors(
    aStudy(),
    { takes: 'all' },
    { takes: 'all', vehicle: 'van' },
    { takes: 'all', vehicle: 'cargo-bike' },
    { takes: 'all', vehicle: 'cargo-bike', co2: 40 },
  );
  const { van, bike } = aStudy().prices;
  const found = placementOf(study, study.scenarios[0].id)?.contractors.map(({ co2 }) => co2);
  expect(found).toEqual([van.co2, van.co2, bike.co2, 40]);
});

test('a contractor that a scenario puts on cargo bikes emits as they do there', () => {
  const study = withContractors(aStudy(), { takes: 'all' });
  const [baseline] = study.scenarios;
  const change: Change = {
    id: 'c',
    on: true,
    kind: 'set-contractor',
    target: 'contractor-0',
    set: { vehicle: 'cargo-bike' },
  };
  const variant = { id: 'by-bike', name: 'By bike', changes: [change] };
  const found = placementOf({ ...study, scenarios: [baseline, variant] }, 'by-bike')?.contractors[0]?.co2;
  expect(found).toBe(study.prices.bike.co2);
});
