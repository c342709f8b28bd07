import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { walkOn } from '../../src/economics/recipient-trips.ts';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { workdayOf } from '../../src/model/workday.ts';
import type { Fact } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

type Workday = NonNullable<FleetSpec['workday']>;

const town = gridTown(6, 6);
const calm = { failures: { motor: 0, bike: 0, sick: 0 }, effort: 'quick' } as const;

/** The test town with 120 parcels a day, and such fields of its fleets by their id. */
function studyWith(
  byFleet: Readonly<Record<string, Partial<FleetSpec>>>,
  file: StudyFile['rules'] = {},
  more = {},
): Study {
  const demand = { parcelsPerDay: 120, ...more };
  const study = aStudy({ demand, rules: { ...calm, ...file } } as Partial<StudyFile>);
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, ...byFleet[fleet.id] }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

/** The same with a second fleet beside one of them: like it, but for such fields. */
function besides(study: Study, id: string, own: Partial<FleetSpec>): Study {
  const [baseline, ...variants] = study.scenarios;
  const like = baseline.fleets.find((fleet) => fleet.id === id) as FleetSpec;
  const fleets = [...baseline.fleets, { ...like, id: 'own', name: 'Own', ...own }];
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] } as Study;
}

const fleetOf = (run: Run, vehicle: number): string => run.vehicles[vehicle]?.fleet ?? '';
const ofFleet = <Kind extends Fact['kind']>(run: Run, kind: Kind, fleet: string) =>
  factsOf(run, kind).filter((fact) => 'vehicle' in fact && fleetOf(run, fact.vehicle as number) === fleet);
const second = ({ time }: { readonly time: number }): number => time % DAY;

/** Seconds from each return to the next departure of the same vehicle and day. */
function pauses(run: Run, fleet: string): number[] {
  const home = new Map<number, number>();
  const found: number[] = [];
  for (const fact of run.facts) {
    if (fact.kind === 'day-closed') home.clear();
    if (fact.kind === 'ended' && fleetOf(run, fact.vehicle) === fleet) home.set(fact.vehicle, fact.time);
    if (fact.kind === 'departed' && home.has(fact.vehicle)) found.push(fact.time - (home.get(fact.vehicle) as number));
  }
  return found;
}

describe('a working day that a fleet states itself', () => {
  test('changes nothing where it is that of its kind', () => {
    const more = { sameDay: { share: 0.2 } };
    const rules = { shift: { breakAfterHours: 2 }, sameDay: { from: 'micro-depot' } } as const;
    const plain = studyWith({}, rules, more);
    const stated = (kind: FleetSpec['kind'], minimumHours: number): Partial<FleetSpec> => ({
      workday: { ...workdayOf(plain, { kind }) },
      numbers: { minimumHours },
    });
    const { van, bike, feeder } = plain.prices;
    const byFleet = {
      vans: stated('van', van.minimumHours),
      bikes: stated('bike', bike.minimumHours),
      feeders: stated('feeder', feeder.minimumHours),
    };
    const run = aRun(studyWith(byFleet, rules, more), town, 'depots');
    expect(factsOf(run, 'rested').length).toBeGreaterThan(0);
    expect(run.facts).toEqual(aRun(plain, town, 'depots').facts);
  });

  test('binds that fleet alone: its shift is shorter, and whoever else works at the place stays on', () => {
    const small = { count: 3, capacity: { parcels: 8 } };
    const plain = studyWith({ bikes: small }, { van: { maxTours: 5 } });
    const run = aRun(
      besides(plain, 'bikes', { workday: { from: '10:00', shiftHours: 1.5, overtimeHours: 0 } }),
      town,
      'depots',
    );
    const own = ofFleet(run, 'departed', 'own').map(second);
    expect(own.length).toBeGreaterThan(0);
    expect(Math.min(...own)).toBeGreaterThanOrEqual(10 * HOUR);
    expect(Math.max(...ofFleet(run, 'ended', 'own').map(second))).toBeLessThanOrEqual(11.5 * HOUR);
    expect(Math.min(...ofFleet(run, 'departed', 'bikes').map(second))).toBeLessThan(10 * HOUR);
    expect(Math.max(...ofFleet(run, 'ended', 'bikes').map(second))).toBeGreaterThan(11.5 * HOUR);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('of bikes moves nothing of the vans and feeders', () => {
    const usual = aRun(studyWith({}), town, 'depots');
    const later = aRun(studyWith({ bikes: { workday: { from: '09:30', reloadMinutes: 5 } } }), town, 'depots');
    expect(ofFleet(later, 'departed', 'bikes')).not.toEqual(ofFleet(usual, 'departed', 'bikes'));
    for (const fleet of ['vans', 'feeders']) {
      expect(ofFleet(usual, 'drove', fleet).length).toBeGreaterThan(0);
      const work = (run: Run) => ofFleet(run, 'drove', fleet).map(({ tour: _, vehicle: __, ...leg }) => leg);
      expect(work(later)).toEqual(work(usual));
    }
  });

  test('calls the first plan for when the first of them starts, though the kind starts later', () => {
    const run = aRun(studyWith({ vans: { workday: { from: '06:00' } } }, { van: { from: '09:00' } }), town, 'vans');
    const first = Math.min(...ofFleet(run, 'departed', 'vans').map(second));
    expect(first).toBeGreaterThanOrEqual(6 * HOUR + 25 * MINUTE);
    expect(first).toBeLessThan(8 * HOUR);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('lets a feeder that starts after a wave drive it then', () => {
    const waves = ['06:30', '11:30'];
    const run = aRun(studyWith({ feeders: { workday: { from: '09:00' } } }, { feeder: { waves } }), town, 'depots');
    const departures = ofFleet(run, 'departed', 'feeders').map(second);
    expect(Math.min(...departures)).toBe(9 * HOUR);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('that ends before anything is sorted is told of, where others beside it go on', () => {
    const warned = (workday: Workday) => {
      const study = besides(studyWith({}), 'vans', { name: 'Early vans', workday });
      return placementWarnings(aSetting(study, town, 'vans'));
    };
    const said =
      'Early vans never leave Hub: their own shift is over before they are loaded and it is open and has sorted.';
    expect(warned({ from: '03:00', shiftHours: 2 })).toContain(said);
    expect(warned({ from: '03:00', shiftHours: 4 })).not.toContain(said);
  });

  test('that leaves no time beside the break is told of, unless the shift is over before that is due', () => {
    const warned = (shiftHours: number, breakMinutes: number, breakAfterHours: number) => {
      const rules = { shift: { breakMinutes, breakAfterHours }, van: { shiftHours, reloadMinutes: 20 } };
      const study = besides(studyWith({}, rules), 'vans', { name: 'Own vans', workday: { shiftHours: 8 } });
      const breaks = placementWarnings(aSetting(study, town, 'vans')).filter((warning) => warning.includes('break'));
      return breaks.map((warning) => warning.replaceAll(/\s/g, ' '));
    };
    expect(warned(3, 200, 0.25)).toEqual([
      'Vans have no time for their break of 3.3 h in a shift of 3 h: they make no tour but those that are home before it is due, 15 min after the shift begins.',
    ]);
    expect(warned(3, 160, 0.25)).toHaveLength(1);
    expect(warned(3, 159, 0.25)).toEqual([]);
    expect(warned(3, 200, 3)).toEqual([]);
    expect(warned(3, 0, 0.25)).toEqual([]);
  });

  test('has a break of its own length at its own time, and none where it says none', () => {
    const rules = { shift: { breakMinutes: 30, breakAfterHours: 3 }, van: { maxTours: 3 } };
    const vans = { count: 2, capacity: { parcels: 60 } };
    const study = studyWith({ vans, feeders: { workday: { breakMinutes: 0 } } }, rules);
    const own: Workday = { breakMinutes: 45, breakAfterHours: 1.5, breakPaid: false };
    const run = aRun(besides(study, 'vans', { workday: own, capacity: { parcels: 61 } }), town, 'vans');
    const lengths = (fleet: string) => [
      ...new Set(ofFleet(run, 'rested', fleet).map(({ time, begin }) => time - begin)),
    ];
    expect(lengths('own')).toEqual([45 * MINUTE]);
    expect(lengths('vans').every((length) => length === 30 * MINUTE)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
    const none = aRun(besides(study, 'vans', { workday: { ...own, breakMinutes: 0 } }), town, 'vans');
    expect(ofFleet(none, 'rested', 'own')).toEqual([]);
    expect(ofFleet(none, 'departed', 'own').length).toBeGreaterThan(0);
  });

  test('has rounds of its own number, and loads for its own time between them', () => {
    const few = { count: 2, capacity: { parcels: 10 } };
    const rounds = (workday: Workday): Run => aRun(studyWith({ bikes: { ...few, workday } }), town, 'depots');
    const perDay = (run: Run): number => {
      const used = factsOf(run, 'vehicle-day').filter(({ used, vehicle }) => used && fleetOf(run, vehicle) === 'bikes');
      return ofFleet(run, 'departed', 'bikes').length / used.length;
    };
    const one = rounds({ maxTours: 1 });
    expect(perDay(one)).toBe(1);
    const many = rounds({ reloadMinutes: 40 });
    expect(perDay(many)).toBeGreaterThan(1.5);
    expect(Math.min(...pauses(many, 'bikes'))).toBe(40 * MINUTE);
    expect(Math.min(...pauses(rounds({}), 'bikes'))).toBe(15 * MINUTE);
    for (const run of [one, many]) expect(brokenInvariants(run)).toEqual([]);
  });

  test('is paid its own minimum hours, and nobody else’s crew costs another amount', () => {
    const study = besides(studyWith({ vans: { count: 2 } }), 'vans', { count: 2 });
    const run = aRun(study, town, 'vans');
    const walkTo = walkOn(groundOf(town));
    const crewWith = (minimumHours: number): Map<string, number> => {
      const paid = besides(studyWith({ vans: { count: 2 } }), 'vans', { count: 2, numbers: { minimumHours } });
      const { postings } = postLedger(
        journalOf(run),
        paid,
        { ...run.setting.placement, fleets: paid.scenarios[0].fleets },
        walkTo,
      );
      const sums = new Map<string, number>();
      for (const { category, vehicle, amount } of postings) {
        const key = category === 'crew' && vehicle !== null ? fleetOf(run, vehicle) : category;
        sums.set(key, (sums.get(key) ?? 0) + amount);
      }
      return sums;
    };
    const [few, many] = [crewWith(0), crewWith(12)];
    expect(many.get('own')).toBeGreaterThan(few.get('own') as number);
    for (const [key, amount] of few) if (key !== 'own') expect(many.get(key), key).toBe(amount);
  });

  test('allows its own overtime, paid as such', () => {
    const rules = { door: { spread: 1 }, van: { shiftHours: 1.5, maxTours: 3 }, shift: { overtimeHours: 0 } };
    const home = (overtimeHours: number): Run =>
      aRun(studyWith({ vans: { count: 1, workday: { overtimeHours } } }, rules), town, 'vans');
    const lastOf = (run: Run): number => Math.max(...ofFleet(run, 'ended', 'vans').map(second));
    expect(lastOf(home(0))).toBeLessThanOrEqual(9.5 * HOUR);
    const late = home(1);
    expect(lastOf(late)).toBeGreaterThan(9.5 * HOUR);
    expect(brokenInvariants(late)).toEqual([]);
  });

  test('holds in the scenario alone whose change states it', () => {
    const study = studyWith({});
    const [baseline, depots, ...others] = study.scenarios;
    const change = { id: 'late', on: true, kind: 'set-fleet', target: 'bikes', set: { workday: { from: '12:00' } } };
    const changes = [...(depots as NonNullable<typeof depots>).changes, change];
    const changed = { ...study, scenarios: [baseline, { ...depots, changes }, ...others] } as Study;
    const first = (run: Run): number => Math.min(...ofFleet(run, 'departed', 'bikes').map(second));
    expect(first(aRun(changed, town, 'depots'))).toBeGreaterThanOrEqual(12 * HOUR + 15 * MINUTE);
    expect(first(aRun(study, town, 'depots'))).toBeLessThan(12 * HOUR);
    expect(aRun(changed, town, 'vans').facts).toEqual(aRun(study, town, 'vans').facts);
  });

  test.each([
    ['same-day orders', { sameDay: { rule: 'cheapest insertion' } }, { sameDay: { share: 0.4 } }],
    ['rescues', { failures: { motor: 0.6, bike: 0.6, afterBreakdown: 'rescue' } }, {}],
    ['pick-ups', {}, { pickUps: { household: 0.2, business: 0.2 } }],
  ] as const)('holds with %s, whatever the others beside it work', (_, rules, demand) => {
    const shift = { breakMinutes: 20, breakAfterHours: 1 };
    const study = studyWith({ vans: { count: 2 } }, { shift, ...rules } as StudyFile['rules'], demand);
    const workday: Workday = { from: '11:00', shiftHours: 5, reloadMinutes: 3, breakMinutes: 10, breakPaid: false };
    const run = aRun(besides(study, 'vans', { count: 2, workday }), town, 'depots');
    expect(brokenInvariants(run)).toEqual([]);
  });
});

test('vans that start early take nothing from those that start later: what waves cannot bring goes with these', () => {
  const study = studyWith(
    { feeders: { capacity: { parcels: 8 } as FleetSpec['capacity'] } },
    { locker: { chosen: 0 }, feeder: { waves: ['06:30'] } },
    { parcelsPerDay: 100, businessShare: 0, windowShare: 0 },
  );
  const leftOver = (file: Study): number => {
    const [, depots] = file.scenarios.slice(0, 2);
    if (depots === undefined || !('changes' in depots)) throw new Error('expected the scenario with a micro-depot');
    const changes = depots.changes.map((change) =>
      change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, catchment: 900, feedersADay: 2 } } : change,
    );
    const [baseline] = file.scenarios;
    const run = aRun({ ...file, scenarios: [baseline, { ...depots, changes }] }, town, 'depots');
    expect(brokenInvariants(run)).toEqual([]);
    return factsOf(run, 'left-over').filter(({ time }) => time < DAY).length;
  };
  const early = besides(study, 'vans', {
    id: 'early',
    name: 'Early',
    workday: { from: '05:40', shiftHours: 2 },
    count: 1,
  });
  expect([leftOver(study), leftOver(early)]).toEqual([0, 0]);
});
