// What costs money and is of no use, or of hardly any: a warning tells before anybody believes the euros.
import { expect, test } from 'vitest';
import { accountOf, areaMasks } from '../../src/experiment/account.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);

interface Parts {
  readonly depots?: readonly object[];
  readonly lockers?: readonly object[];
  readonly fleets?: Readonly<Record<string, object>>;
  readonly rules?: StudyFile['rules'];
}

/** A study of three days whose only scenario has these. */
function studyWith({ depots = [], lockers = [], fleets = {}, rules = {} }: Parts): Study {
  const [baseline] = aStudy().scenarios;
  const changed = baseline.fleets.map((fleet) => ({ ...fleet, ...fleets[fleet.kind] }));
  const scenarios = [{ ...baseline, fleets: changed, depots, lockers }] as unknown as StudyFile['scenarios'];
  return aStudy({ days: { warmUp: 0, measured: 3 }, scenarios, rules });
}
const market = { id: 'market', name: 'Market', position: { x: 300, y: 300 } };
const told = (parts: Parts): readonly string[] => placementWarnings(aSetting(studyWith(parts), town));

test('owned bikes are paid on days before their micro-depot is leased, those that come as needed are not', () => {
  const leased = [{ ...market, leaseFrom: 1 }];
  expect(told({ depots: leased, fleets: { bike: { count: 2 } } })).toEqual([
    'Bikes at Market are owned and paid on 1 of 3 operating days on which it is not there for them.',
  ]);
  expect(told({ depots: leased })).toEqual([]);
  expect(told({ depots: [market], fleets: { bike: { count: 2 } } })).toEqual([]);
});

test('vehicles that stand where none of their kind goes out from bring nothing, and are paid where they are owned', () => {
  const couriers = { at: 'hubs', count: 2, type: 'walking-courier' };
  expect(told({ fleets: { bike: couriers } })).toEqual([
    'Bikes at Hub never go out: from a hub vans and feeders do, and bikes from micro-depots. They bring nothing, and are paid all the same.',
  ]);
  expect(told({ fleets: { bike: { at: 'hubs' } } })).toEqual([
    'Bikes at Hub never go out: from a hub vans and feeders do, and bikes from micro-depots. They bring nothing.',
  ]);
  expect(told({ fleets: { bike: { at: 'hubs', count: 0 } } })).toEqual([]);
  const strayed = told({ depots: [market], fleets: { van: { at: 'market', count: 1 }, feeder: { at: 'depots' } } });
  expect(strayed).toContain(
    'Vans at Market never go out: from a micro-depot bikes do, and vans and feeders from hubs. They bring nothing, and are paid all the same.',
  );
  expect(strayed).toContain(
    'Feeders at Market never go out: from a micro-depot bikes do, and vans and feeders from hubs. They bring nothing.',
  );
});

test('a size that no van can carry is named, unless another van can', () => {
  const weak = { capacity: { weight: 10 } };
  expect(told({ fleets: { van: weak } })).toEqual([
    expect.stringContaining('No van of Hub can carry a parcel of size L'),
  ]);
  expect(told({ fleets: { van: { capacity: { weight: 20 } } } })).toEqual([]);
});

test('bikes that have less than an hour a day are told of, with from when to when', () => {
  expect(told({ depots: [{ ...market, closes: '09:15' }] })).toEqual([
    expect.stringMatching(/^The bikes of Market have at most \d+ minutes a day, from 08:\d\d, .* to 09:15/),
  ]);
  expect(told({ depots: [{ ...market, closes: '10:30' }] })).toEqual([]);
  expect(told({ depots: [market], rules: { feeder: { waves: ['15:30'] } } })[0]).toContain(
    'The bikes of Market have at most',
  );
});

test('a locker with no address within reach is told of', () => {
  const locker = { id: 'box', name: 'Box', position: { x: 300, y: 300 } };
  expect(told({ lockers: [locker], rules: { locker: { radius: 1 } } })).toEqual([
    'Box has no address within reach: nobody has a parcel put into it.',
  ]);
  expect(told({ lockers: [locker] })).toEqual([]);
});

test('a micro-depot through which nothing came is told of by the run', () => {
  const twin = { ...market, id: 'twin', name: 'Twin' };
  const study = studyWith({ depots: [market, twin] });
  const setting = aSetting(study, town);
  const job = startReplication(setting);
  while (!stepReplication(job));
  const { result } = accountOf(job, areaMasks(study, setting.ground));
  expect(result.warnings).toEqual(['No parcel came through Twin on the measured days: it still costs rent.']);
});
