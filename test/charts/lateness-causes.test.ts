import { describe, expect, test } from 'vitest';
import { LIGHT } from '../../src/base/palette.ts';
import { drawLatenessCauses } from '../../src/charts/lateness-causes.ts';
import {
  CAUSE_PLACES,
  type CauseMinutes,
  type CausesView,
  describeCauses,
} from '../../src/charts/lateness-causes-words.ts';
import { LATENESS_CAUSES, noCauses } from '../../src/metrics/cause.ts';
import { aDocument, expectPictures } from './picture.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

const MEAN = {
  ...noCauses(),
  'missed the cut-off or wave': 12,
  traffic: 64,
  parking: 41,
  'earlier stops on the tour': 240,
  'nobody home': 3_120,
  'shift ended': 700,
  'planned late': 9,
};
const DRAW = { ...MEAN, 'nobody home': 2_600, traffic: 220, 'locker full': 30, parking: 0 };
/** Each mean with an interval of a tenth to either side. */
const over = (minutes: CauseMinutes, n = 14): CausesView['mean'] =>
  Object.fromEntries(
    LATENESS_CAUSES.map((cause) => {
      const mean = minutes[cause];
      return [cause, n < 2 ? { mean, low: null, high: null, n } : { mean, low: 0.9 * mean, high: 1.1 * mean, n }];
    }),
  ) as CausesView['mean'];
const BOTH: CausesView = {
  scenario: 'C Six spread depots',
  mean: over(MEAN),
  runs: 14,
  total: { low: 4_000, high: 4_372 },
  draw: DRAW,
};
const FIRST: CausesView = { ...BOTH, mean: null, runs: 0, total: null };

describe('lateness by cause', () => {
  test.each([
    ['both', BOTH],
    ['first-draw', FIRST],
  ] as const)('looks as in the picture: %s', (name, view) => {
    expectPictures(`lateness-causes-${name}`, ({ theme, width, document }) => {
      return drawLatenessCauses(view, { width }, document, theme).svg;
    });
  });

  test('says which few causes make most of the lateness', () => {
    expect(plain(describeCauses(BOTH).sentence)).toBe(
      'C Six spread depots: “nobody home” (75 %, 2808 to 3432 min) and “shift ended” (17 %, 630 to 770 min) cause 91 % of 4186 min (4000 to 4372 min) of lateness a day, on average.',
    );
    expect(plain(describeCauses(FIRST).sentence)).toContain('of lateness a day, in this draw.');
    const most = { ...BOTH, mean: over({ ...MEAN, 'shift ended': 0 }) };
    expect(plain(describeCauses(most).sentence)).toMatch(
      /: “nobody home” causes 90 % \(2808 to 3432 min\) of 3486 min /,
    );
    const much = { ...BOTH, mean: over({ ...MEAN, 'nobody home': 100_000 }) };
    expect(plain(describeCauses(much).sentence)).toContain('of 1684 h (67 to 73 h) of lateness a day');
  });

  test('says so where nothing is known, and where nothing is late', () => {
    expect(describeCauses({ ...BOTH, mean: null, draw: null }).sentence).toContain('No run has finished yet');
    const still = { ...BOTH, mean: over(noCauses()), draw: noCauses() };
    expect(describeCauses(still).sentence).toBe('No parcel of C Six spread depots is late.');
    const { svg } = drawLatenessCauses(still, { width: 460 }, aDocument(), 'light');
    expect(svg.querySelector('.row')).toBe(null);
  });

  test('shows the causes that made anything late, the largest first, with a stroke for the draw', () => {
    const { svg } = drawLatenessCauses(BOTH, { width: 460 }, aDocument(), 'light');
    expect([...svg.querySelectorAll('.row')].map((row) => row.getAttribute('data-cause'))).toEqual([
      'nobody home',
      'shift ended',
      'earlier stops on the tour',
      'traffic',
      'parking',
      'missed the cut-off or wave',
      'planned late',
      'locker full',
    ]);
    expect(svg.querySelectorAll('.this-draw').length).toBe(8);
  });

  test('each bar is as long as its minutes, in the colour of where the cause happens', () => {
    const { svg, domains } = drawLatenessCauses(BOTH, { width: 460 }, aDocument(), 'light');
    const widthOf = (cause: string) =>
      Number(svg.querySelector(`[data-cause="${cause}"] .bar`)?.getAttribute('width') ?? Number.NaN);
    expect(widthOf('shift ended') / widthOf('nobody home')).toBeCloseTo(700 / 3_120, 2);
    expect(svg.querySelector('[data-cause="traffic"] .bar')?.getAttribute('fill')).toBe(LIGHT.cause.way);
    expect(domains[0]?.[1]).toBeGreaterThanOrEqual(3_120);
  });

  test('every bar has its interval, drawn, in its tooltip and in the table, or is said to be of a single draw', () => {
    const { svg } = drawLatenessCauses(BOTH, { width: 460 }, aDocument(), 'light');
    const titleOf = (picture: SVGSVGElement) => picture.querySelector('[data-cause="shift ended"] title')?.textContent;
    expect(titleOf(svg)).toBe('shift ended: 700 min a day, 630 to 770, mean of 14 draws, this draw 700 min a day');
    expect(svg.querySelectorAll('.row .interval').length).toBe(8);
    const { table } = describeCauses(BOTH);
    expect([table.head[3], table.rows[1]?.[3]]).toEqual(['Interval', '630 to 770']);
    const one = { ...BOTH, mean: over(MEAN, 1), runs: 1, draw: null };
    expect(titleOf(drawLatenessCauses(one, { width: 460 }, aDocument(), 'light').svg)).toBe(
      'shift ended: 700 min a day, a single draw, no interval',
    );
    expect(describeCauses(one).table.rows[1]?.[3]).toBe('too few draws');
  });

  test('every cause has a place, and the table’s shares sum to all', () => {
    for (const cause of LATENESS_CAUSES) expect(LIGHT.cause[CAUSE_PLACES[cause]]).toMatch(/^#/);
    const shares = describeCauses(BOTH).table.rows.map((row) => Number.parseFloat(row[4] as string));
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(4);
  });
});
