import { afterEach, describe, expect, test } from 'vitest';
import { compareAll } from '../../src/app/live-comparison.ts';
import { paletteOf } from '../../src/base/palette.ts';
import { letteredScenarios } from '../../src/charts/comparison-view.ts';
import { compareReserved } from '../../src/experiment/reserved-draws.ts';
import { letterOf } from '../../src/experiment/scenario-letters.ts';
import { yearlyCosts } from '../../src/experiment/yearly-cost.ts';
import { LANGUAGES, speakIn } from '../../src/languages/speaking.ts';
import { picturedTimes, stampPicture } from '../../src/ui/day-pictures.ts';
import { lateRows } from '../../src/ui/late-rows.ts';
import { plainTable } from '../../src/ui/plain-table.ts';
import { areaTable, plainArea, yearlyRows } from '../../src/ui/report-rows.ts';
import { covers, reportSource } from '../../src/ui/report-source.ts';
import { aStudy } from '../app/a-study.ts';
import { aResult } from '../builders/replication-result.ts';

afterEach(() => speakIn('en'));

const study = aStudy();
const area = (cost: number) => [
  { scenario: 'one', parcels: 50, returned: 0, cost: cost * 50e6, onTime: 48, motorKm: 10 },
];
const results = [0, 1, 2].flatMap((draw) => [
  aResult('vans', 1000 + draw, { perParcel: 3 + draw / 10, areas: area(3) }),
  aResult('one', 1000 + draw, { perParcel: 2.5 + draw / 10, areas: area(2 + draw / 10) }),
]);
const ofOwn = area(3).map((one) => ({ ...one, scenario: 'own' }));
const goal = { most: 32, isAll: false };
const reserved = { study, scenarios: ['vans', 'one'], first: 1000, draws: 3, results };

describe('a report', () => {
  test('stands on the reserved draws of just its scenarios, and on the page’s runs where there are none', () => {
    expect(covers(reserved, study, ['vans', 'one'])).toBe(true);
    const source = reportSource(study, ['one'], reserved, new Map(), goal);
    expect(source.reserved).toEqual({ first: 1000, draws: 3 });
    expect(source.comparison.method).toBe('fixed');
    expect(source.runs.map((row) => row.length)).toEqual([3, 3]);
    const page = reportSource(study, ['one', 'own'], reserved, new Map([['vans', [aResult('vans', 0)]]]), goal);
    expect(page.reserved).toBeNull();
    expect(page.comparison.method).toBe('looks');
    expect(page.runs.map((row) => row.length)).toEqual([1, 0, 0]);
  });

  test('gives each scenario the letter of its pill, also where others are left out', () => {
    const later = [0, 1].flatMap((draw) => [
      aResult('vans', draw, { areas: ofOwn }),
      aResult('own', draw, { areas: ofOwn }),
    ]);
    const table = new Map(['vans', 'own'].map((id) => [id, later.filter(({ scenario }) => scenario === id)]));
    const { comparison } = reportSource(study, ['own'], null, table, goal);
    const drawn = letteredScenarios({ comparison, chosen: null, runsWanted: 2 });
    expect(drawn.map(({ letter }) => letter)).toEqual(['A', 'C']);
    expect(letterOf(comparison, 'own')).toBe('C');
    expect(areaTable(comparison).rows[0]?.[0]).toBe('C Own depot');
    const kept = reportSource(study, ['own'], { ...reserved, scenarios: ['vans', 'own'] }, new Map(), goal);
    expect(letterOf(kept.comparison, 'own')).toBe('C');
  });

  test('says of the page’s runs no more than the page does, whatever was looked at and left out', () => {
    const [vans, one] = study.scenarios;
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    const many = { ...study, scenarios: [vans, ...names.map((id) => ({ ...one, id, name: id }))] } as typeof study;
    const spread = [-1, 0.5, 1, -0.5];
    const row = (id: string, cost: (draw: number) => number) =>
      [id, Array.from({ length: 10 }, (_, draw) => aResult(id, draw, { perParcel: cost(draw) }))] as const;
    const table = new Map([
      row('vans', () => 5),
      ...names.map((id, at) => row(id, (draw) => 5 + (spread[(draw + at) % 4] ?? 0) - (at === 0 ? 0.9 : 0))),
    ]);
    const page = compareAll(many, table, goal);
    const source = reportSource(many, ['one'], null, table, goal);
    expect(source.comparison.summaries.map(({ id }) => id)).toEqual(['vans', 'one']);
    expect(source.comparison.differences).toEqual([page.differences[0]]);
    expect(source.comparison.differences[0]?.verdict.words).toBe('not clear yet');
    expect(source.comparison.comparisons).toBe(6);
  });

  test('counts none of the runs that came in after each sign was certain, as the page does', () => {
    const row = (id: string, cost: number) =>
      [id, Array.from({ length: 10 }, (_, draw) => aResult(id, draw, { perParcel: cost + (draw % 2) / 100 }))] as const;
    const source = reportSource(study, ['one'], null, new Map([row('vans', 5), row('one', 4), row('own', 3)]), goal);
    expect(source.runs.map(({ length }) => length)).toEqual([8, 8]);
  });

  test('has a fingerprint that changes with any of its runs', () => {
    const one = reportSource(study, ['one'], reserved, new Map(), goal);
    const changed = results.map((result, row) => (row === 5 ? { ...result, fingerprint: '1'.repeat(32) } : result));
    const other = reportSource(study, ['one'], { ...reserved, results: changed }, new Map(), goal);
    expect(one.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });

  test('says what each payer bears in a year, all together last and under the baseline its own interval', () => {
    const { runs, comparison } = reportSource(study, ['one'], reserved, new Map(), goal);
    const rows = yearlyRows(yearlyCosts(study, runs, comparison));
    expect(rows.map(({ label }) => label)).toEqual(['The carrier', 'All together']);
    const [own, difference] = rows.at(-1)?.cells.map(({ spread, change }) => change?.spread ?? spread) ?? [];
    expect(own).toMatch(/^[\d\s]+ to [\d\s]+$/);
    expect(difference).toMatch(/^−[\d\s]+ to −[\d\s]+$|the same/);
    expect(rows[0]?.unit).toBe('€ a year');
  });

  test('has no use for reserved runs of the study as it was before an edit, or of other scenarios', () => {
    expect(covers(reserved, study, ['vans', 'one'])).toBe(true);
    expect(covers(reserved, { ...study }, ['vans', 'one'])).toBe(false);
    expect(covers(reserved, study, ['vans', 'own'])).toBe(false);
  });

  test('sets the catchments beside the city for each scenario that has some', () => {
    const { rows, head } = areaTable(compareReserved(study, ['vans', 'one'], 1000, results));
    expect(rows.length).toBe(5);
    for (const row of rows) expect(row.length).toBe(head.length);
    expect(rows[0]?.slice(0, 4)).toEqual([
      'B One depot',
      'Cost, € a parcel',
      '€3.00 (€3.00 to €3.00)',
      '€2.10 (€1.85 to €2.35)',
    ]);
    // A difference is told, and not its interval alone.
    expect(rows[0]?.[4]).toMatch(/^−0\.90 \(−1\.15 to −0\.65\)$/);
    expect(rows[0]?.[5]).toMatch(/^−0\.50/);
    expect(rows.map((row) => row[1])).toContain('CO₂, kg a day');
  });

  test.each(LANGUAGES)(
    'takes the catchments along as plain numbers, means and ends of intervals (%s)',
    async (language) => {
      await speakIn(language);
      const { rows, head } = plainTable(plainArea(compareReserved(study, ['vans', 'one'], 1000, results)));
      expect(head.length).toBe(2 + 4 * 3);
      for (const row of rows) expect(row.length).toBe(head.length);
      expect(rows[0]?.slice(2)).toEqual([
        ...['3.00', '3.00', '3.00'],
        ...['2.10', '1.85', '2.35'],
        ...['-0.90', '-1.15', '-0.65'],
        ...['-0.50', '-0.50', '-0.50'],
      ]);
      expect(rows[1]?.slice(2, 11)).toEqual(['96.0', '96.0', '96.0', '96.0', '96.0', '96.0', '0.0', '0', '0']);
      for (const cell of rows.flatMap((row) => row.slice(2))) expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/);
    },
  );

  test('of a single draw takes the differences along without ends, also where the table says why there are none', async () => {
    const single = compareReserved(study, ['vans', 'one'], 1000, results.slice(0, 2));
    expect(areaTable(single).rows[0]?.slice(2)).toEqual(['€3.00', '€2.00', 'too few draws', 'too few draws']);
    expect(plainTable(plainArea(single)).rows[0]?.slice(2)).toEqual(['3.00', '', '2.00', '', '-1.00', '', '-0.50', '']);
  });
});

test('lateness is told in parcels and by the causes that there are', () => {
  const late = [0, 1].map((draw) => aResult('vans', 1000 + draw, { late: 6 + draw }));
  const punctual = [0, 1].map((draw) => aResult('one', 1000 + draw));
  const { comparison, runs } = reportSource(
    study,
    ['one'],
    { ...reserved, draws: 2, results: [...late, ...punctual] },
    new Map(),
    goal,
  );
  const { measured } = study.days;
  const rows = lateRows(comparison, runs, measured);
  expect(rows[0]?.label).toBe('Late parcels');
  expect(Number(rows[0]?.cells[0]?.mean)).toBeCloseTo(6.5 / measured, 1);
  const half = (12.706 * 0.5) / measured;
  expect(rows[0]?.cells[0]?.spread).toBe(
    `${(6.5 / measured - half).toFixed(1)} to ${(6.5 / measured + half).toFixed(1)}`,
  );
  expect(rows[0]?.cells[1]?.mean).toBe('0');
});

describe('the pictures of the day', () => {
  test('say what the map says beside its canvases: illustrative demand, the scale, and whose streets they are', () => {
    const written: string[] = [];
    const bars: number[] = [];
    const pen = {
      textAlign: 'left' as CanvasTextAlign,
      font: '',
      fillStyle: '',
      fillRect: (_x: number, _y: number, width: number, height: number) => {
        if (height === 2) bars.push(width);
      },
      fillText: (text: string) => written.push(text),
      measureText: () => ({ width: 50 }) as TextMetrics,
    };
    const stamp = {
      said: 'Tue, 11:09',
      warning: 'Illustrative demand',
      attribution: '© somebody',
      scale: 0.5,
      palette: paletteOf('light'),
    };
    stampPicture(pen, 600, stamp);
    expect(written).toEqual(['Tue, 11:09', 'Illustrative demand', '200 m', '© somebody']);
    expect(bars).toEqual([100]);
    written.length = 0;
    stampPicture(pen, 600, { ...stamp, warning: '', attribution: '', scale: 0.05 });
    expect(written).toEqual(['Tue, 11:09', '2 km']);
  });

  test('go in equal steps from the first departure of the first measured day to its last return', () => {
    const tour = (departs: number, ends: number) => ({ departs, ends }) as never;
    const measured = { from: 86_400, until: 2 * 86_400 };
    const times = picturedTimes({ measured, tours: [tour(30_000, 40_000), tour(111_600, 118_800)] }, 3);
    expect(times).toEqual([111_600, 115_200, 118_800]);
    expect(picturedTimes({ measured, tours: [] }, 2)).toEqual([86_400, 172_800]);
  });
});
