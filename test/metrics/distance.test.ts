import { expect, test } from 'vitest';
import { measureDriving } from '../../src/metrics/distance.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import { aJournal, tourFacts } from '../builders/journal.ts';
import { aStudy } from '../builders/study.ts';

test('CO2 follows what each fleet drives, not only its kind', () => {
  const study = aStudy({ prices: { van: { co2: 200 } } });
  const [baseline] = study.scenarios;
  const journal = aJournal({ facts: tourFacts({ stops: [{ parcels: [0], metres: 5_000 }], backMetres: 5_000 }) });
  const co2Of = (own: object): number => {
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, ...own } : fleet));
    return measureDriving(journal, study, { ...(placementOf(study, 'vans') as Placement), fleets }, [0]).co2Kg;
  };
  expect(co2Of({})).toBeCloseTo(2, 12);
  expect(co2Of({ type: 'electric-van' })).toBeCloseTo(0.7, 12);
  expect(co2Of({ numbers: { co2: 50 } })).toBeCloseTo(0.5, 12);
});
