import { describe, expect, test } from 'vitest';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Fleet = NonNullable<NonNullable<StudyFile['scenarios'][0]['fleets']>[number]>;
type Kind = Fleet['kind'];

const SMALL = { parcels: 12, volume: 800, weight: 150 };
const LARGE = { parcels: 60, volume: 6_000, weight: 900 };
/** What each kind of vehicle brings much of to one place: feeders to a micro-depot, vans to businesses, bikes to a locker. */
const KINDS: readonly Kind[] = ['feeder', 'van', 'bike'];

/** Small vehicles of a kind, and beside them others, in a town with a micro-depot and a locker that its bikes fill. */
function studyWith(kind: Kind, others: readonly Partial<Fleet>[], rules: StudyFile['rules'] = {}): Study {
  const [baseline, ...variants] = aStudy().scenarios;
  const model = baseline.fleets.find((fleet) => fleet.kind === kind) as FleetSpec;
  const rest = baseline.fleets.filter((fleet) => fleet.kind !== kind);
  const small = { ...model, capacity: SMALL };
  const more = others.map((other) => ({ ...model, id: 'more', name: 'More', capacity: LARGE, ...other }));
  const study = aStudy({
    rules: { locker: { suppliedBy: 'bike', chosen: kind === 'bike' ? 0.8 : 0, radius: 800 }, ...rules },
    demand: {
      parcelsPerDay: 140,
      windowShare: 0,
      businessShare: kind === 'van' ? 1 : 0,
      sizes: { XS: 1, S: 1, M: 0, L: 0 },
    },
    scenarios: [{ ...baseline, fleets: [...rest, small, ...more] }, ...variants],
  } as Partial<StudyFile>);
  return withVariant(study, 'both', 'depots', [adding('locker', 'box', 500, 500)]);
}

const runOf = (study: Study, kind: Kind): Run => aRun(study, town, kind === 'van' ? undefined : 'both');
const leftOver = (run: Run): number => factsOf(run, 'left-over').length;

describe.each(KINDS)('a second fleet of kind %s', (kind) => {
  test('of which there are no vehicles changes no fact of the run', () => {
    const alone = runOf(studyWith(kind, []), kind);
    expect(leftOver(alone)).toBe(0);
    const beside = runOf(studyWith(kind, [{ count: 0 }]), kind);
    expect(fingerprintOf(journalOf(beside))).toBe(fingerprintOf(journalOf(alone)));
  });

  test('that zones bar from everywhere leaves nothing over', () => {
    const everywhere = {
      id: 'z',
      name: 'Z',
      kind: 'length',
      centre: { x: 500, y: 500 },
      radius: 2_000,
      longest: 8,
    } as const;
    const rules = { zones: [everywhere] };
    const run = runOf(studyWith(kind, [{ count: 'as needed', numbers: { length: 9 } }], rules), kind);
    expect(leftOver(run)).toBe(0);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('whose range is too short leaves nothing over', () => {
    const run = runOf(studyWith(kind, [{ count: 'as needed', numbers: { rangeKm: 0.1 } }]), kind);
    expect(leftOver(run)).toBe(0);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('with one larger vehicle leaves no more over than without it', () => {
    const run = runOf(studyWith(kind, [{ count: 1 }]), kind);
    expect(leftOver(run)).toBe(0);
    expect(brokenInvariants(run)).toEqual([]);
  });
});
