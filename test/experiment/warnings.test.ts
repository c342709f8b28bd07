import { describe, expect, test } from 'vitest';
import { summariseWarnings } from '../../src/experiment/backlog-warnings.ts';
import { placementWarnings, warningsOf } from '../../src/experiment/warnings.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import type { Indicators } from '../../src/metrics/indicators.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { withContractors } from '../builders/carriers.ts';
import { aResult } from '../builders/replication-result.ts';
import { aRun as aFinishedRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const plain = (warnings: readonly string[]) => warnings.map((warning) => warning.replaceAll('\u202f', ' '));

const SMALL = 'Fleet or shifts too small';

/** 100 parcels over two days; so many wait on the first day's evening, and so many more on the second's. */
function aRun(replication: number, growth: number, waiting = 3) {
  const isTold = growth > 3 * Math.sqrt(50);
  const warnings = [
    'North has no vans.',
    ...(isTold ? [`${SMALL}: the backlog grows by ${growth} parcels a day.`] : []),
  ];
  return aResult('vans', replication, { backlog: [waiting, waiting + growth], warnings });
}

describe('the warnings of a placement', () => {
  test('say that contractors fetch no pick-ups where there are no vans and bikes do not reach them', () => {
    const told = (household: number, catchment?: number): readonly string[] => {
      const [baseline] = aStudy().scenarios;
      const fleets = baseline.fleets.filter(({ kind }) => kind !== 'van');
      const market = { id: 'market', name: 'Market', position: { x: 500, y: 500 }, catchment };
      const depots = catchment === undefined ? [] : [market];
      const scenarios = [{ ...baseline, fleets, depots }] as unknown as StudyFile['scenarios'];
      const study = aStudy({ scenarios, demand: { parcelsPerDay: 60, pickUps: { household } } });
      return placementWarnings(aSetting(withContractors(study, { takes: 'all' }), gridTown(5, 5)));
    };
    const warning = expect.stringMatching(/ has no vans and contractors fetch nothing: pick-ups .* never fetched\.$/);
    expect(told(0)).toEqual([]);
    expect(told(0.5)).toEqual([warning]);
    expect(told(0.5, 100)).toEqual([warning]);
    expect(told(0.5, 5_000)).toEqual([]);
  });
});

describe('a change of what a change before it has taken away', () => {
  const changes = (isRemoved: boolean) => {
    const remove = { id: 'c1', on: isRemoved, kind: 'remove-hub', target: 'south' };
    const set = { id: 'c2', kind: 'set-hub', target: 'south', set: { name: 'Far south' } };
    const [baseline] = aStudy().scenarios;
    const south = { ...baseline.hubs[0], id: 'south', name: 'South', position: { x: 200, y: 200 } };
    const variants = [
      { id: 'first', name: 'First', changes: [set] },
      { id: 'second', name: 'Second', changes: [remove, set] },
    ];
    return aStudy({ scenarios: [{ ...baseline, hubs: [...baseline.hubs, south] }, ...variants] } as Partial<StudyFile>);
  };
  const told = (scenario: string, isRemoved = true): readonly string[] =>
    placementWarnings(aSetting(changes(isRemoved), gridTown(5, 5), scenario));
  const warning = 'scenarios[2].changes[1] changes nothing: a change before it has taken south away.';

  test('is named with its place in the file, and not where nothing takes it away', () => {
    expect(told('second')).toContain(warning);
    for (const others of [told('second', false), told('first')]) expect(others.join()).not.toContain('changes nothing');
  });
});

describe('what is there in vain', () => {
  /** A micro-depot, and fleets that cannot go as far as a battery lasts. */
  function told(
    depot: object,
    ranges: Partial<Record<'van' | 'bike' | 'feeder', number>> = {},
    rules: StudyFile['rules'] = {},
  ): readonly string[] {
    const [baseline] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) => {
      const rangeKm = ranges[fleet.kind];
      return rangeKm === undefined ? fleet : { ...fleet, numbers: { ...fleet.numbers, rangeKm } };
    });
    const market = { id: 'market', name: 'Market', position: { x: 500, y: 500 }, ...depot };
    const scenarios = [{ ...baseline, fleets, depots: [market] }] as unknown as StudyFile['scenarios'];
    return placementWarnings(aSetting(aStudy({ scenarios, rules }), gridTown(5, 5)));
  }

  test('stand in the result of each replication, of the placement as it is and in the language that is spoken', async () => {
    const [baseline] = aStudy().scenarios;
    const study = aStudy();
    const ground = groundOf(gridTown(5, 5), study.rules.speeds);
    const quiet = { backlog: [0], parcels: { measured: 10 } } as unknown as Indicators;
    const bare = placementOf(study, baseline.id) as Placement;
    const without = { ...bare, fleets: bare.fleets.filter(({ kind }) => kind !== 'van') };
    const told = (placement: Placement, replication: number) =>
      warningsOf(settingOf(study, placement, ground, replication), quiet);
    expect([told(bare, 0), told(bare, 1)]).toEqual([[], []]);
    expect(told(without, 0)).toEqual([expect.stringMatching(/ has no vans/)]);
    expect(told(bare, 0)).toEqual([]);
    await speakIn('de');
    const inGerman = told(without, 1);
    await speakIn('en');
    expect(inGerman).toEqual([expect.not.stringMatching(/ has no vans/)]);
    expect(told(without, 1)).toEqual(told(without, 0));
  });

  test('is told of a micro-depot whose floor has no room for one parcel', () => {
    expect(told({ area: 0.1 })).toEqual([
      'Market has no room for a single parcel: nothing is brought to it, and it still costs rent.',
    ]);
    expect(told({ area: 0.2 })).toEqual([]);
  });

  test('is told of a micro-depot whose site lets in too few feeders for what is ordered there', () => {
    const warnings = (feedersADay: number, parcelsPerDay = 300): readonly string[] => {
      const [baseline] = aStudy().scenarios;
      const fleets = baseline.fleets.map((fleet) =>
        fleet.kind === 'feeder' ? { ...fleet, capacity: { parcels: 10 } } : fleet,
      );
      const position = { x: 500, y: 500 };
      const market = { id: 'market', name: 'Market', position, catchment: 900, feedersADay, parcelsPerDay };
      const scenarios = [{ ...baseline, fleets, depots: [market] }] as unknown as StudyFile['scenarios'];
      return placementWarnings(aSetting(aStudy({ scenarios }), gridTown(5, 5)));
    };
    expect(warnings(1)).toEqual([
      expect.stringMatching(
        /^Market lets in 1 feeder a day, which brings at most 10 of the \d\d parcels a day that are ordered around it: the others go by van\.$/,
      ),
    ]);
    expect(warnings(2)).toEqual([expect.stringMatching(/^Market lets in 2 feeders a day, which bring at most 20 of /)]);
    expect(warnings(20)).toEqual([]);
    expect(warnings(1, 10)).toEqual([]);
  });

  test('is told of a pooled micro-depot that its partners fill, and of one with room left it is not', () => {
    const pooled = { sharing: 'pooled', parcelsPerDay: 100 };
    expect(told({ ...pooled, partnerParcels: 100 })).toEqual([
      'Market is full of its partners’ parcels: it takes none of this scenario’s.',
    ]);
    expect(told({ ...pooled, partnerParcels: 99 })).toEqual([]);
  });

  test('is told of a mobile micro-depot or a lease whose days never come', () => {
    const on = (day: string) => ({ mobile: { places: [{ day, position: { x: 500, y: 500 } }], dayCost: 70 } });
    expect(told(on('sun'))).toEqual(['Market stands nowhere on any operating day of the run: it serves nobody.']);
    expect(told(on('mon'), {}, { depot: { overnight: 'back to hub' } })).toEqual([
      expect.stringMatching(/^Market stands nowhere on Tue, Wed, Thu, Fri, Sat: /),
    ]);
    expect(told({ leaseFrom: 50 })).toEqual([
      'Market is not leased on any operating day of the run: it serves nobody.',
    ]);
  });

  test('is told of a mobile micro-depot with parcels in it on operating days on which it stands nowhere, wherever they are to stay overnight', () => {
    const on = (...days: string[]) => ({
      mobile: { places: days.map((day) => ({ day, position: { x: 500, y: 500 } })), dayCost: 70 },
    });
    const kept = 'Market stands nowhere on Fri, Sat: parcels that are left in it wait until it stands somewhere again.';
    expect(told(on('mon', 'tue', 'wed', 'thu'))).toEqual([kept]);
    expect(told(on('mon', 'tue', 'wed', 'thu', 'fri', 'sat'))).toEqual([]);
    // No feeder comes to it in the evening before it moves off.
    const back = { depot: { overnight: 'back to hub' } } as const;
    expect(told(on('mon', 'tue', 'wed', 'thu'), {}, back)).toEqual([
      'Market stands nowhere on Fri, Sat: parcels that are left in it go back to the hub only when it stands somewhere again.',
    ]);
    expect(told(on('mon', 'tue', 'wed', 'thu', 'fri', 'sat'), {}, back)).toEqual([]);
  });

  test('is told of vehicles whose range is too short for anybody', () => {
    const short = /^(Vans|Feeders) at Hub reach nobody: their range of 0\.1 km is shorter than any tour\.$/;
    const unsupplied = expect.stringMatching(/^Market gets no parcels: the feeders of Hub cannot go there and back /);
    expect(told({}, { van: 0.1 })).toEqual([expect.stringMatching(short)]);
    expect(told({}, { feeder: 0.1 })).toEqual([unsupplied, expect.stringMatching(short)]);
    for (const kind of ['van', 'feeder'] as const) expect(told({}, { [kind]: 50 })).toEqual([]);
  });
});

describe('hours that come to nothing', () => {
  /** Of a scenario with a locker of these fields. */
  function told(rules: StudyFile['rules'], locker: object | null = {}): readonly string[] {
    const [baseline] = aStudy().scenarios;
    const box = { id: 'box', name: 'Box', position: { x: 400, y: 400 }, ...locker };
    const scenarios = [{ ...baseline, lockers: locker === null ? [] : [box] }] as unknown as StudyFile['scenarios'];
    return placementWarnings(aSetting(aStudy({ rules, scenarios }), gridTown(5, 5)));
  }

  test('are those of feeder waves before the parcels are sorted, where there is anything to supply', () => {
    const feeder = { waves: ['04:00', '05:00', '06:30'] };
    expect(told({ sortedBy: '06:00', feeder })).toEqual([
      'The feeder waves of 04:00, 05:00 leave only at 06:00, when the day’s parcels are sorted.',
    ]);
    expect(told({ sortedBy: '04:30', feeder })).toEqual([
      'The feeder wave of 04:00 leaves only at 04:30, when the day’s parcels are sorted.',
    ]);
    expect(told({ sortedBy: '04:00', feeder })).toEqual([]);
    expect(told({ sortedBy: '06:00', feeder }, null)).toEqual([]);
  });

  test('are those of a locker that is open only when nobody comes', () => {
    const pickUpByHour = Array.from({ length: 24 }, (_, hour) => (hour === 19 ? 1 : 0));
    expect(told({ locker: { pickUpByHour } })).toEqual([]);
    expect(told({ locker: { pickUpByHour } }, { opens: '08:00', closes: '19:01' })).toEqual([]);
    expect(told({ locker: { pickUpByHour } }, { opens: '08:00', closes: '19:00' })).toEqual([
      'Box is open from 08:00 to 19:00, hours at which nobody comes by their weights: people come evenly over them.',
    ]);
  });
});

describe('hours that leave nothing to plan', () => {
  const told = (rules: StudyFile['rules']): readonly string[] =>
    placementWarnings(aSetting(aStudy({ rules }), gridTown(5, 5)));

  test('are told where parcels are sorted after the vans have come home', () => {
    const van = { from: '08:00', shiftHours: 8 };
    expect(told({ sortedBy: '16:00', van, promiseUntil: '23:00' })).toEqual([
      'Hub has sorted the day’s parcels by 16:00, but its vans’ shift ends at 16:00: they bring nothing that day.',
    ]);
    expect(told({ sortedBy: '15:59', van, promiseUntil: '23:00' })).toEqual([]);
  });

  test('are told of a micro-depot whose first wave comes when its bikes are home', () => {
    const waves = (...times: string[]): readonly string[] => {
      const rules = { feeder: { waves: times }, bike: { from: '08:30', shiftHours: 8 } };
      return placementWarnings(aSetting(aStudy({ rules }), gridTown(5, 5), 'depots'));
    };
    expect(waves('17:00')).toEqual([
      'Market gets its parcels too late for its bikes: the first wave leaves at 17:00, and their shift ends at 16:30. They bring nothing on the day it comes.',
    ]);
    expect(waves('24:00')).toHaveLength(1);
    expect(waves('10:00', '17:00')).toEqual([]);
  });

  test('are told of a micro-depot whose hours, or those of a zone, let feeders unload only when its bikes are soon home', () => {
    const zone = {
      id: 'z',
      name: 'Z',
      kind: 'pedestrian',
      centre: { x: 600, y: 600 },
      radius: 20,
      until: '20:00',
    } as const;
    const from = (hour: string): readonly string[] => {
      const rules = {
        feeder: { shiftHours: 10 },
        bike: { from: '08:30', shiftHours: 8 },
        zones: [{ ...zone, from: hour }],
      };
      return placementWarnings(aSetting(aStudy({ rules }), gridTown(5, 5), 'depots'));
    };
    expect(from('16:00')).toContain(
      'Market gets its parcels too late for its bikes: feeders may unload there only from 16:00, and the bikes’ shift ends at 16:30. They bring nothing on the day it comes.',
    );
    expect(from('12:00').join()).not.toContain('too late for its bikes');
  });

  test('are told where parcels are promised before anybody sets out', () => {
    expect(told({ promiseUntil: '06:00' })).toEqual([
      'Parcels are promised by 06:00, but the first vehicle leaves at 08:00: those of the day are late whatever the plan.',
    ]);
    expect(told({ promiseUntil: '08:01' })).toEqual([]);
  });
});

describe('a range that is too short for some', () => {
  const told = (kind: 'van' | 'bike', rangeKm: number): readonly string[] => {
    const study = aStudy();
    const [baseline, ...others] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === kind ? { ...fleet, numbers: { rangeKm } } : fleet));
    const changed = { ...study, scenarios: [{ ...baseline, fleets }, ...others] } as Study;
    return plain(placementWarnings(aSetting(changed, gridTown(6, 6), 'depots')));
  };

  test('is told of bikes that cannot go through all of a catchment', () => {
    expect(told('bike', 40)).toEqual([]);
    expect(told('bike', 1)).toEqual([
      expect.stringMatching(
        /^The range of the bikes at Market, 1\.0 km, cuts its catchment: \d+ of \d+ addresses are too far/,
      ),
    ]);
  });

  test('is told of vans that cannot go to all doors of their hub', () => {
    expect(told('van', 40)).toEqual([]);
    expect(told('van', 1)).toEqual([
      expect.stringMatching(/^\d+ of \d+ addresses are beyond the range of the vans of Hub, 1\.0 km/),
    ]);
  });
});

describe('the warnings of a scenario', () => {
  test('say in how many runs they were told where that was not in all', () => {
    const over = 'The carrier spends more than the budget of €9 a day.';
    const runs = [0, 1, 2, 3].map((run) => aResult('vans', run, { warnings: run === 2 ? [over] : [] }));
    expect(summariseWarnings(runs, 0.95)).toEqual([`In 1 of 4 draws: ${over}`]);
  });

  test('say each thing once, and a growing backlog as a mean with its interval', () => {
    expect(plain(summariseWarnings([aRun(0, 40), aRun(1, 42), aRun(2, 44)], 0.95))).toEqual([
      'North has no vans.',
      `${SMALL} over 3 draws: the backlog grows by 42 parcels a day (95 %: 37 to 47).`,
    ]);
    expect(plain(summariseWarnings([aRun(0, 40)], 0.95))).toEqual([
      'North has no vans.',
      `${SMALL} in the one draw there is: the backlog grows by 40 parcels a day.`,
    ]);
  });

  test('tell of one draw what its later days show, though its measured days alone might be luck', () => {
    const [first, second] = [3, 13];
    const lasting = (afterwards: readonly number[]) => {
      const result = aResult('vans', 0, { backlog: [first, second], afterwards: { backlog: afterwards } });
      const warnings = warningsOf(aSetting(aStudy(), gridTown(3, 3)), result.indicators);
      return { told: plain(warnings), summary: plain(summariseWarnings([{ ...result, warnings }], 0.95)) };
    };
    // 50 parcels a day: 3 standard deviations of five days are 47 parcels.
    expect(lasting([23, 33, 43, 53])).toEqual({
      told: [`${SMALL}: the backlog grows by 10 parcels a day.`],
      summary: [`${SMALL} in the one draw there is: the backlog grows by 10 parcels a day.`],
    });
    expect(lasting([23, 33])).toEqual({ told: [], summary: [] });
    expect(lasting([9, 5, 12, 4])).toEqual({ told: [], summary: [] });
    expect(lasting([])).toEqual({ told: [], summary: [] });
  });

  test('take away on later days too what no fleet could bring', () => {
    const afterwards = { backlog: [33, 53, 73, 93], shutOut: [25, 45, 65, 85] };
    const { indicators } = aResult('vans', 0, { backlog: [3, 13], shutOut: [0, 5], afterwards });
    expect(warningsOf(aSetting(aStudy(), gridTown(3, 3)), indicators)).toEqual([]);
  });

  test('say nothing of a growth that luck alone may have made', () => {
    expect(summariseWarnings([aRun(0, 10)], 0.95)).toEqual(['North has no vans.']);
    expect(summariseWarnings([aRun(0, 40), aRun(1, 2), aRun(2, -30)], 0.95)).toEqual(['North has no vans.']);
  });

  test('say nothing of a parcel or two more each evening, which eight runs of a village may show by luck alone', () => {
    const runs = [2, 3, 1, 2, 2, 1, 3, 2].map((growth, run) => aRun(run, growth));
    expect(summariseWarnings(runs, 0.95)).toEqual(['North has no vans.']);
  });

  test('tell a growth as soon where much waits already as where nothing does', () => {
    for (const waiting of [0, 3, 230]) {
      const runs = [20, 13, 46, 32, 29, 29, 13, 26].map((growth, run) => aRun(run, growth, waiting));
      expect(plain(summariseWarnings(runs, 0.95))).toEqual([
        'North has no vans.',
        expect.stringMatching(`^${SMALL} over 8 draws: the backlog grows by 26 parcels a day`),
      ]);
    }
  });

  test('do not blame the fleet for what zones keep everybody from, but for what grows beside it', () => {
    const both = (growth: number, shutOut: number) =>
      aResult('vans', 0, { backlog: [3, 3 + growth], shutOut: [0, shutOut] });
    expect(summariseWarnings([both(40, 38)], 0.95)).toEqual([]);
    expect(plain(summariseWarnings([both(80, 38)], 0.95))).toEqual([
      `${SMALL} in the one draw there is: the backlog grows by 42 parcels a day.`,
    ]);
  });

  test('do not blame the fleet for one bad day among many', () => {
    expect(summariseWarnings([aRun(0, 2), aRun(1, 0), aRun(2, -1)], 0.95)).toEqual(['North has no vans.']);
    expect(summariseWarnings([], 0.95)).toEqual([]);
  });
});

test('businesses that zones keep everybody from do not make the fleet too small on the days on which they are shut', () => {
  const study = aStudy({
    calendar: { firstDay: 'mon' },
    days: { warmUp: 0, measured: 6 },
    demand: { parcelsPerDay: 300, windowShare: 0, businessShare: 0.4 },
    rules: {
      effort: 'quick',
      locker: { chosen: 0 },
      zones: [{ id: 'zone', name: 'Centre', centre: { x: 400, y: 400 }, radius: 250, kind: 'low-emission' }],
    },
  });
  const run = aFinishedRun(study, gridTown(5, 5), 'vans');
  const indicators = measureIndicators(journalOf(run), study, run.setting.placement);
  expect(indicators.shutOut?.at(-1)).toBeGreaterThan(100);
  expect(warningsOf(run.setting, indicators).filter((warning) => warning.startsWith(SMALL))).toEqual([]);
});

test('a run whose one draw lasts because its fleet is too small warns of it, and one whose fleet is not does not', () => {
  const runOf = (parcels: number) => {
    const study = aStudy({
      days: { warmUp: 1, measured: 2 },
      demand: { parcelsPerDay: 120, windowShare: 0, businessShare: 0 },
      rules: { effort: 'quick', van: { maxTours: 1 } },
    });
    const [baseline] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: 1 } : fleet));
    const capacity = { parcels };
    const scenarios = [{ ...baseline, fleets: fleets.map((fleet) => ({ ...fleet, capacity })) }];
    const run = aFinishedRun({ ...study, scenarios } as unknown as Study, gridTown(5, 5), 'vans');
    const indicators = measureIndicators(journalOf(run), run.setting.study, run.setting.placement);
    return { indicators, told: warningsOf(run.setting, indicators).filter((warning) => warning.startsWith(SMALL)) };
  };
  const small = runOf(100);
  const [first = 0, last = 0] = small.indicators.backlog;
  expect(last - first).toBeLessThan(3 * Math.sqrt(120));
  expect(small.indicators.afterwards?.backlog.length).toBeGreaterThan(3);
  expect(small.told).toHaveLength(1);
  expect(runOf(200).told).toEqual([]);
});
