import { expect, test } from 'vitest';
import { liftingsOf } from '../../src/experiment/liftings.ts';
import { placementsOf } from '../../src/model/placement.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../builders/study.ts';

test('free traffic is free for fleets that state a pace of their own too, in whatever scenario', () => {
  const speeds = (pace: number) => ({ byClass: { residential: 20 }, paceByHour: Array(24).fill(pace) });
  const study = aStudy();
  const [baseline, depots, ...variants] = study.scenarios;
  const slower = { id: 'slower', kind: 'set-fleet', target: 'vans', set: { speeds: speeds(0.5) } };
  const reading = checkStudy({
    ...study,
    scenarios: [
      { ...baseline, fleets: baseline.fleets.map((fleet) => ({ ...fleet, speeds: speeds(0.8) })) },
      { ...depots, changes: [...(depots?.changes ?? []), slower] },
      ...variants,
    ],
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const lifted = liftingsOf(reading.study, 'vans').find(({ name }) => name === 'free traffic');
  if (lifted === undefined) throw new Error('expected a lifting');
  for (const fleet of placementsOf(lifted.study).flatMap(({ fleets }) => fleets)) {
    expect(fleet.speeds).toEqual(speeds(1));
  }
});
