import { beforeAll, describe, expect, test } from 'vitest';
import type { Study } from '../../src/model/study.ts';
import { PARCEL_STATES } from '../../src/service/parcel-protocol.ts';
import type { ScenarioView } from '../../src/service/protocol.ts';
import type { ShownRun } from '../../src/service/run-protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { describeThing } from '../../src/ui/thing-words.ts';
import { aStudy } from '../app/a-study.ts';

let run: ShownRun;
let view: ScenarioView;
let own: ScenarioView;
beforeAll(() => {
  const service = createStudyService();
  const opened = service.open(aStudy());
  if (!opened.ok) throw new Error('expected a study that opens');
  const viewOf = (id: string) => opened.value.scenarios.find((one) => one.id === id) as ScenarioView;
  [view, own] = [viewOf('vans'), viewOf('own')];
  const job = service.begin('vans', 0);
  while (!service.advance(job).done);
  run = service.shown(job);
});

const say = (kind: 'vehicle' | 'facility' | 'parcel', index: number, time: number) =>
  describeThing({ kind, index }, view, run, time);

describe('a vehicle', () => {
  test('says which stop of its tour it is on, and what is left to deliver', () => {
    const tour = run.tours.find((one) => one.parcels > 1);
    if (tour === undefined) throw new Error('expected a tour');
    const said = say('vehicle', tour.vehicle, tour.departs + 1);
    expect(said?.lines[0]).toBe(`Tour ${tour.ordinal} of today, stop 1 of ${tour.stopEnds.length}`);
    expect(said?.lines[1]).toContain(`${tour.parcels} of ${tour.parcels} parcels left`);
    expect(said?.bar?.share).toBe(0);
    expect(say('vehicle', tour.vehicle, tour.ends - 1)?.bar?.share).toBe(1);
  });

  test('says that its courier has a break, and until when', () => {
    const tour = run.tours.find((one) => one.parcels > 1);
    if (tour === undefined) throw new Error('expected a tour');
    const rest = { from: tour.departs + 10, until: tour.departs + 70 };
    const rested = { ...run, tours: run.tours.map((one) => (one === tour ? { ...one, rest } : one)) };
    const line = (time: number) =>
      describeThing({ kind: 'vehicle', index: tour.vehicle }, view, rested, time)?.lines[0];
    expect(line(rest.from)).toMatch(/^Tour 1 of today, break until \d\d:\d\d$/);
    expect(line(rest.until)).not.toContain('break');
  });

  test('is off duty when its last tour is over', () => {
    expect(say('vehicle', 0, run.until)?.lines).toEqual(['Off duty']);
  });
});

describe('a facility', () => {
  test('says how full a locker is', () => {
    const locker = view.facilities.find((one) => one.kind === 'locker');
    expect(say('facility', locker?.index ?? -1, run.from)?.lines[0]).toMatch(/^\d+ of 79 compartments taken$/);
  });

  test('says that a micro-depot is shut', () => {
    const depot = view.facilities.find((one) => one.kind === 'depot');
    expect(say('facility', depot?.index ?? -1, run.from)?.lines).toContain('Shut in this scenario');
  });
});

describe('a micro-depot whose mark on the map warns', () => {
  const study = aStudy();
  /** The second line, which also stands beside the pointer. */
  const second = (parcelsPerDay: number, of: Study | null = study) => {
    const indicators = { facilities: [{ id: 'port', kind: 'depot', parcelsPerDay, refusedPerDay: 0, fill: 0 }] };
    const shown = { ...run, result: { scenario: 'own', indicators } } as unknown as ShownRun;
    const index = own.facilities.findIndex((one) => one.id === 'port');
    return describeThing({ kind: 'facility', index }, own, shown, 0, of)?.lines[1];
  };

  test('says beside the pointer that its parcels are few for its rent, and what that comes to', () => {
    expect(second(3)).toMatch(
      /^▲ 3\.0 parcels a day in this draw: few for its rent, €\d+\.\d\d a parcel \(over €0\.30\)$/,
    );
    expect(second(0)).toBe('▲ 0.0 parcels a day in this draw: few for its rent');
    expect(second(5_000)).toBe('5000 parcels a day in this draw');
    expect(second(3, null)).toBe('3.0 parcels a day in this draw');
  });
});

describe('a micro-depot that gets less than it reaches', () => {
  const depot = { index: 0, id: 'd1', name: 'Mill', kind: 'depot', open: true, compartments: null, offset: 0 };
  const locker = { ...depot, index: 1, id: 'l1', kind: 'locker', compartments: { S: 1, M: 1, L: 1 } };
  const reachOf = (id: string, x: readonly number[]) => ({
    id,
    x: Float32Array.from(x),
    y: Float32Array.from(x),
    addresses: 100,
    parcelsPerDay: 80,
  });
  const told = (parcelsPerDay: number, facilities: readonly unknown[], reach: readonly unknown[]) => {
    const result = {
      indicators: { facilities: [{ id: 'd1', kind: 'depot', parcelsPerDay, refusedPerDay: 0, fill: 0 }] },
    };
    const part = { id: 'x', name: 'X', facilities, reach, warnings: [] } as unknown as ScenarioView;
    const of = { ...run, result } as unknown as ShownRun;
    return describeThing({ kind: 'facility', index: 0 }, part, of, 0)?.lines.find((line) => line.startsWith('Not all'));
  };

  test('says what else takes parcels there', () => {
    const near = [reachOf('d1', [0, 25, 50, 75]), reachOf('d2', [75, 100])];
    expect(told(40, [depot, locker], near)).toMatch(
      /^Not all of them come here: 25.?% of its streets are in reach of other micro-depots too; some go to lockers$/,
    );
  });

  test('says nothing where nearly all come, or nothing else is known', () => {
    expect(told(78, [depot, locker], [reachOf('d1', [0, 25])])).toBeUndefined();
    expect(told(40, [depot], [reachOf('d1', [0, 25])])).toBeUndefined();
  });
});

describe('a parcel', () => {
  test('is on time or late only once that is known', () => {
    const row = run.parcels.handed.findIndex((time) => Number.isFinite(time));
    const handed = run.parcels.handed[row] as number;
    expect(say('parcel', row, handed - 1)?.lines.join()).not.toContain('On time');
    expect(say('parcel', row, handed)?.lines.join()).toMatch(/On time|late/);
  });

  test('is handed over while it waits in a locker, and is not once the locker gave it back', () => {
    const parcels = {
      ...run.parcels,
      count: 1,
      promise: Float64Array.of(500),
      handed: Float64Array.of(Number.POSITIVE_INFINITY),
      stateStart: Int32Array.of(0, 4),
      stateTime: Float64Array.of(100, 200, 900, 1000),
      state: Uint8Array.from(['waiting', 'in locker', 'on the way', 'returned'] as const, (state) =>
        PARCEL_STATES.indexOf(state),
      ),
    };
    const linesAt = (time: number) =>
      describeThing({ kind: 'parcel', index: 0 }, view, { ...run, parcels }, time)?.lines.join('; ');
    expect(linesAt(150)).toContain('Not handed over yet');
    expect(linesAt(800)).toMatch(/Handed over .*00:03.*On time/);
    expect(linesAt(1000)).toContain('Returned');
    expect(linesAt(1000)).not.toMatch(/Handed over|On time/);
  });

  test('that the run does not have is nothing to speak of', () => {
    expect(say('parcel', run.parcels.count, run.from)).toBeNull();
  });
});
