import { describe, expect, test } from 'vitest';
import { ASSUMPTIONS, isOpen, NO_ASSUMPTIONS, studyAt } from '../../src/experiment/assumptions.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { type EndResults, sensitivitiesOf } from '../../src/experiment/sensitivity.ts';
import { sensitivitySentence } from '../../src/experiment/sensitivity-sentence.ts';
import { FOLLOWED, nextFollowed, studyEnds, surelyWidest } from '../../src/experiment/sensitivity-stages.ts';
import { CATALOGUE, type ParameterPath } from '../../src/model/catalogue.ts';
import { placementsOf } from '../../src/model/placement.ts';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { valueAt } from '../../src/model/study-path.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { vehicleSpec } from '../../src/model/vehicle.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from '../builders/study.ts';
import { wholeStudy } from '../builders/whole-study.ts';

const plan = {
  scenarios: [
    { id: 'vans', name: 'Vans only' },
    { id: 'six', name: 'Six micro-depots' },
  ],
  measuredDays: 2,
  method: 'fixed' as const,
};

/** Four pairs in which the micro-depots cost so much more, give or take a cent. */
function results(more: number) {
  return [0, 1, 2, 3].flatMap((run) => [
    aResult('vans', run, { perParcel: 3 }),
    aResult('six', run, { perParcel: 3 + more + (run % 2 === 0 ? 0.01 : -0.01) }),
  ]);
}

function ends(id: string, low: number, high: number): EndResults[] {
  const assumption = ASSUMPTIONS.find((candidate) => candidate.id === id) as (typeof ASSUMPTIONS)[number];
  return [
    { assumption, end: 'low', results: results(low) },
    { assumption, end: 'high', results: results(high) },
  ];
}

describe('a sensitivity', () => {
  const [six] = sensitivitiesOf(plan, results(0.2), [...ends('rent', 0.15, 0.3), ...ends('handling', -0.1, 0.6)]);

  test('puts the assumption with the widest swing first', () => {
    expect(six?.swings.map(({ id }) => id)).toEqual(['handling', 'rent']);
    expect(six?.swings[0]?.width).toBeCloseTo(0.7, 9);
  });

  test('marks the assumptions that turn the sign of the difference, and only those', () => {
    expect(six?.swings.map(({ flips }) => flips)).toEqual([true, false]);
  });

  test('spans from the lowest bound to the highest, luck included', () => {
    const swing = six?.swings[0];
    expect(six?.interval).toEqual({ low: swing?.low.low, high: swing?.high.high });
  });

  test('spans what is as things are too, where both ends of an assumption lie on one side of it', () => {
    const [one] = sensitivitiesOf(plan, results(0.2), ends('rent', 0.5, 0.6));
    expect(one?.interval).toEqual({ low: one?.costPerParcel.low, high: one?.swings[0]?.high.high });
  });

  test('keeps the interval of luck alone beside it, which is narrower', () => {
    const [difference] = compare(plan, results(0.2)).differences;
    expect(six?.costPerParcel).toEqual(difference?.costPerParcel);
    expect(six?.interval?.low).toBeLessThan(difference?.costPerParcel.low as number);
  });

  test('leaves out an assumption of which one end was not run', () => {
    const half = sensitivitiesOf(plan, results(0.2), ends('rent', 0.15, 0.3).slice(0, 1));
    expect(half[0]?.swings).toEqual([]);
  });

  test('has no interval where there is one replication only', () => {
    const single = results(0.2).slice(0, 2);
    const one = ends('rent', 0.1, 0.3).map((end) => ({ ...end, results: end.results.slice(0, 2) }));
    const [sensitivity] = sensitivitiesOf(plan, single, one);
    expect(sensitivity?.interval).toBeNull();
    const said = sensitivity === undefined ? [] : sensitivitySentence(sensitivity);
    expect(said.map(({ text }) => text).join('')).toContain(' (a single draw, no interval).');
  });
});

describe('the assumptions that are run over all replications', () => {
  const wide = ['rent', 'handling', 'van-wage', 'bike-wage', 'parking', 'stairs'].map((id, row) =>
    ends(id, 0, 1 - row / 10),
  );
  const screened = sensitivitiesOf(plan, results(0.2), wide.flat());
  const ids = screened[0]?.swings.map(({ id }) => id) ?? [];

  test('are the widest of the first draw, and others only where one of those turns out to be less wide', () => {
    const first = nextFollowed(screened, [], new Set());
    expect([...first]).toEqual(ids.slice(0, FOLLOWED));
    const asBefore = sensitivitiesOf(plan, results(0.2), wide.slice(0, FOLLOWED).flat());
    expect(nextFollowed(screened, asBefore, first)).toEqual(new Set());
    const narrower = [...wide.slice(0, FOLLOWED - 1).flat(), ...ends(ids[FOLLOWED - 1] as string, 0, 0.55)];
    const fell = sensitivitiesOf(plan, results(0.2), narrower);
    expect([...nextFollowed(screened, fell, first)]).toEqual([ids[FOLLOWED]]);
  });

  test('are shown down to the widest one that was not run over all of them, since below that the order is not known', () => {
    const run = new Set([...ids.slice(0, FOLLOWED), ids[FOLLOWED + 1] as string]);
    const others = [...wide.slice(0, FOLLOWED).flat(), ...ends(ids[FOLLOWED + 1] as string, 0, 0.5)];
    const followed = sensitivitiesOf(plan, results(0.2), others);
    expect(followed[0]?.swings.length).toBe(FOLLOWED + 1);
    const [shown] = surelyWidest(screened, followed, run);
    expect(shown?.swings.map(({ id }) => id)).toEqual(ids.slice(0, FOLLOWED));
    expect(shown?.interval).toEqual(followed[0]?.interval);
    expect(surelyWidest(screened, followed, new Set(ids))).toEqual(followed);
  });

  test('are not asked for twice, though one of their runs failed', () => {
    expect(nextFollowed(screened, [], new Set(ids))).toEqual(new Set());
  });
});

describe('an assumption', () => {
  const notOfStudy = ['contractors', 'hub-day', 'electric-van', 'bike-trailer', 'trailer-speed', 'walking-courier'];
  const ofStudy = ASSUMPTIONS.filter(({ id }) => !notOfStudy.includes(id));

  test.each(ofStudy)('$id moves all its values to the ends of their ranges and nothing else', (assumption) => {
    const study = wholeStudy();
    const high = studyAt(study, assumption, 'high');
    for (const path of assumption.paths) expect(valueAt(high, path)).toBe(CATALOGUE[path].high);
    const back = studyAt(high, assumption, 'low');
    for (const path of assumption.paths) expect(valueAt(back, path)).toBe(CATALOGUE[path].low);
    // Synthetic streets have no signals, signs and surfaces; what of maps is asked of maps alone.
    expect(isOpen(study, assumption)).toBe(assumption.isOfMaps !== true);
    const onMap = { ...study, city: { ...study.city, kind: 'streets' } } as Study;
    expect(isOpen(onMap, assumption)).toBe(true);
  });

  test('holds every range of the catalogue that is one, once', () => {
    const listed = ASSUMPTIONS.flatMap(({ paths }) => paths);
    expect(new Set(listed).size).toBe(listed.length);
    const isNone = (path: string): boolean => NO_ASSUMPTIONS.some((prefix) => path.startsWith(prefix));
    expect(listed.filter(isNone)).toEqual([]);
    const left = Object.keys(CATALOGUE).filter((path) => !isNone(path) && !listed.includes(path as ParameterPath));
    expect(left).toEqual([]);
  });

  const named = (id: string) => ASSUMPTIONS.find((one) => one.id === id) as (typeof ASSUMPTIONS)[number];
  const termsOf = (study: Study) =>
    placementsOf(study).map(({ depots }) => depots.map(({ rent, fitOut }) => [rent, fitOut]));

  test('about rent and fit-out moves those of sites and micro-depots in proportion', () => {
    const plain = aStudy();
    const [baseline, ...variants] = plain.scenarios;
    const site = { id: 'yard', name: 'Yard', position: { x: 600, y: 600 }, rent: 12, fitOut: 80 };
    const at = (target: string, set: object): Study['scenarios'][1] => ({
      id: target,
      name: target,
      changes: [
        ...(variants[0]?.changes ?? []),
        changeSchema.parse({ id: 'c2', kind: 'set-depot', target: 'market', set }),
      ],
    });
    const study: Study = {
      ...plain,
      sites: [site],
      scenarios: [baseline, at('on', { site: 'yard' }), at('own', { site: 'yard', rent: 30 })],
    };
    expect(termsOf(studyAt(study, named('rent'), 'low')).slice(1)).toEqual([[[6.4, 80]], [[16, 80]]]);
    expect(termsOf(studyAt(study, named('rent'), 'high')).slice(1)).toEqual([[[24, 80]], [[60, 80]]]);
    expect(termsOf(studyAt(study, named('investment'), 'high'))[1]).toEqual([[12, 500]]);
    expect(isOpen(study, named('rent'))).toBe(true);
  });

  test('about prices of what no scenario has is none', () => {
    const bare = (study: Study): Study => ({ ...study, scenarios: [study.scenarios[0]] });
    const open = ASSUMPTIONS.filter((one) => isOpen(bare(aStudy()), one)).map(({ id }) => id);
    for (const id of ['rent', 'handling', 'handling-wage', 'investment', 'life', 'locker-price']) {
      expect(open).not.toContain(id);
      expect(isOpen(aStudy(), named(id))).toBe(true);
    }
    expect(open).toContain('van-wage');
  });

  test('about the price of a vehicle type moves that of all its fleets, and is none where none names it', () => {
    const plain = aStudy();
    const [baseline, depots] = plain.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'van' ? { ...fleet, type: 'electric-van' as const } : fleet,
    );
    const set = (id: string, change: object): Study['scenarios'][1] => ({
      id,
      name: id,
      changes: [changeSchema.parse({ id: 'c1', kind: 'set-fleet', ...change })],
    });
    const study: Study = {
      ...plain,
      scenarios: [
        { ...baseline, fleets },
        set('own', { target: 'vans', set: { numbers: { day: 30, co2: 50 } } }),
        set('more', { target: 'feeders', set: { type: 'electric-van' } }),
        ...(depots === undefined ? [] : [depots as Study['scenarios'][1]]),
      ],
    };
    const priced = (one: Study) =>
      placementsOf(one).map((placement) =>
        placement.fleets
          .map((fleet) => vehicleSpec(one, fleet))
          .flatMap(({ day, km, co2 }) => [day, km, co2].map((number) => Number(number.toFixed(3))).join(' ')),
      );
    const [low, high] = [studyAt(study, named('electric-van'), 'low'), studyAt(study, named('electric-van'), 'high')];
    const [van, feeder, bike] = priced(study)[0] as string[];
    expect(van).toBe('28 0.12 70');
    // An electric feeder's day and km are a feeder's, more or less by as much, and move in the range's proportions.
    expect(priced(study)[2]).toEqual([van, '46.118 0.144 84', bike]);
    expect(priced(low)).toEqual([
      ['12 0.05 70', feeder, bike],
      ['12 0.05 50', feeder, bike],
      ['12 0.05 70', '19.765 0.06 84', bike],
      ['12 0.05 70', feeder, bike],
    ]);
    expect(priced(high)[1]).toEqual(['36 0.17 50', feeder, bike]);
    expect(isOpen(study, named('electric-van'))).toBe(true);
    expect(isOpen(plain, named('electric-van'))).toBe(false);
    expect(isOpen(study, named('bike-trailer'))).toBe(false);
  });

  test('about the price of feeders moves electric ones too, whose prices are those of feeders and a part of them', () => {
    const plain = aStudy();
    const [baseline, ...others] = plain.scenarios;
    const withFeeders = (set: Partial<FleetSpec>): Study => {
      const fleets = baseline.fleets.map((fleet) =>
        fleet.kind === 'feeder' ? { ...fleet, type: 'electric-van' as const, ...set } : fleet,
      );
      return { ...plain, scenarios: [{ ...baseline, fleets }, ...others] };
    };
    const dayAt = (study: Study, end: 'low' | 'high'): number => {
      const moved = studyAt(study, named('feeder'), end);
      return vehicleSpec(moved, moved.scenarios[0].fleets.find(({ kind }) => kind === 'feeder') as FleetSpec).day;
    };
    const { low, high, value } = CATALOGUE['prices.feeder.day'];
    expect(dayAt(withFeeders({}), 'high') / dayAt(withFeeders({}), 'low')).toBeCloseTo(high / low, 9);
    expect(dayAt(withFeeders({ numbers: { day: 60 } }), 'high')).toBeCloseTo((60 * high) / value, 9);
  });

  test('about the speed with a trailer is of the fleets that have one, and of no other', () => {
    const plain = aStudy();
    const [baseline, ...others] = plain.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'bike' ? { ...fleet, type: 'bike-trailer' as const } : fleet,
    );
    const study: Study = { ...plain, scenarios: [{ ...baseline, fleets }, ...others] };
    const speeds = (one: Study) =>
      one.scenarios[0].fleets.map((fleet) => [fleet.kind, vehicleSpec(one, fleet).speed] as const);
    const unmoved = speeds(study).filter(([kind]) => kind !== 'bike');
    for (const [end, speed] of [
      ['low', 0.7],
      ['high', 1],
    ] as const) {
      const moved = speeds(studyAt(study, named('trailer-speed'), end));
      expect(moved.filter(([kind]) => kind === 'bike')).toEqual([['bike', speed]]);
      expect(moved.filter(([kind]) => kind !== 'bike')).toEqual(unmoved);
    }
    expect(isOpen(plain, named('trailer-speed'))).toBe(false);
  });

  test('about what a fleet costs moves the prices that a fleet says itself in proportion', () => {
    const plain = aStudy();
    const [baseline, ...others] = plain.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'van' ? { ...fleet, numbers: { hour: 40, day: 34, km: 0.3 } } : fleet,
    );
    const set = { numbers: { hour: 58 } };
    const own = { id: 'own', changes: [changeSchema.parse({ id: 'c1', kind: 'set-fleet', target: 'vans', set })] };
    const study: Study = { ...plain, scenarios: [{ ...baseline, fleets }, ...others, { name: 'own', ...own }] };
    const paid = (one: Study, kind: string) =>
      placementsOf(one).map(({ fleets: placed }) => {
        const fleet = placed.find((candidate) => candidate.kind === kind) as (typeof placed)[number];
        const { day, km, hour } = vehicleSpec(one, fleet);
        return [day, km, hour].map((price) => Number(price.toFixed(3)));
      });
    const usual = CATALOGUE['prices.van.hour'];
    const wage = (price: number, end: 'low' | 'high') => Number(((price * usual[end]) / usual.value).toFixed(3));
    for (const end of ['low', 'high'] as const) {
      const hours = paid(studyAt(study, named('van-wage'), end), 'van').map(([, , hour]) => hour);
      expect([hours[0], hours.at(-1)]).toEqual([wage(40, end), wage(58, end)]);
      expect(paid(studyAt(study, named('bike-wage'), end), 'van')).toEqual(paid(study, 'van'));
    }
    expect(paid(studyAt(study, named('van'), 'low'), 'van')[0]?.[0]).toBe(20);
    expect(paid(studyAt(study, named('van'), 'high'), 'van')[0]?.[0]).toBe(64);
    expect(isOpen(study, named('van-wage'))).toBe(true);
  });

  test('about what hubs cost a day moves them in proportion, and is none where they cost nothing', () => {
    const plain = aStudy();
    const [baseline, ...others] = plain.scenarios;
    const [hub] = baseline.hubs as [(typeof baseline.hubs)[number]];
    const hubs = [
      { ...hub, dayCost: 400 },
      { ...hub, id: 'near', dayCost: 100 },
    ];
    const set = {
      id: 'own',
      changes: [changeSchema.parse({ id: 'c1', kind: 'set-hub', target: 'near', set: { dayCost: 200 } })],
    };
    const study: Study = { ...plain, scenarios: [{ ...baseline, hubs }, ...others, { name: 'own', ...set }] };
    const days = (one: Study) => placementsOf(one).map((placement) => placement.hubs.map(({ dayCost }) => dayCost));
    const [low, high] = [studyAt(study, named('hub-day'), 'low'), studyAt(study, named('hub-day'), 'high')];
    expect([days(low)[0], days(low).at(-1)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect([days(high)[0], days(high).at(-1)]).toEqual([
      [2_000, 500],
      [2_000, 1_000],
    ]);
    expect(isOpen(study, named('hub-day'))).toBe(true);
    expect(isOpen(plain, named('hub-day'))).toBe(false);
  });

  test('about contractors moves the tariffs of all that the scenarios name, and is none where they name none', () => {
    const tariffs = ASSUMPTIONS.find(({ id }) => id === 'contractors') as (typeof ASSUMPTIONS)[number];
    const study = aStudy({
      scenarios: [
        {
          id: 'vans',
          name: 'Vans',
          hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
          contractors: [{ id: 'own', name: 'Own', takes: 'all' }],
        },
        {
          id: 'other',
          name: 'Other',
          changes: [
            { id: 'c1', kind: 'set-contractor', target: 'own', set: { tariffParcel: 4 } },
            {
              id: 'c2',
              kind: 'add-contractor',
              contractor: { id: 'more', name: 'More', takes: 'overflow', tariffStop: 1 },
            },
          ],
        },
      ],
    });
    const ofBoth = (one: typeof study) =>
      placementsOf(one).map(({ contractors }) => contractors.map((spec) => [spec.tariffParcel, spec.tariffStop]));
    expect(isOpen(study, tariffs)).toBe(true);
    expect(ofBoth(studyAt(study, tariffs, 'low'))).toEqual([
      [[0.8, 0]],
      [
        [0.8, 0],
        [0.8, 0],
      ],
    ]);
    expect(ofBoth(studyAt(study, tariffs, 'high'))).toEqual([
      [[3.5, 2]],
      [
        [4, 2],
        [3.5, 2],
      ],
    ]);
    expect(isOpen(aStudy(), tariffs)).toBe(false);
    expect(studyEnds(aStudy()).filter(({ assumption }) => assumption === tariffs)).toEqual([]);
  });

  test('never brings a value of the study’s own back into the usual range', () => {
    const rent = ASSUMPTIONS.find(({ id }) => id === 'rent') as (typeof ASSUMPTIONS)[number];
    const study = aStudy();
    const dear = { ...study, prices: { ...study.prices, rent: 99 } };
    expect(studyAt(dear, rent, 'high').prices.rent).toBe(99);
    expect(studyAt(dear, rent, 'low').prices.rent).toBe(CATALOGUE['prices.rent'].low);
  });
});

describe('the sentence on a sensitivity', () => {
  const say = (ends: EndResults[]): string =>
    sensitivitiesOf(plan, results(0.2), ends)
      .flatMap((sensitivity) => sensitivitySentence(sensitivity).map(({ text }) => text))
      .join('');

  test('says what the answer depends on where an assumption turns its sign', () => {
    expect(say(ends('handling', -0.1, 0.6))).toMatch(/^It depends on handling at micro-depots: .* on both sides/);
  });

  test('says what it hangs most on where none does', () => {
    expect(say(ends('rent', 0.15, 0.3))).toMatch(/^It hangs most on the rent of micro-depots, over whose range/);
  });

  test('names every other assumption that can turn it', () => {
    expect(say([...ends('handling', -0.5, 0.6), ...ends('rent', -0.1, 0.3)])).toContain(
      'the rent of micro-depots can turn it too',
    );
  });
});
