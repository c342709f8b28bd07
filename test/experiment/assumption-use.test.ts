// Assumptions are tried where they can matter: about what stands in a compared scenario, and about rules that are on.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { postLedger } from '../../src/economics/ledger.ts';
import { ASSUMPTIONS, type Assumption, isOpen, studyAt } from '../../src/experiment/assumptions.ts';
import { studyEnds } from '../../src/experiment/sensitivity-stages.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { encodeDemand } from '../../src/network/demand-block.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { wholeStudy } from '../builders/whole-study.ts';

const town = gridTown(4, 4);
const named = (id: string): Assumption => ASSUMPTIONS.find((one) => one.id === id) as Assumption;
const idsOf = (study: Study, compared?: readonly string[]): string[] => [
  ...new Set(studyEnds(study, compared).map(({ assumption }) => assumption.id)),
];
const bare = (study: Study): Study => ({ ...study, scenarios: [study.scenarios[0]] });

/** The facts of a run, and every euro on every parcel. */
function outcomeOf(study: Study): { readonly facts: string; readonly parcels: readonly number[] } {
  const id = study.scenarios[0].id;
  const journal = journalOf(aRun(study, town, id));
  const { parcelTotals } = postLedger(journal, study, placementOf(study, id) as Placement, () => 400);
  return { facts: fingerprintOf(journal), parcels: [...parcelTotals] };
}

/** Nothing but vans, and every rule that can be is off. */
const OFF: NonNullable<StudyFile['rules']> = {
  shift: { breakMinutes: 0, overtimeHours: 0 },
  traffic: { dayToDay: 0, weather: 'fair' },
  failures: { motor: 0, bike: 0, sick: 0 },
  door: { spread: 0, parkingSpread: 0 },
};

describe('an assumption that is not tried', () => {
  const plain = bare(aStudy({ rules: OFF, demand: { parcelsPerDay: 40, windowShare: 0 } }));
  const before = outcomeOf(plain);
  const left = ASSUMPTIONS.filter((one) => one.isOfMaps !== true && !isOpen(plain, one));

  test('are many in a study of vans alone', () => {
    expect(left.length).toBeGreaterThan(30);
  });

  test.each(left)('$id changes no fact and no euro at either end, in a study of vans alone', (assumption) => {
    for (const end of ['low', 'high'] as const) {
      const moved = studyAt(plain, assumption, end);
      // A rule that is off would be turned on by its range's high end: then it is no longer the study that was asked about.
      const isRule = ['breakdowns', 'illness', 'jams', 'break', 'overtime', 'door-luck', 'windows'].includes(
        assumption.id,
      );
      if (!isRule || end === 'low') expect(outcomeOf(moved)).toEqual(before);
    }
  });
});

describe('an assumption is tried', () => {
  test.each([
    ['businesses', 1],
    ['homes', 0],
  ] as const)('about homes and businesses where counts by place bring both or one of them: %s', (_, business) => {
    const block = encodeDemand({ x: [0, 60], y: [0, 20], business: [business, business], weight: [3, 1] });
    const plain = aStudy();
    // A share that the counts leave unasked.
    const counted = {
      ...plain,
      demand: { ...plain.demand, businessShare: 1 - business, byPlace: { source: 'own', ...block } },
    };
    const ids = idsOf(counted);
    expect(ids).toEqual(expect.arrayContaining(['stairs', 'presence', 'neighbour', 'business-presence']));
    expect(ids).not.toContain('businesses');
  });

  test('where everything stands and every rule is on, whatever it is about', () => {
    const own = [
      'contractors',
      'hub-day',
      'electric-van',
      'bike-trailer',
      'trailer-speed',
      'walking-courier',
      'signals',
      'surfaces',
    ];
    const ids = ASSUMPTIONS.map(({ id }) => id).filter((id) => !own.includes(id));
    expect(idsOf(wholeStudy())).toEqual(ids);
  });

  test.each([
    ['breakdowns', { failures: { motor: 0, bike: 0, afterBreakdown: 'rescue' } }],
    ['illness', { failures: { sick: 0 } }],
    ['jams', { traffic: { dayToDay: 0 } }],
    ['weather', { traffic: { weather: 'rain' } }],
    ['van-weather', { traffic: { weather: 'fair' } }],
    ['bike-weather', { traffic: { weather: 'fair' } }],
    ['break', { shift: { breakMinutes: 0 } }],
    ['overtime', { shift: { overtimeHours: 0 } }],
    ['door-luck', { door: { spread: 0, parkingSpread: 0 } }],
    ['stock', { sameDay: { from: 'hub' } }],
  ] as const)('not where its rule is off: %s', (id, rules) => {
    expect(isOpen(wholeStudy(), named(id))).toBe(true);
    expect(isOpen(wholeStudy({ rules }), named(id))).toBe(false);
  });

  test('of same-day orders where one of the compared scenarios offers them', () => {
    const none = wholeStudy({}, 0);
    expect(isOpen(none, named('same-day'))).toBe(false);
    const [baseline, ...variants] = none.scenarios;
    const offering: Study = { ...none, scenarios: [{ ...baseline, offer: { sameDayShare: 0.3 } }, ...variants] };
    expect(isOpen(offering, named('same-day'))).toBe(true);
  });

  test('of a rule that a fleet’s own working day turns on', () => {
    const off = wholeStudy({ rules: { shift: { overtimeHours: 0 } } });
    const [baseline, ...variants] = off.scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, workday: { overtimeHours: 1 } }));
    expect(isOpen(off, named('overtime'))).toBe(false);
    expect(isOpen({ ...off, scenarios: [{ ...baseline, fleets }, ...variants] }, named('overtime'))).toBe(true);
  });

  test('of ill couriers where a fleet is owned, since what comes as needed comes with one who is well', () => {
    const study = aStudy();
    expect(isOpen(study, named('illness'))).toBe(false);
    const [baseline, ...variants] = study.scenarios;
    const owned: Study = {
      ...study,
      scenarios: [{ ...baseline, fleets: baseline.fleets.map((one) => ({ ...one, count: 2 })) }, ...variants],
    };
    expect(isOpen(owned, named('illness'))).toBe(true);
  });

  test('of an owned feeder’s price and hours though it has nowhere to go, since it is paid', () => {
    const study = bare(aStudy());
    const owned = (count: number | 'as needed'): Study => {
      const [baseline] = study.scenarios;
      const fleets = baseline.fleets.map((one) => (one.kind === 'feeder' ? { ...one, count } : one));
      return { ...study, scenarios: [{ ...baseline, fleets }] };
    };
    for (const id of ['feeder', 'feeder-hours']) {
      expect([2, 0, 'as needed' as const].map((count) => isOpen(owned(count), named(id)))).toEqual([
        true,
        false,
        false,
      ]);
    }
  });

  test('of what stands in a compared scenario, and not of what stands in others alone', () => {
    const study = aStudy();
    const [depots, lockers] = ['depots', 'lockers'].map((id) => idsOf(study, ['vans', id]));
    for (const id of ['rent', 'bike-wage', 'handling', 'sorting']) {
      expect([depots?.includes(id), lockers?.includes(id), idsOf(study).includes(id)]).toEqual([true, false, true]);
    }
    for (const id of ['locker-price', 'locker-use', 'recipients']) {
      expect([depots?.includes(id), lockers?.includes(id), idsOf(study).includes(id)]).toEqual([false, true, true]);
    }
  });

  test('of fetching at micro-depots what lockers are about too', () => {
    const study = aStudy({ rules: { afterFailed: 'micro-depot' } });
    for (const id of ['locker-expiry', 'recipients']) {
      expect([['vans', 'depots'], ['vans']].map((compared) => idsOf(study, compared).includes(id))).toEqual([
        true,
        false,
      ]);
    }
  });
});

test('the retailer, who has vans and contractors alone, asks nothing about bikes, micro-depots, feeders and lockers', () => {
  const reading = checkStudy(JSON.parse(readFileSync('scenarios/retailer.json', 'utf8')));
  if (!reading.ok) throw new Error('expected the bundled study');
  const ids = idsOf(reading.study);
  expect(
    ids.filter((id) => /bike|locker|feeder|sorting|unloading|handling-|rent|stock|recipients|changing/.test(id)),
  ).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['van-wage', 'parking', 'contractors', 'same-day', 'illness']));
  expect(ids.length).toBe(30);
});
