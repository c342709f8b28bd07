import { beforeAll, describe, expect, test } from 'vitest';
import { areaMasks, replicate } from '../../src/experiment/account.ts';
import {
  FIRST_DRAW,
  type ScenarioSizing,
  type Sizing,
  type SizingRun,
  sizedStudy,
  sizeFleets,
  sizeScenarios,
  sizingWarnings,
} from '../../src/experiment/fleet-sizing.ts';
import { withCounts } from '../../src/experiment/sized-study.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { type Ground, groundOf } from '../../src/simulation/ground.ts';
import { settingOf, vehiclesOf } from '../../src/simulation/setting.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

/** Everybody is at home and shifts are short, so that nothing but the number of vehicles makes parcels late. */
const strictTown = (more: StudyFile['rules'], parcelsPerDay = 120): Partial<StudyFile> => ({
  demand: { parcelsPerDay, sizes: { XS: 0.5, S: 0.5, M: 0, L: 0 } },
  rules: {
    effort: 'quick',
    shift: { overtimeHours: 0 },
    van: { shiftHours: 2 },
    bike: { shiftHours: 4 },
    presence: { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' },
    sizing: { draws: 2 },
    ...more,
  },
});

/** The study with all fleets to be sized. */
function toBeSized(study: Study): Study {
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: 'sized' as const }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

function sizedTown(more: StudyFile['rules'] = {}, parcelsPerDay?: number): Study {
  const town = toBeSized(aStudy(strictTown(more, parcelsPerDay)));
  return withVariant(town, 'two', 'depots', [adding('depot', 'mill', 200, 200)]);
}

/** Same-day orders leave with whoever is idle, and couriers are ill: owned vehicles that stand by help, with any number. */
function standingBy(onTimeShare: number): Study {
  const rules = { van: { shiftHours: 4 }, failures: { sick: 0.1 }, sizing: { draws: 2, onTimeShare } };
  const town = strictTown(rules);
  return toBeSized(aStudy({ ...town, demand: { ...town.demand, sameDay: { share: 0.3 } } }));
}

let ground: Ground;
beforeAll(() => {
  ground = groundOf(gridTown(6, 6));
});

function run({ study, scenario, replication }: SizingRun) {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(`no scenario ${scenario}`);
  return replicate(settingOf(study, placement, ground, replication), areaMasks(study, ground)).result;
}

/** Answers all questions, and keeps them. */
function drive<Found>(sizing: Sizing<Found>, asked: SizingRun[] = []): Found {
  let step = sizing.next();
  while (step.done !== true) {
    asked.push(...step.value);
    step = sizing.next(step.value.map(run));
  }
  return step.value;
}

function shareWith(study: Study, sizing: ScenarioSizing, fleets: ScenarioSizing['fleets']): number {
  const fixed = withCounts(study, new Map([[sizing.scenario, fleets]]));
  const shares = [0, 1].map((draw) => {
    const result = run({ study: fixed, scenario: sizing.scenario, replication: FIRST_DRAW + draw });
    return result.indicators.lateness.onTimeShare as number;
  });
  return ((shares[0] as number) + (shares[1] as number)) / 2;
}

describe('a sized fleet', () => {
  test('meets the target, and with one vehicle less at any facility it does not', () => {
    // More parcels than one vehicle brings in such a shift; of those planned up to its end some are late, however many drive.
    const study = sizedTown({ sizing: { draws: 2, onTimeShare: 0.8 } }, 480);
    const sizing = drive(sizeFleets(study, 'two')) as ScenarioSizing;
    expect(sizing).toMatchObject({ isMet: true, found: 'fewest', target: 0.8 });
    expect(sizing.fleets.map(({ fleet, at }) => `${fleet} ${at}`)).toEqual([
      'vans hub',
      'feeders hub',
      'bikes market',
      'bikes mill',
    ]);
    expect(shareWith(study, sizing, sizing.fleets)).toBe(sizing.onTimeShare.mean);
    expect(sizing.onTimeShare.mean).toBeGreaterThanOrEqual(0.8);
    expect(Math.max(...sizing.fleets.map(({ count }) => count))).toBeGreaterThan(1);
    for (const [row, { count }] of sizing.fleets.entries()) {
      if (count <= 1) continue;
      const fewer = sizing.fleets.map((one, at) => (at === row ? { ...one, count: count - 1 } : one));
      expect(shareWith(study, sizing, fewer)).toBeLessThan(0.8);
    }
    expect(sizingWarnings(sizing)).toEqual([]);
  });

  test('has its number in each cell under a roof, the carrier with the most parcels included', () => {
    const town = toBeSized(
      severalCarriers(
        [1, 3],
        strictTown({ bike: { shiftHours: 4, maxTours: 1 }, sizing: { draws: 2, onTimeShare: 0.9 } }),
      ),
    );
    const study = withVariant(town, 'two', 'roof', [adding('depot', 'mill', 200, 200)]);
    const sizing = drive(sizeFleets(study, 'two')) as ScenarioSizing;
    expect(sizing).toMatchObject({ isMet: true, found: 'fewest' });
    const bikes = sizing.fleets.filter(({ fleet }) => fleet === 'bikes');
    const [market, mill] = bikes.map(({ count }) => count);
    expect(bikes.map(({ at }) => at)).toEqual(['market', 'mill']);
    expect(market).toBeGreaterThan(mill as number);
    const sized = sizedStudy(study, [sizing]);
    const placement = placementOf(sized, 'two');
    if (placement === undefined) throw new Error('expected the scenario');
    const setting = settingOf(sized, placement, ground, FIRST_DRAW);
    const cells = setting.facilities.filter(({ kind }) => kind === 'depot');
    const fleet = placement.fleets.find(({ id }) => id === 'bikes') as FleetSpec;
    expect(cells.map((cell) => [cell.id, vehiclesOf(setting, fleet, cell)])).toEqual([
      ['market', market],
      ['mill', mill],
      ['market.b', market],
      ['mill.b', mill],
    ]);
  });

  test('is found on draws that no comparison uses, and is smaller where less is asked of it', () => {
    const asked: SizingRun[] = [];
    const strict = drive(sizeFleets(sizedTown(), 'vans'), asked) as ScenarioSizing;
    expect(new Set(asked.map(({ replication }) => replication))).toEqual(new Set([FIRST_DRAW, FIRST_DRAW + 1]));
    const lax = drive(sizeFleets(sizedTown({ sizing: { draws: 2, onTimeShare: 0.5 } }), 'vans')) as ScenarioSizing;
    expect(lax.fleets[0]?.count).toBeLessThan(strict.fleets[0]?.count as number);
  });

  test('is judged by as many draws as the rule says', () => {
    const judged = (draws: number) => {
      const asked: SizingRun[] = [];
      const sizing = drive(sizeFleets(sizedTown({ sizing: { draws } }, 60), 'vans'), asked) as ScenarioSizing;
      return { draws: new Set(asked.map(({ replication }) => replication - FIRST_DRAW)), share: sizing.onTimeShare };
    };
    const [two, three] = [judged(2), judged(3)];
    expect(two.draws).toEqual(new Set([0, 1]));
    expect(three.draws).toEqual(new Set([0, 1, 2]));
    expect(three.share).not.toEqual(two.share);
  });

  test('meets a target that vehicles as needed miss, where owned ones that stand by meet it', () => {
    const study = standingBy(0.778);
    const sizing = drive(sizeFleets(study, 'vans')) as ScenarioSizing;
    const asNeeded = [0, 1].map((draw) => run({ study, scenario: 'vans', replication: FIRST_DRAW + draw }));
    const reached = asNeeded.reduce((sum, { indicators }) => sum + (indicators.lateness.onTimeShare ?? 0), 0) / 2;
    expect(reached).toBeLessThan(0.778);
    expect(sizing).toMatchObject({ isMet: true, found: 'fewest' });
    expect(sizing.onTimeShare.mean).toBeGreaterThanOrEqual(0.778);
    expect(sizingWarnings(sizing)).toEqual([]);
  });

  test('is as good as four times its peak use, to half a point, where the same vehicles, owned, fall far behind', () => {
    // Ill couriers idle owned vehicles, while vehicles as needed always have one.
    const study = sizedTown({
      van: { shiftHours: 4 },
      failures: { sick: 0.3 },
      sizing: { draws: 2, onTimeShare: 0.99 },
    });
    const sizing = drive(sizeFleets(study, 'vans')) as ScenarioSizing;
    expect(sizing).toMatchObject({ isMet: false, found: 'as good as any tried' });
    const use = [0, 1].flatMap(
      (draw) => run({ study, scenario: 'vans', replication: FIRST_DRAW + draw }).fleetUse ?? [],
    );
    const peak = Math.max(...use.map(({ peak }) => peak));
    const many = shareWith(
      study,
      sizing,
      sizing.fleets.map((one) => ({ ...one, count: 4 * peak })),
    );
    expect(many).toBeLessThan(0.99);
    expect(sizing.onTimeShare.mean).toBeGreaterThanOrEqual(many - 0.005);
    expect(sizingWarnings(sizing)[0]).toMatch(
      /^No number of vehicles that was tried, up to four times as many as are needed at once, meets/,
    );
  });

  test('is the smallest that does as well as any, and says so, where even vehicles as needed miss the target', () => {
    const presence = { at10: 0.6, at14: 0.6, at19: 0.6, business: 0.6 };
    const study: Study = { ...sizedTown({ presence, sizing: { draws: 2 }, neighbourAccepts: 0 }), seed: 1 };
    const sizing = drive(sizeFleets(study, 'vans')) as ScenarioSizing;
    expect(sizing).toMatchObject({ isMet: false, found: 'as good as any tried' });
    const asNeeded = [0, 1].map((draw) => run({ study, scenario: 'vans', replication: FIRST_DRAW + draw }));
    const reached = asNeeded.reduce((sum, { indicators }) => sum + (indicators.lateness.onTimeShare ?? 0), 0) / 2;
    expect(sizing.onTimeShare.mean).toBeGreaterThanOrEqual(reached - 0.005);
    const [vans, ...others] = sizing.fleets;
    if (vans === undefined) throw new Error('expected a fleet of vans');
    expect(vans.count).toBeGreaterThan(1);
    expect(shareWith(study, sizing, [{ ...vans, count: vans.count - 1 }, ...others])).toBeLessThan(reached - 0.005);
    expect(sizingWarnings(sizing)[0]).toMatch(/^No number of vehicles that was tried, .* meets the target of 95/);
  });

  test('of bikes is enough for what as many as needed bring, though vans as needed could bring it instead', () => {
    const study = sizedTown({ sizing: { draws: 2, onTimeShare: 0.8 } }, 480);
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'bike' ? fleet : { ...fleet, count: 'as needed' as const },
    );
    const some = { ...study, scenarios: [{ ...baseline, fleets }, ...variants] } as Study;
    const sizing = drive(sizeFleets(some, 'depots')) as ScenarioSizing;
    expect(sizing.isMet).toBe(true);
    expect(sizing.fleets.map(({ count }) => count)).toEqual([expect.any(Number)]);
    expect(sizing.fleets[0]?.count).toBeGreaterThan(1);
  });

  test('is the same whether its scenario is sized alone or beside others, and each scenario has its own', () => {
    const study = sizedTown();
    const together = drive(sizeScenarios(study, ['vans', 'depots']));
    expect(together).toEqual([drive(sizeFleets(study, 'vans')), drive(sizeFleets(study, 'depots'))]);
    const sized = sizedStudy(study, together);
    const countOf = (scenario: string, fleet: string): FleetSpec['count'] | undefined =>
      placementOf(sized, scenario)?.fleets.find(({ id }) => id === fleet)?.count;
    for (const { scenario, fleets } of together) {
      for (const { fleet, count } of fleets) expect(countOf(scenario, fleet)).toBe(count);
    }
    expect(countOf('depots', 'bikes')).not.toBe('sized');
  });

  test('is paid on every operating day, as one with that number is', () => {
    const study = sizedTown();
    const sizings = drive(sizeScenarios(study, ['vans']));
    const found = run({ study: sizedStudy(study, sizings), scenario: 'vans', replication: 0 });
    const [baseline, ...others] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => {
      const own = sizings[0]?.fleets.find((one) => one.fleet === fleet.id);
      return own === undefined ? fleet : { ...fleet, count: own.count };
    });
    const typed: Study = { ...study, scenarios: [{ ...baseline, fleets }, ...others] };
    expect(found).toEqual(run({ study: typed, scenario: 'vans', replication: 0 }));
  });
});

describe('counts by facility', () => {
  test('are written where facilities differ, as one number where they do not', () => {
    const study = sizedTown();
    const counts = (market: number, mill: number) => [
      { fleet: 'bikes', at: 'market', count: market },
      { fleet: 'bikes', at: 'mill', count: mill },
    ];
    const bikesIn = (sized: Study) => placementOf(sized, 'two')?.fleets.find(({ id }) => id === 'bikes')?.count;
    expect(bikesIn(withCounts(study, new Map([['two', counts(3, 1)]])))).toEqual({ market: 3, mill: 1 });
    expect(bikesIn(withCounts(study, new Map([['two', counts(2, 2)]])))).toBe(2);
  });

  test('hold at each facility, and none stands where none is named', () => {
    const study = sizedTown();
    const bikes = [
      { fleet: 'bikes', at: 'market', count: 2 },
      { fleet: 'bikes', at: 'mill', count: 0 },
    ];
    const fixed = withCounts(study, new Map([['two', bikes]]));
    const { fleetUse = [] } = run({ study: fixed, scenario: 'two', replication: 0 });
    const used = fleetUse.filter(({ fleet }) => fleet === 'bikes');
    expect(used.map(({ at }) => at)).toEqual(['market']);
    expect(used[0]?.peak).toBeLessThanOrEqual(2);
  });
});

test('a study without sized fleets has nothing to be sized', () => {
  expect(drive(sizeFleets(aStudy(), 'vans'))).toBeNull();
});
