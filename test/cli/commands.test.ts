import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LATENESS_CAUSES } from '../../src/metrics/cause.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VILLAGE = join(ROOT, 'scenarios/village.json');
const folder = mkdtempSync(join(tmpdir(), 'doorstep-'));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** Runs a command as a user does, from the test's own folder. */
function doorstep(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/launch.mjs'), ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
  });
  let out = '';
  let told = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    told += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, told }));
  });
}

/** The village after a change, written to a file of the test's own folder. */
function studyFile(name: string, change: (study: Record<string, unknown>) => void): string {
  const study = JSON.parse(readFileSync(VILLAGE, 'utf8'));
  change(study);
  writeFileSync(join(folder, name), JSON.stringify(study));
  return name;
}

const MINUTE = 60_000;

describe('doorstep run', () => {
  test('writes every driven leg as a line, in metres where the city lies nowhere', {
    timeout: 2 * MINUTE,
  }, async () => {
    const { code, out } = await doorstep('run', VILLAGE, '--legs', 'legs.geojson', '--format', 'json');
    expect(code).toBe(0);
    const { features, coordinates } = JSON.parse(readFileSync(join(folder, 'legs.geojson'), 'utf8'));
    expect(coordinates).toContain('metres');
    const van = features.filter((leg: { properties: { kind: string } }) => leg.properties.kind === 'van');
    const metres = van.reduce((sum: number, leg: { properties: { metres: number } }) => sum + leg.properties.metres, 0);
    expect(metres / 1_000).toBeGreaterThan(JSON.parse(out).distanceKm.van);
    for (const { geometry, properties } of features) {
      expect(geometry.type).toBe('LineString');
      expect(geometry.coordinates.length).toBeGreaterThan(1);
      expect(properties.arrive).toBeGreaterThanOrEqual(properties.depart);
    }
    const refused = await doorstep('run', VILLAGE, '--legs', 'nowhere/legs.geojson');
    expect(refused.code).toBe(2);
    expect(refused.told).toContain('a file that can be written');
  });

  test('prints the whole result as JSON with every key, and sums that agree', { timeout: 2 * MINUTE }, async () => {
    const { code, out } = await doorstep('run', VILLAGE, '--format', 'json');
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(
      [
        'study scenario seed version fingerprint parcels cost lateness distanceKm co2Kg contracted carriers depots',
        'fleets lastMileShare costTenths external kerbMinutes recipients couriers byHour budgets warnings events',
        'neighbourhoods externalFactors',
      ]
        .join(' ')
        .split(' '),
    );
    const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    expect(sumOf(result.neighbourhoods.map(({ cost }: { cost: number }) => cost))).toBeCloseTo(result.cost.total, 6);
    expect(sumOf(result.costTenths)).toBeCloseTo(1, 9);
    expect(sumOf(Object.values(result.external.byKind))).toBeCloseTo(result.external.total, 6);
    expect(sumOf(result.byHour.km.van)).toBeCloseTo(result.distanceKm.van, 6);
    expect(sumOf(result.byHour.kerbMinutes.van)).toBeCloseTo(result.kerbMinutes.van, 6);
    expect(result.externalFactors[0]).toMatchObject({ path: 'prices.external.congestion', unit: '€/km' });
    const { measured, delivered, handedOver, collected, returned } = result.parcels;
    expect(delivered + handedOver + collected + returned).toBe(measured);
    expect(result.cost.perParcel).toBeCloseTo(result.cost.total / (measured - returned), 6);
    expect(Object.keys(result.cost.byTier)).toHaveLength(9);
    expect(Object.keys(result.cost.byPayer)).toEqual(['carrier', 'city', 'owner', 'recipient', 'society']);
    expect(Object.keys(result.distanceKm)).toEqual(['van', 'bike', 'feeder']);
    expect(Object.keys(result.lateness)).toEqual(
      'onTimeShare sameDayOnTimeShare late meanMinutes p95Minutes undelivered totalSeconds byCause'.split(' '),
    );
    expect(Object.keys(result.lateness.byCause)).toEqual(LATENESS_CAUSES);
    const byCause = Object.values<number>(result.lateness.byCause);
    expect(byCause.reduce((sum, seconds) => sum + seconds, 0)).toBe(result.lateness.totalSeconds);
    expect(result.scenario).toBe('vans');
  });

  test('gives the same bits twice and other ones for another seed', { timeout: 2 * MINUTE }, async () => {
    const [once, twice, other] = await Promise.all([
      doorstep('run', VILLAGE, '--scenario', 'both', '--format', 'json'),
      doorstep('run', VILLAGE, '--scenario', 'both', '--format', 'json'),
      doorstep('run', VILLAGE, '--scenario', 'both', '--format', 'json', '--seed', '2'),
    ]);
    expect(once.out).toBe(twice.out);
    expect(JSON.parse(other.out).fingerprint).not.toBe(JSON.parse(once.out).fingerprint);
  });

  test('prints a unit in every row of a quantity, and that the table is a single draw', {
    timeout: 2 * MINUTE,
  }, async () => {
    const run = ['run', VILLAGE, '--scenario', 'both'];
    const [table, rows] = await Promise.all([doorstep(...run), doorstep(...run, '--format', 'csv')]);
    expect(table.out).toMatch(/^One draw \(replication 0\): .* not what to expect/);
    expect(table.out).toMatch(/^cost\.perParcel +[\d.]+ +EUR a delivered parcel$/m);
    const [head, ...lines] = rows.out
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(head).toEqual(['measure', 'value', 'unit']);
    const named = ['study', 'scenario', 'seed', 'replication', 'version', 'fingerprint'];
    for (const [measure = '', , unit] of lines) {
      if (!named.includes(measure) && !measure.startsWith('warnings')) expect(`${measure} ${unit}`).not.toMatch(/ $/);
    }
    expect(lines.some(([measure]) => measure === 'inside catchments.costPerParcel')).toBe(true);
  });

  test('warns of a fleet of zero and still ends', { timeout: 2 * MINUTE }, async () => {
    const file = studyFile('no-vans.json', (study) => {
      const [baseline] = study.scenarios as { fleets: { count: unknown }[] }[];
      if (baseline?.fleets[0] !== undefined) baseline.fleets[0].count = 0;
    });
    const { code, out } = await doorstep('run', file, '--format', 'json');
    const result = JSON.parse(out);
    expect(code).toBe(0);
    expect(result.warnings.join(' ')).toContain('has no vans');
    expect(result.parcels.returned).toBe(result.parcels.measured);
    expect(result.cost.perParcel).toBeNull();
  });
});

describe('doorstep compare', () => {
  test('gives the same comparison whatever the number of workers', { timeout: 3 * MINUTE }, async () => {
    const args = ['compare', VILLAGE, '--replications', '3', '--format', 'json'];
    const one = await doorstep(...args, '--workers', '1');
    const two = await doorstep(...args, '--workers', '2');
    expect(one.code).toBe(0);
    expect(two.out).toBe(one.out);
    const { scenarios, differences } = JSON.parse(one.out);
    expect(scenarios.map(({ id }: { id: string }) => id)).toEqual(['vans', 'central', 'lockers', 'both']);
    expect(differences.map(({ scenario }: { scenario: string }) => scenario)).toEqual(['central', 'lockers', 'both']);
    for (const { costPerParcel } of [...scenarios, ...differences]) {
      expect(costPerParcel.low).toBeLessThanOrEqual(costPerParcel.mean);
      expect(costPerParcel.high).toBeGreaterThanOrEqual(costPerParcel.mean);
    }
    for (const { costPerParcel, costByPayer, lateness, ...scenario } of scenarios) {
      const paid = Object.values(costByPayer as Record<string, number>).reduce((sum, part) => sum + part, 0);
      expect(paid).toBeCloseTo(costPerParcel.mean, 6);
      expect(Object.keys(lateness.minutesByCause)).toEqual(LATENESS_CAUSES);
      for (const key of [
        'externalPerParcel',
        'lastMileShare',
        'dearestTenthShare',
        'recipientWalkKm',
        'recipientCarKm',
      ]) {
        expect(scenario[key].n).toBe(3);
      }
      expect(scenario.city.kerbMinutes.n).toBe(3);
      expect(scenario.intervals.figures.cost.mean).toBeCloseTo(costPerParcel.mean, 9);
      expect(scenario.intervals.minutesByCause.traffic.mean).toBeCloseTo(lateness.minutesByCause.traffic, 9);
      expect(scenario.city.costTenths).toHaveLength(10);
      const parcels = scenario.neighbourhoods.map(({ parcelsPerDay }: { parcelsPerDay: number }) => parcelsPerDay);
      expect(parcels.reduce((sum: number, one: number) => sum + one, 0)).toBeCloseTo(scenario.parcelsPerDay, 9);
    }
    for (const { externalPerParcel } of differences) expect(externalPerParcel.n).toBe(3);
  });
});

describe('sized fleets', () => {
  test('get the same numbers whatever the number of workers, and every report tells them', {
    timeout: 3 * MINUTE,
  }, async () => {
    const file = studyFile('sized.json', (study) => {
      const [baseline] = study.scenarios as { fleets: { count: unknown }[] }[];
      for (const fleet of baseline?.fleets ?? []) fleet.count = 'sized';
      study.rules = { sizing: { onTimeShare: 0.5, draws: 2 } };
    });
    const args = ['compare', file, '--replications', '2', '--format', 'json'];
    const one = await doorstep(...args, '--workers', '1');
    const two = await doorstep(...args, '--workers', '2');
    expect(two.out).toBe(one.out);
    const [, central] = JSON.parse(one.out).scenarios;
    expect(central.fleets).toHaveLength(3);
    expect(central.fleets[2]).toMatchObject({ fleet: 'bikes', at: 'old-school', count: 1, found: 'fewest', met: true });
    expect(central.fleets[2].onTimeShare).toMatchObject({ n: 2 });
    const run = await doorstep('run', file, '--scenario', 'central', '--format', 'json');
    expect(JSON.parse(run.out).fleets).toEqual(central.fleets);
    expect((await doorstep('compare', file, '--replications', '2')).out).toContain('bikes at old-school');
  });
});

describe('doorstep compare --sensitivity', () => {
  test('says for each difference what it hangs on, the widest swing first', { timeout: 3 * MINUTE }, async () => {
    // Two differences are enough to see that each has its own; every further one takes ten seconds.
    const file = studyFile('three.json', (study) => {
      study.scenarios = (study.scenarios as { id: string }[]).filter(({ id }) => id !== 'lockers');
    });
    const { code, out } = await doorstep('compare', file, '--replications', '2', '--sensitivity', '--format', 'json');
    expect(code).toBe(0);
    const { sensitivity, differences } = JSON.parse(out);
    expect(sensitivity.map(({ scenario }: { scenario: string }) => scenario)).toEqual(['central', 'both']);
    sensitivity.forEach((each: { costPerParcel: object; swings: { width: number }[] }, row: number) => {
      expect(each.costPerParcel).toEqual(differences[row].costPerParcel);
      const widths = each.swings.map(({ width }) => width);
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
      expect(widths[0]).toBeGreaterThan(0);
    });
  });
});

describe('a scenario that delivers nothing', () => {
  test('has no cost per parcel in any format', { timeout: 3 * MINUTE }, async () => {
    const file = studyFile('idle.json', (study) => {
      const [baseline] = study.scenarios as { fleets: { count: unknown }[] }[];
      if (baseline?.fleets[0] !== undefined) baseline.fleets[0].count = 0;
    });
    const args = [file, '--replications', '2'];
    const [table, rows, json] = await Promise.all([
      doorstep('compare', ...args),
      doorstep('compare', ...args, '--format', 'csv'),
      doorstep('compare', ...args, '--format', 'json'),
    ]);
    expect(table.out).toMatch(/^Vans only +no parcel delivered/m);
    expect(table.out).not.toContain('€0.000');
    expect(rows.out).toContain('scenario,vans,,city,costPerParcel,EUR a delivered parcel,,,,0,0.95\r\n');
    const [vans] = JSON.parse(json.out).scenarios;
    expect(vans.costPerParcel).toEqual({ mean: null, low: null, high: null, n: 0 });
    expect(vans.costByTier.door).toBeNull();
    const run = await doorstep('run', file);
    expect(run.out).toMatch(/^cost\.perParcel +none +EUR a delivered parcel$/m);
  });
});

describe('bad input', () => {
  test.each([[['fly']], [[]]])(
    'a command of %j shows the usage on standard error',
    { timeout: 2 * MINUTE },
    async (args) => {
      const { code, out, told } = await doorstep(...args);
      expect(told).toMatch(/^doorstep run STUDY/m);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    },
  );

  test.each<[string, string[], RegExp]>([
    [
      'a file that is not there',
      ['check', 'nowhere.json'],
      /^nowhere\.json: expected a file that can be read, found no such file$/m,
    ],
    ['an unknown command', ['fly'], /^command: expected run, compare, .*help, found fly$/m],
    ['an unknown option', ['run', VILLAGE, '--speed', '9'], /^arguments: expected only /m],
    [
      'an unknown scenario',
      ['run', VILLAGE, '--scenario', 'x'],
      /^--scenario: expected one of vans, central, lockers, both, found x$/m,
    ],
    ['a seed that is no number', ['run', VILLAGE, '--seed', '-1'], /^--seed: expected a whole number/m],
    [
      'no replications',
      ['compare', VILLAGE, '--replications', '0'],
      /^--replications: expected a whole number from 1/m,
    ],
    ['a hub without latitude', ['import', VILLAGE, '--hub', '8.6'], /^--hub: expected LON,LAT in degrees/m],
    ['a study as an extract', ['import', VILLAGE], /expected an OpenStreetMap extract/m],
  ])(
    '%s ends with 2, a sentence and nothing on standard output',
    { timeout: 2 * MINUTE },
    async (_, args, sentence) => {
      const { code, out, told } = await doorstep(...args);
      expect(told).toMatch(sentence);
      expect(told).not.toMatch(/^\s+at /m);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    },
  );

  test('a study that can run is checked with what to know first', { timeout: 2 * MINUTE }, async () => {
    const fine = await doorstep('check', VILLAGE);
    expect(fine).toMatchObject({ code: 0, out: 'Village: 4 scenarios, no problems\n' });
    const file = studyFile('idle-vans.json', (study) => {
      const [baseline] = study.scenarios as { fleets: { count: unknown }[] }[];
      if (baseline?.fleets[0] !== undefined) baseline.fleets[0].count = 0;
      study.demand = { parcelsPerDay: 0 };
    });
    const { code, out } = await doorstep('check', file);
    expect(code).toBe(0);
    expect(out).toMatch(/^Village: 4 scenarios, no problems, \d+ warnings$/m);
    expect(out).toMatch(/^vans, central, lockers, both: .* has no vans/m);
    expect(out).toMatch(/^vans, central, lockers, both: Nobody orders anything\.$/m);
  });

  test('a study with problems is refused with every one of them', { timeout: 2 * MINUTE }, async () => {
    const file = studyFile('bad.json', (study) => {
      study.seed = -4;
      study.days = { measured: 0 };
    });
    const { code, told } = await doorstep('check', file);
    expect(code).toBe(2);
    expect(told.trim().split('\n')).toEqual([
      'seed: expected a whole number of at least 0, found -4',
      'days.measured: expected a whole number from 1 to 120, found 0',
    ]);
  });
});
