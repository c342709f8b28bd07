import { beforeAll, describe, expect, test } from 'vitest';
import type { ScenarioView, ShownRun } from '../../src/service/protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { describeThing } from '../../src/ui/thing-words.ts';
import { aStudy } from '../app/a-study.ts';

let run: ShownRun;
let view: ScenarioView;
beforeAll(() => {
  const service = createStudyService();
  const opened = service.open(aStudy());
  if (!opened.ok) throw new Error('expected a study that opens');
  view = opened.value.scenarios.find((one) => one.id === 'vans') as ScenarioView;
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

describe('a parcel', () => {
  test('is on time or late only once that is known', () => {
    const row = run.parcels.handed.findIndex((time) => Number.isFinite(time));
    const handed = run.parcels.handed[row] as number;
    expect(say('parcel', row, handed - 1)?.lines.join()).not.toContain('On time');
    expect(say('parcel', row, handed)?.lines.join()).toMatch(/On time|late/);
  });

  test('that the run does not have is nothing to speak of', () => {
    expect(say('parcel', run.parcels.count, run.from)).toBeNull();
  });
});
