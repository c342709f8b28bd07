import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { DAY, HOUR } from '../../src/base/units.ts';
import { dayFitOut, dayRent } from '../../src/economics/facility-costs.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Change, DepotEntry, DepotSpec, FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import type { Fact, FactOf } from '../../src/simulation/facts.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import type { DepotSetting } from '../../src/simulation/setting.ts';
import { keepsHours } from '../../src/simulation/tour-time.ts';
import type { TourState } from '../../src/simulation/world.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

interface Parts {
  readonly depot?: Partial<DepotEntry>;
  readonly rules?: StudyFile['rules'];
  readonly file?: Partial<StudyFile>;
  /** Parcels that a feeder carries, and its metres. */
  readonly feeder?: number;
  readonly bikes?: FleetSpec['count'];
}

/** The test town's study whose one micro-depot, feeders and bikes are as a test needs them. */
function studyWith({ depot = {}, rules = {}, file = {}, feeder, bikes = 'as needed' }: Parts): Study {
  const study = aStudy({ demand: { parcelsPerDay: 120, businessShare: 0 }, rules, ...file });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => {
    if (fleet.kind === 'bike') return { ...fleet, count: bikes };
    return fleet.kind === 'feeder' && feeder !== undefined ? { ...fleet, capacity: { parcels: feeder } } : fleet;
  });
  const changed = variants.map((variant) => ({
    ...variant,
    changes: variant.changes.map((change) =>
      change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, ...depot } } : change,
    ),
  }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...changed] };
}

const runOf = (parts: Parts): Run => aRun(studyWith(parts), town, 'depots');
function factsOf<Kind extends Fact['kind']>(run: Run, kind: Kind): FactOf<Kind>[] {
  return run.facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);
}
const depotOf = (run: Run): number => [...run.setting.depots.keys()][0] as number;
const droppedAt = (run: Run) => factsOf(run, 'dropped').filter(({ facility }) => facility === depotOf(run));
const dayOf = (time: number): number => Math.floor(time / DAY);
function rentOf(study: Study, run: Run): { day: number; euros: number }[] {
  const ledger = postLedger(journalOf(run), study, placementOf(study, 'depots') as Placement, () => 0);
  return ledger.postings.flatMap(({ category, day, amount }) =>
    category === 'rent' ? [{ day, euros: amount / EURO }] : [],
  );
}

test('a feeder that comes when its micro-depot has shut, or would before it has unloaded, is not unloaded', () => {
  const run = runOf({ depot: { closes: '18:00' }, rules: { depot: { unloadParcel: 10 } } });
  const [depot] = [...run.setting.depots.values()] as [DepotSetting];
  const { index: facility, place } = depot.facility;
  const vehicle = run.vehicles.findIndex(({ kind }) => kind === 'feeder');
  const way = { drive: 60, metres: 500, back: 60, backMetres: 500 };
  const comesAt = (time: number, parcels: number[]): boolean => {
    const stop = { address: -1, facility, place, parcels, pickUps: [], window: null, ...way };
    return keepsHours(run, { day: 0, kind: 'feeder', vehicle, backload: [] as number[] } as TourState, stop, time);
  };
  expect(comesAt(18 * HOUR, [0])).toBe(false);
  expect(comesAt(19 * HOUR, [])).toBe(false);
  expect(comesAt(18 * HOUR - 1, [])).toBe(true);
  expect(comesAt(18 * HOUR - 30, [0, 1, 2])).toBe(true);
  expect(comesAt(18 * HOUR - 29, [0, 1, 2])).toBe(false);
});

test('feeders that queue at a dock have unloaded when the micro-depot shuts', () => {
  const run = runOf({
    feeder: 12,
    depot: { opens: '07:00', closes: '08:30' },
    rules: { depot: { unloadParcel: 100, unloadMost: 1_200 }, feeder: { waves: ['06:30'] }, bike: { from: '07:00' } },
  });
  const ends = droppedAt(run).map(({ time }) => time % DAY);
  expect(ends.length).toBeGreaterThan(3);
  expect(Math.max(...ends)).toBeLessThanOrEqual(8.5 * HOUR);
  expect(brokenInvariants(run)).toEqual([]);
  // No more is called for them than the docks have time for, so that hardly one comes in vain.
  const home = factsOf(run, 'arrived').filter(({ why }) => why === 'dock' || why === 'access hours');
  expect(home.length).toBeLessThanOrEqual(12);
  expect(factsOf(run, 'assigned').filter(({ way }) => way === 'van').length).toBeGreaterThan(20);
});

describe('a micro-depot that shuts before its bikes have brought everything', () => {
  test('leaves the rest for its hours, and not for the shift, which would have gone on', () => {
    // Without vans, which would bring what bikes cannot bring in their hours.
    const study = studyWith({ depot: { closes: '09:00' } });
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.filter(({ kind }) => kind !== 'van');
    const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'depots');
    const left = factsOf(run, 'left-over').filter(({ facility }) => facility === depotOf(run));
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['depot shut']));
    const { byCause } = measureIndicators(journalOf(run), run.setting.study, run.setting.placement).lateness;
    expect(byCause['access hours']).toBeGreaterThan(0);
    expect(byCause['shift ended']).toBe(0);
    expect(brokenInvariants(run)).toEqual([]);
  });
});

describe('the docks of a micro-depot', () => {
  const slow = { feeder: 20, rules: { depot: { unloadParcel: 30 } } } as const;
  const queued = runOf(slow);

  test('let feeders unload one after the other, and the others wait', () => {
    const rows = droppedAt(queued).sort((a, b) => a.begin - b.begin);
    expect(rows.length).toBeGreaterThan(1);
    for (let row = 1; row < rows.length; row++) {
      expect(rows[row]?.begin).toBeGreaterThanOrEqual(rows[row - 1]?.time as number);
    }
    expect(factsOf(queued, 'waited').some(({ why }) => why === 'dock')).toBe(true);
    expect(brokenInvariants(queued)).toEqual([]);
  });

  test('make nobody wait where there are many', () => {
    const run = runOf({ ...slow, depot: { docks: 50 } });
    expect(factsOf(run, 'waited').some(({ why }) => why === 'dock')).toBe(false);
  });

  test('change nothing where one feeder comes at a time', () => {
    const rules = { feeder: { waves: ['06:30'] } };
    expect(runOf({ rules }).facts).toEqual(runOf({ rules, depot: { docks: 50 } }).facts);
  });

  test('send feeders home in time with what they could not unload, which is late for the wait and not for the shift', () => {
    const run = runOf({
      feeder: 12,
      rules: {
        depot: { unloadParcel: 100, unloadMost: 1_200 },
        feeder: { shiftHours: 1.2, waves: ['06:30'] },
        presence: { at10: 1, at14: 1, at19: 1, business: 1 },
      },
    });
    expect(brokenInvariants(run)).toEqual([]);
    expect(new Set(factsOf(run, 'arrived').map(({ why }) => why))).toEqual(new Set(['feeder', 'dock']));
    const { byCause, totalSeconds } = measureIndicators(
      journalOf(run),
      run.setting.study,
      run.setting.placement,
    ).lateness;
    expect(byCause['shift ended']).toBe(0);
    expect(byCause['waited at the depot']).toBeGreaterThan(0.9 * totalSeconds);
  });
});

describe('a site', () => {
  const site = { id: 'yard', name: 'Yard', position: { x: 600, y: 600 }, area: 80, rent: 4, fitOut: 50 };
  const file = (depot: object, more: object = {}): StudyFile => {
    const { $schema: _, ...study } = aStudy();
    const [baseline] = study.scenarios;
    const placed = { id: 'market', name: 'Market', site: 'yard', ...depot };
    const sites = [{ ...site, opens: '06:00', closes: '18:00', ...more }];
    return { ...study, sites, scenarios: [{ ...baseline, depots: [placed] }] } as StudyFile;
  };
  const depotIn = (depot: object) => {
    const reading = checkStudy(file(depot));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return placementOf(reading.study, 'vans')?.depots[0];
  };
  const problemsOf = (depot: object, more: object = {}) => {
    const reading = checkStudy(file(depot, more));
    return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`);
  };

  test('gives its micro-depot place, room, rent and hours', () => {
    expect(depotIn({})).toMatchObject({
      position: site.position,
      area: 80,
      rent: 4,
      fitOut: 50,
      opens: '06:00',
      closes: '18:00',
    });
  });

  test('gives way to what the micro-depot says itself', () => {
    expect(depotIn({ area: 30, rent: 9, opens: '08:00' })).toMatchObject({ area: 30, rent: 9, opens: '08:00' });
  });

  test('is not outdone: more room, longer hours or more feeders than it offers are problems', () => {
    expect(problemsOf({ area: 100 })).toEqual(['scenarios[0].depots[0].area: at most 80 m², as its site yard offers']);
    expect(problemsOf({ closes: '20:00' })).toEqual([
      'scenarios[0].depots[0].closes: not after its site yard closes at 18:00',
    ]);
    expect(problemsOf({ feedersADay: 3 }, { feedersADay: 2 })).toEqual([
      'scenarios[0].depots[0].feedersADay: at most 2, as its site yard offers',
    ]);
  });

  test('has no more room for several micro-depots at a time than it offers', () => {
    const { $schema: _, ...study } = aStudy();
    const [baseline] = study.scenarios;
    const told = (one: object, other: object) => {
      const depots = [one, other].map((terms, row) => ({ id: `d${row}`, name: `D${row}`, site: 'yard', ...terms }));
      const reading = checkStudy({ ...study, sites: [site], scenarios: [{ ...baseline, depots }] });
      return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`);
    };
    expect(told({ area: 50 }, { area: 30 })).toEqual([]);
    expect(told({ area: 50 }, { area: 31 })).toEqual([
      'scenarios[0].depots[1].area: at most 30 m², as other micro-depots at the time have the rest of its site yard',
    ]);
    expect(told({ area: 50, leaseUntil: 4 }, { area: 80, leaseFrom: 5 })).toEqual([]);
  });

  test('must say where it is, or the micro-depot must', () => {
    expect(problemsOf({ site: undefined })).toEqual([
      'scenarios[0].depots[0].position: a position, a site that has one, or the places of a mobile micro-depot',
    ]);
  });

  test('that lets only so many feeders in a day gets no more, and the rest goes by van', () => {
    const parts = { feeder: 15, rules: { feeder: { waves: ['06:30', '11:30'] } } };
    const perDay = (run: Run): number => {
      const counts = new Map<number, number>();
      for (const { time } of droppedAt(run)) counts.set(dayOf(time), (counts.get(dayOf(time)) ?? 0) + 1);
      return Math.max(0, ...counts.values());
    };
    const free = runOf(parts);
    const limited = runOf({ ...parts, depot: { feedersADay: 1 } });
    expect(perDay(free)).toBeGreaterThan(1);
    expect(perDay(limited)).toBe(1);
    expect(factsOf(limited, 'assigned').filter(({ way }) => way === 'van').length).toBeGreaterThan(
      factsOf(free, 'assigned').filter(({ way }) => way === 'van').length,
    );
    expect(brokenInvariants(limited)).toEqual([]);
  });

  test('has its feeders a day for all micro-depots on it together', () => {
    const rules = { feeder: { waves: ['06:30', '11:30'] } };
    const site = { id: 'yard', name: 'Yard', position: { x: 500, y: 500 } };
    const comeADay = (feedersADay?: number): number => {
      const sites = [{ ...site, ...(feedersADay === undefined ? {} : { feedersADay }) }];
      const study = studyWith({ rules, feeder: 15, depot: { parcelsPerDay: 40, site: 'yard' }, file: { sites } });
      const other = adding('depot', 'other', 500, 500) as Extract<Change, { kind: 'add-depot' }>;
      const second: Change = { ...other, depot: { ...other.depot, site: 'yard', parcelsPerDay: 40 } };
      const run = aRun(withVariant(study, 'two', 'depots', [second]), town, 'two');
      expect(brokenInvariants(run)).toEqual([]);
      const days = factsOf(run, 'dropped').filter(({ facility }) => run.setting.depots.has(facility));
      expect(days.length).toBeGreaterThan(0);
      return Math.max(...days.map(({ time }) => days.filter((other) => dayOf(other.time) === dayOf(time)).length));
    };
    expect(comeADay()).toBeGreaterThan(3);
    expect(comeADay(3)).toBe(3);
    expect(comeADay(1)).toBe(1);
  });

  test('that no feeder is short enough for gets nothing', () => {
    expect(droppedAt(runOf({ depot: { longestVehicle: 4 } }))).toEqual([]);
    expect(runOf({ depot: { longestVehicle: 30 } }).facts).toEqual(runOf({}).facts);
  });

  test('is used and paid while its lease runs, and no longer', () => {
    const parts = { depot: { leaseFrom: 1, leaseUntil: 1 }, file: { days: { warmUp: 0, measured: 3 } } };
    const study = studyWith(parts);
    const run = aRun(study, town, 'depots');
    const brought = droppedAt(run).filter(({ parcels }) => parcels.length > 0);
    expect(new Set(brought.map(({ time }) => dayOf(time)))).toEqual(new Set([1]));
    expect(rentOf(study, run).map(({ day }) => day)).toEqual([1]);
    expect(brokenInvariants(run)).toEqual([]);
  });
});

describe('a parcel whose micro-depot is full', () => {
  const run = (whenFull: 'van' | 'next depot'): Run => {
    const study = studyWith({ depot: { parcelsPerDay: 5 }, rules: { depot: { whenFull } } });
    return aRun(withVariant(study, 'two', 'depots', [adding('depot', 'other', 400, 600)]), town, 'two');
  };
  const waysOf = (one: Run): number[] =>
    [...one.setting.depots.keys()].map(
      (depot) => factsOf(one, 'assigned').filter(({ facility, time }) => facility === depot && time < DAY).length,
    );

  test('goes to the next micro-depot in reach, or by van where the rule says so', () => {
    const [market, other] = waysOf(run('next depot'));
    const [sameMarket, less] = waysOf(run('van'));
    expect(market).toBe(5);
    expect(sameMarket).toBe(5);
    expect(less).toBeLessThan(other as number);
    expect(less).toBeGreaterThan(0);
  });

  test('has another one where the lease of the nearer one has not begun, or is over', () => {
    const assignedWith = (lease: { leaseFrom?: number; leaseUntil?: number } | null) => {
      const study = studyWith({ rules: { depot: { whenFull: 'van' } }, file: { days: { warmUp: 0, measured: 3 } } });
      const other = adding('depot', 'other', 550, 550) as Extract<Change, { kind: 'add-depot' }>;
      const second: Change = { ...other, depot: { ...other.depot, ...lease } };
      const one =
        lease === null ? aRun(study, town, 'depots') : aRun(withVariant(study, 'two', 'depots', [second]), town, 'two');
      const { setting } = one;
      // Of that day, since others may have been left or tried in vain by then.
      const byId = factsOf(one, 'assigned').filter(({ parcel }) => one.parcels[parcel]?.day === 2);
      return byId.map(({ parcel, way, facility }) => [parcel, way, setting.facilities[facility]?.id]);
    };
    expect(assignedWith({ leaseFrom: 50 })).toEqual(assignedWith(null));
    expect(assignedWith({ leaseUntil: 0 }).map(([, way]) => way)).toEqual(assignedWith(null).map(([, way]) => way));
  });

  test('knows no rule where none is full', () => {
    const roomy = (whenFull: 'van' | 'next depot') => runOf({ rules: { depot: { whenFull } } }).facts;
    expect(roomy('van')).toEqual(roomy('next depot'));
  });
});

describe('what is left at a micro-depot in the evening', () => {
  const away = { neighbourAccepts: 0, presence: { at10: 0.3, at14: 0.3, at19: 0.3 }, maxAttempts: 3 };
  const back = runOf({ rules: { ...away, depot: { overnight: 'back to hub' } } });

  test('goes back to the hub with a feeder where it may not stay', () => {
    const taken = factsOf(back, 'taken-back').flatMap(({ parcels }) => parcels);
    expect(taken.length).toBeGreaterThan(0);
    const arrived = factsOf(back, 'arrived').filter(({ why }) => why === 'taken back');
    expect(arrived.map(({ parcel }) => parcel).sort()).toEqual([...taken].sort());
    expect(arrived.every(({ facility }) => back.setting.facilities[facility]?.kind === 'hub')).toBe(true);
    expect(brokenInvariants(back)).toEqual([]);
  });

  test('is fetched even where nothing new is brought', () => {
    expect(droppedAt(back).some(({ parcels }) => parcels.length === 0)).toBe(true);
  });

  test('is kept where the rule says so', () => {
    expect(factsOf(runOf({ rules: away }), 'taken-back')).toEqual([]);
  });

  test('makes the feeder’s parcels bear what taking it back costs', () => {
    const study = studyWith({ rules: { ...away, depot: { overnight: 'back to hub' } } });
    const ledger = postLedger(journalOf(back), study, placementOf(study, 'depots') as Placement, () => 0);
    const [parcel] = factsOf(back, 'taken-back')[0]?.parcels ?? [];
    const { from, until } = ledger.postings.find(
      ({ tier, day }) => tier === 'feeder' && day === dayOf(factsOf(back, 'taken-back')[0]?.time as number),
    ) ?? { from: 0, until: 0 };
    expect([...ledger.shares.parcel.subarray(from, until)]).toContain(parcel);
  });
});

describe('a shared micro-depot', () => {
  const euros = (depot: Partial<DepotEntry>): { rent: number; run: Run } => {
    const study = studyWith({ depot });
    const run = aRun(study, town, 'depots');
    return { rent: rentOf(study, run).find(({ day }) => day === 0)?.euros ?? 0, run };
  };
  const alone = euros({});

  test('costs each carrier under its roof an equal part', () => {
    expect(euros({ sharing: 'roof', partners: 2 }).rent).toBeCloseTo(alone.rent / 2, 5);
    expect(euros({ sharing: 'roof', partners: 1 }).run.facts).toEqual(alone.run.facts);
  });

  test('costs each carrier in a pool by its parcels', () => {
    const { rent, run } = euros({ sharing: 'pooled', partnerParcels: 100 });
    const own = droppedAt(run).reduce((sum, { time, parcels }) => sum + (dayOf(time) === 0 ? parcels.length : 0), 0);
    expect(rent).toBeCloseTo((alone.rent * own) / (own + 100), 5);
    const study = studyWith({ depot: { sharing: 'pooled', partnerParcels: 100 } });
    const feederDay = (partnerParcels: number): number => {
      const shared = studyWith({ depot: { sharing: 'pooled', partnerParcels } });
      const placement = placementOf(shared, 'depots') as Placement;
      const ledger = postLedger(journalOf(run), study, placement, () => 0);
      return ledger.postings
        .filter(({ category, tier, day }) => category === 'vehicle day' && tier === 'feeder' && day === 0)
        .reduce((sum, { amount }) => sum + amount, 0);
    };
    expect(feederDay(100) / feederDay(0)).toBeCloseTo(own / (own + 100), 5);
  });

  test('has room for less where partners use it', () => {
    const brought = (depot: Partial<DepotEntry>): number =>
      droppedAt(euros(depot).run).reduce((sum, { parcels }) => sum + parcels.length, 0);
    expect(brought({ sharing: 'pooled', partnerParcels: 395 })).toBeLessThan(brought({}));
    expect(brought({ sharing: 'roof', partners: 80 })).toBeLessThan(brought({}));
  });
});

describe('a mobile micro-depot', () => {
  const heldAt = (one: Run, parcel: number): boolean =>
    factsOf(one, 'arrived').some(
      (fact) => fact.parcel === parcel && fact.facility === depotOf(one) && fact.why === 'attempt failed',
    );

  const places = [
    { day: 'mon', position: { x: 600, y: 600 } },
    { day: 'wed', position: { x: 200, y: 800 } },
  ] as const;
  const parts: Parts = {
    depot: { mobile: { places: [...places], dayCost: 70 } },
    file: { days: { warmUp: 0, measured: 3 } },
  };
  const study = studyWith(parts);
  const run = aRun(study, town, 'depots');

  test('stands elsewhere on each of its weekdays, and nowhere on the others', () => {
    expect(new Set(droppedAt(run).map(({ time }) => dayOf(time) % 7))).toEqual(new Set([0, 2]));
    const from = new Map<number, Set<string>>();
    for (const fact of run.facts) {
      if (fact.kind !== 'drove' || fact.role !== 'out' || run.vehicles[fact.vehicle]?.kind !== 'bike') continue;
      const day = dayOf(fact.time) % 7;
      from.set(day, (from.get(day) ?? new Set()).add(`${fact.from.segment}/${fact.from.along}`));
    }
    expect([...from.keys()].sort()).toEqual([0, 2]);
    expect([...from.values()].map((spots) => spots.size)).toEqual([1, 1]);
    expect(from.get(0)).not.toEqual(from.get(2));
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('keeps what found nobody at home; only the first night is the fault of that', () => {
    const rules = { presence: { at10: 0, at14: 0, at19: 0 }, neighbourAccepts: 0, maxAttempts: 5 };
    const waiting = aRun(studyWith({ ...parts, rules }), town, 'depots', 2);
    const failed = factsOf(waiting, 'attempt-failed').find(
      ({ parcel, time }) => dayOf(time) === 0 && waiting.parcels[parcel]?.measured && heldAt(waiting, parcel),
    );
    const left = factsOf(waiting, 'left-over').filter(({ parcel }) => parcel === failed?.parcel);
    // It failed on Monday and could go again on Tuesday, on which the micro-depot stands nowhere.
    expect(left[0]).toMatchObject({ facility: depotOf(waiting), why: 'access hours' });
    expect(dayOf(left[0]?.time ?? 0)).toBe(1);
    expect(brokenInvariants(waiting)).toEqual([]);
  });

  test('costs its day where it stands, and neither rent nor fit-out, whoever gives their price', () => {
    const dear = { prices: { rent: 40, depot: { fitOut: 300 } } };
    const own = { ...parts.depot, rent: 40, fitOut: 300 };
    const dearer = [
      { ...parts, file: { ...parts.file, ...dear } },
      { ...parts, depot: own },
    ].map(studyWith);
    for (const priced of [study, ...dearer]) {
      const rents = rentOf(priced, run);
      expect(rents.every(({ euros, day }) => euros === 70 && [0, 2].includes(day % 7))).toBe(true);
      expect(rents.length).toBeGreaterThan(1);
      const market = placementOf(priced, 'depots')?.depots[0] as DepotSpec;
      expect([dayRent(market, priced.prices) / EURO, dayFitOut(market, priced.prices)]).toEqual([70, 0]);
    }
  });

  test('that stands at one place every day differs from a fixed one in its cost alone', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const still = { places: days.map((day) => ({ day, position: { x: 600, y: 600 } })), dayCost: 70 };
    expect(runOf({ depot: { mobile: still } }).facts).toEqual(runOf({}).facts);
  });
});
