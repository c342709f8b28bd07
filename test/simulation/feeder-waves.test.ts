import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { Study } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';

/** The study with small feeders. */
function withFeedersOf(parcels: number, study: Study): Study {
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'feeder' ? { ...fleet, capacity: { parcels } } : fleet,
  );
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

/** Parcels sorted on the first day that neither depart nor are said to be left over on it. */
function forgotten(run: Run): number[] {
  const isFirst = ({ time }: { time: number }): boolean => time < DAY;
  const known = new Set([
    ...factsOf(run, 'departed')
      .filter(isFirst)
      .flatMap(({ parcels }) => parcels),
    ...factsOf(run, 'left-over')
      .filter(isFirst)
      .map(({ parcel }) => parcel),
  ]);
  const sorted = factsOf(run, 'sorted').filter(isFirst);
  return sorted.map(({ parcel }) => parcel).filter((parcel) => !known.has(parcel));
}

test('a later wave brings what the one before had no room for', () => {
  const study = aStudy({
    rules: { feeder: { waves: ['06:30', '11:30'] } },
    demand: { parcelsPerDay: 100, businessShare: 0, windowShare: 0, sizes: { XS: 1, S: 0, M: 0, L: 0 } },
  });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'feeder' ? { ...fleet, count: 1, capacity: { parcels: 20 } } : fleet,
  );
  const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, gridTown(6, 6), 'depots');
  const [first] = run.setting.calendar.operating;
  const departures = run.facts.filter(
    (fact) =>
      fact.kind === 'departed' &&
      run.vehicles[fact.vehicle]?.kind === 'feeder' &&
      fact.time < ((first as number) + 1) * 24 * HOUR,
  );
  expect(departures.map(({ time }) => Math.floor(time / HOUR) % 24)).toEqual([6, 11]);
});

test('a wave that is planned only after the vans of the same second were called leaves over what it cannot bring', () => {
  const study = aStudy({
    demand: { parcelsPerDay: 100 },
    rules: {
      sortedBy: '09:00',
      feeder: { waves: ['06:30', '08:25'] },
      bike: { from: '07:00' },
      depot: { parcelsPerSquareMetre: 0.3 },
    },
  });
  const market = adding('depot', 'square', 600, 600);
  if (market.kind !== 'add-depot') throw new Error(market.kind);
  const depot = { ...market.depot, catchment: 900, feedersADay: 2 };
  const small = withVariant(withFeedersOf(8, study), 'small', 'lockers', [{ ...market, depot }]);
  expect(forgotten(aRun(small, gridTown(6, 6), 'small'))).toEqual([]);
  // What no van could take is called for the feeders all the same, though the site lets in too few.
  const [baseline, ...variants] = small.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'van' ? { ...fleet, numbers: { rangeKm: 0.2 } } : fleet,
  );
  const run = aRun({ ...small, scenarios: [{ ...baseline, fleets }, ...variants] }, gridTown(6, 6), 'small');
  expect(factsOf(run, 'left-over').filter(({ why }) => why === 'access hours').length).toBeGreaterThan(0);
  expect(forgotten(run)).toEqual([]);
});

test('a wave of a pool in the second of the vans sends by van, or leaves over, what each carrier has left', () => {
  const study = severalCarriers(
    [1, 1],
    { demand: { parcelsPerDay: 100 }, rules: { feeder: { waves: ['08:00'] } } },
    { feedersADay: 1, parcelsPerDay: 400 },
  );
  for (const replication of [0, 1, 2])
    expect(forgotten(aRun(withFeedersOf(10, study), gridTown(5, 5), 'pooled', replication))).toEqual([]);
});

test('the floor counts on no bikes that come to work only after the last wave', () => {
  const study = aStudy({
    demand: { parcelsPerDay: 150, windowShare: 0, businessShare: 0, sizes: { XS: 1, S: 0, M: 0, L: 0 } },
    rules: {
      bike: { from: '14:00', shiftHours: 8 },
      feeder: { waves: ['06:30', '11:30'] },
      locker: { chosen: 0 },
      depot: { parcelsPerSquareMetre: 0.8 },
    },
  });
  const run = aRun(study, gridTown(5, 5), 'depots');
  const [depot] = [...run.setting.depots.values()];
  if (depot === undefined) throw new Error('expected a micro-depot');
  let lying = 0;
  let most = 0;
  for (const fact of run.facts) {
    if (!('facility' in fact) || fact.facility !== depot.facility.index) continue;
    if (fact.kind === 'arrived') lying++;
    if (fact.kind === 'departed' || fact.kind === 'taken-back') lying -= fact.parcels.length;
    most = Math.max(most, lying);
  }
  const space = Math.floor(0.8 * depot.spec.area);
  expect(most).toBeGreaterThan(space / 2);
  expect(most).toBeLessThan(1.25 * space);
});
