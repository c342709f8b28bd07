import { describe, expect, test } from 'vitest';
import { LIGHT } from '../../src/base/palette.ts';
import type { ComparisonView } from '../../src/charts/comparison-view.ts';
import { describePairedDifference, drawPairedDifference } from '../../src/charts/paired-difference.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { FILLING, FIVE, IDLE, NONE, ONE, TEN } from './comparison-builder.ts';
import { aView, EXAMPLE_NAMES, expectExample } from './comparison-pictures.ts';
import { aDocument, expectPictures } from './picture.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

describe('paired difference', () => {
  test.each(EXAMPLE_NAMES)('looks as in the picture: %s', (example) => {
    expectExample('paired-difference', example, drawPairedDifference);
  });

  test('looks as in the picture: on time', () => {
    expectPictures('paired-difference-on-time', ({ theme, width, document }) => {
      return drawPairedDifference(aView(FIVE), { width }, document, theme, [], 'on time').svg;
    });
  });

  test('looks as in the picture: with assumptions', () => {
    expectPictures('paired-difference-assumed', ({ theme, width, document }) => {
      return drawPairedDifference(anAssumedView(), { width }, document, theme).svg;
    });
  });

  test('holds the interval over assumptions beside that of luck, in picture and table', () => {
    const { svg, domains } = drawPairedDifference(anAssumedView(), { width: 460 }, aDocument(), 'light');
    expect(svg.querySelectorAll('.assumed').length).toBe(1);
    expect(domains[0]?.[0]).toBeLessThanOrEqual(-0.4);
    expect(domains[0]?.[1]).toBeGreaterThanOrEqual(0.61);
    const { table } = describePairedDifference(anAssumedView());
    expect(table.head[3]).toBe('With any one assumption');
    expect(table.rows.map((row) => row[3])).toEqual(['', '', '−0.40 to 0.61', '', '', '', '']);
    expect(describePairedDifference(anAssumedView(), 'on time').table.head).not.toContain('With any one assumption');
  });

  test('says at which look its lines stand, where the bars already take in more runs', () => {
    const view = aView(FIVE);
    const differences = view.comparison.differences.map((one) => ({
      ...one,
      pairs: 15,
      costPerParcel: { ...one.costPerParcel, n: 8 },
    }));
    const { svg } = drawPairedDifference(
      { ...view, comparison: { ...view.comparison, differences } },
      { width: 900 },
      aDocument(),
      'light',
    );
    expect(svg.querySelector('.footnote')?.textContent).toContain('Drawn at the look after 8 of 15 draws; next at 16.');
    const done = drawPairedDifference(view, { width: 900 }, aDocument(), 'light').svg;
    expect(done.querySelector('.footnote')?.textContent).not.toContain('look');
  });

  test('says who is cheaper, who is dearer and what is not clear yet', () => {
    expect(describePairedDifference(aView(FIVE)).sentence).toBe(
      'D and E are cheaper than A; C is dearer; B is not clear yet. Inside their own catchments B and E are cheaper.',
    );
    expect(describePairedDifference(aView(FIVE), 'on time').sentence).toContain(
      'B, C, D and E have more on time than A.',
    );
  });

  test('says so where it is too early, and where there is only the baseline', () => {
    expect(describePairedDifference(aView(NONE)).sentence).toBe('B, C, D and E are too early to tell.');
    expect(describePairedDifference(aView(ONE)).sentence).toContain('There is only the baseline');
  });

  test('each line ends in its number and its word', () => {
    const { svg } = drawPairedDifference(aView(FIVE), { width: 460 }, aDocument(), 'light');
    expect([...svg.querySelectorAll('.city-wide .words')].map((words) => plain(words.textContent ?? ''))).toEqual([
      '+€0.04 not clear yet',
      '+€0.21 dearer',
      '−€0.26 cheaper',
      '−€0.32 cheaper',
    ]);
    expect(svg.querySelectorAll('.inside').length).toBe(3);
  });

  test('the table tells city-wide from inside the catchments', () => {
    const { table } = describePairedDifference(aView(FIVE));
    expect(table.rows.map((row) => row[0])).toEqual([
      'B 2 central depots',
      'B 2 central depots, inside its catchments',
      'C 6 spread depots',
      'C 6 spread depots, inside its catchments',
      'D Lockers',
      'E Depots + lockers',
      'E Depots + lockers, inside its catchments',
    ]);
    expect(plain(table.rows[2]?.join('|'))).toBe('C 6 spread depots|+€0.21|0.15 to 0.27|dearer|32');
  });

  test('before four runs no number is drawn, then a dashed one without an interval, and how long it takes', () => {
    const { svg } = drawPairedDifference(aView(FILLING), { width: 460 }, aDocument(), 'light');
    expect(plain(svg.querySelector('[data-scenario="s2"] .words')?.textContent ?? '')).toBe('+€0.21 early, 5 of 8');
    const [dot, line] = ['.dot', '.early'].map((mark) => svg.querySelector(`[data-scenario="s2"] ${mark}`));
    expect(dot?.getAttribute('fill')).toBe(LIGHT.paper);
    expect(line?.hasAttribute('stroke-dasharray')).toBe(true);
    expect(svg.querySelector('[data-scenario="s2"] .interval')).toBe(null);
    expect(svg.querySelector('.footnote')?.textContent).toContain('early estimate, no interval yet.');
    expect(describePairedDifference(aView(FILLING)).table.rows.map((row) => row.at(-2))).toContain(
      'early, 5 of 8 draws',
    );
    expect(svg.querySelector('[data-scenario="s3"] .words')?.textContent).toBe('too early, 1 of 8 draws');
    expect(svg.querySelector('[data-scenario="s3"] .dot')).toBe(null);
    expect(svg.querySelector('[data-scenario="s3"] .skeleton')).not.toBe(null);
  });

  test('a scenario that delivers nothing is not compared, and not waited for', () => {
    const { sentence, table } = describePairedDifference(aView(IDLE));
    expect(sentence).toContain('D cannot be compared: no parcel delivered');
    expect(table.rows[4]?.slice(1, 4)).toEqual(['', '', 'no parcel delivered']);
    const { svg } = drawPairedDifference(aView(IDLE), { width: 460 }, aDocument(), 'light');
    expect(svg.querySelector('[data-scenario="s3"] .skeleton')).toBe(null);
  });

  test('a scenario that changes nothing is the same', () => {
    const twice = [FIVE[0], FIVE[0]].map((sketch) => ({ ...sketch, name: 'Vans', costSpread: 0 }));
    expect(describePairedDifference(aView(twice)).sentence).toBe('B is the same.');
  });

  test('words never meet a label or leave the picture', () => {
    for (const sketches of [FIVE, FILLING, TEN, NONE]) {
      for (const width of [340, 400, 460, 560]) {
        const { svg } = drawPairedDifference(aView(sketches), { width }, aDocument(), 'light');
        for (const line of svg.querySelectorAll('.city-wide, .inside')) {
          const [label, words] = ['.label', '.words'].map((name) => line.querySelector(name) as Element);
          const labelEnd = Number(label?.getAttribute('x')) + widthOf(label as Element);
          const isAtEnd = words?.getAttribute('text-anchor') === 'end';
          const wordsFrom = Number(words?.getAttribute('x')) - (isAtEnd ? widthOf(words as Element) : 0);
          const wordsTo = wordsFrom + widthOf(words as Element);
          expect(labelEnd).toBeLessThanOrEqual(wordsFrom);
          expect(wordsTo).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  test('zero is always on the axis', () => {
    for (const sketches of [FIVE, FILLING, TEN, NONE]) {
      const { domains } = drawPairedDifference(aView(sketches), { width: 460 }, aDocument(), 'light');
      expect(domains[0]?.[0]).toBeLessThanOrEqual(0);
      expect(domains[0]?.[1]).toBeGreaterThanOrEqual(0);
    }
  });
});

function anAssumedView(): ComparisonView {
  return { ...aView(FIVE), assumed: new Map([['s2', { low: -0.4, high: 0.61 }]]) };
}

function widthOf(text: Element): number {
  const size = Number(text.getAttribute('font-size') ?? 12);
  return textWidth(text.textContent ?? '', { size, bold: text.hasAttribute('font-weight') });
}
