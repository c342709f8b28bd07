import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../src/base/palette.ts';
import { DAY, HOUR } from '../../src/base/units.ts';
import { type ActivityData, describeActivity, drawActivity } from '../../src/charts/activity.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { aDocument, expectPictures } from './picture.ts';

const QUARTER = 900;

/** Hand-overs like those of a run: a morning hill a day, lateness in the afternoon, none on the days off. */
function anActivity(days: number, off: readonly number[] = []): ActivityData {
  const bins = days * 96;
  const delivered = new Int32Array(bins);
  const late = new Int32Array(bins);
  for (let bin = 0; bin < bins; bin++) {
    const day = Math.floor(bin / 96);
    const hour = (bin % 96) / 4;
    if (off.includes(day) || hour < 7 || hour > 20) continue;
    const ripple = 1 + (((bin * 7) % 5) - 2) / 60;
    delivered[bin] = Math.max(0, Math.round((54 - (hour - 12) * (hour - 12) * 0.75) * ripple));
    late[bin] = hour < 15 ? 0 : Math.round((delivered[bin] as number) * Math.min(0.6, (hour - 15) / 8));
  }
  const marks = Array.from({ length: days }, (_, day) => day)
    .filter((day) => !off.includes(day))
    .flatMap((day) => [
      { time: day * DAY + 6.5 * HOUR, label: 'feeders leave' },
      { time: day * DAY + 8 * HOUR, label: 'bikes start' },
      { time: day * DAY + 13 * HOUR, label: 'second wave' },
    ]);
  return {
    activity: { from: 0, step: QUARTER, delivered, late, marks },
    from: 0,
    until: days * DAY,
    firstWeekday: 0,
    measured: days < 3 ? null : { from: DAY, until: 3 * DAY },
  };
}

/** Of two colours, as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const WIDE = [
  ['light', 1140],
  ['dark', 1140],
  ['light', 340],
] as const;

describe('the timeline', () => {
  test('shows a whole day with its marks', () => {
    expectPictures(
      'activity-day',
      ({ theme, width, document }) => drawActivity(anActivity(1), { width }, document, theme).svg,
      WIDE,
    );
  });

  test('shows a run of six days, labels each kind of mark once', () => {
    expectPictures(
      'activity-run',
      ({ theme, width, document }) => drawActivity(anActivity(6, [5]), { width }, document, theme).svg,
      WIDE,
    );
  });

  test('shows a run in which nothing is handed over', () => {
    const empty = anActivity(2, [0, 1]);
    expectPictures(
      'activity-nothing',
      ({ theme, width, document }) => drawActivity(empty, { width }, document, theme).svg,
      [['light', 700]],
    );
    expect(describeActivity(empty).sentence).toBe('No parcel is handed over in this time.');
  });

  test('draws the hand-overs with an outline that stands out from the paper, and none along hours without any', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { svg } = drawActivity(anActivity(2), { width: 1140 }, aDocument(), theme);
      const outline = svg.querySelector('.outline');
      const { accent, paper } = paletteOf(theme);
      expect(outline?.getAttribute('stroke')).toBe(accent);
      expect(outline?.getAttribute('stroke-opacity')).toBe(null);
      expect(contrast(accent, paper)).toBeGreaterThan(3);
      // One stroke a day.
      expect(outline?.getAttribute('d')?.match(/M/g)?.length).toBe(2);
      expect(svg.querySelectorAll('.legend rect')[1]?.getAttribute('stroke')).toBe(accent);
    }
  });

  test('maps time to pixels and back, and never beyond the run', () => {
    const { scale } = drawActivity(anActivity(3), { width: 1000 }, aDocument(), 'light');
    for (const time of [0, 12 * HOUR, DAY + 1, 3 * DAY]) expect(Math.round(scale.invert(scale(time)))).toBe(time);
    expect(scale.invert(-50)).toBe(0);
    expect(scale.invert(5000)).toBe(3 * DAY);
    expect(scale(-HOUR)).toBe(scale(0));
  });

  test('shows one day of a longer run alone', () => {
    const run = anActivity(6);
    const { table } = describeActivity({ ...run, from: DAY, until: 2 * DAY });
    expect(table.rows.map((row) => row[0])).toEqual(['Tue, day 2']);
  });

  test('the table adds up to the activity', () => {
    const run = anActivity(3);
    const { table, sentence } = describeActivity(run);
    const sum = (column: number) =>
      table.rows.reduce((total, row) => total + Number((row[column] as string).replaceAll('\u202f', '')), 0);
    expect(sum(1)).toBe(run.activity.delivered.reduce((a, b) => a + b, 0));
    expect(sum(2)).toBe(run.activity.late.reduce((a, b) => a + b, 0));
    expect(sentence).toContain('handed over');
    expect(table.rows[1]?.[0]).toBe('Tue, day 2');
  });

  test('labels of marks never lie on each other or on another mark’s line', () => {
    for (const width of [340, 700, 1140]) {
      const { svg } = drawActivity(anActivity(4), { width }, aDocument(), 'light');
      const labels = [...svg.querySelectorAll('.marks text')];
      expect(labels.length).toBeGreaterThan(0);
      const texts = labels.map((label) => label.textContent);
      expect(new Set(texts).size).toBe(texts.length);
      const boxes = labels.map((label) => {
        const left = Number(label.getAttribute('x'));
        return { left, right: left + textWidth(label.textContent ?? '', { size: 11 }), y: label.getAttribute('y') };
      });
      boxes.forEach((a, row) => {
        for (const b of boxes.slice(0, row)) expect(a.y === b.y && a.left < b.right && b.left < a.right).toBe(false);
      });
    }
  });

  test('labels the marks of the first measured day, not of the warm-up', () => {
    const { svg, scale } = drawActivity(anActivity(6), { width: 900 }, aDocument(), 'light');
    const labels = [...svg.querySelectorAll('.marks text')];
    const spots = labels.map((label) => [label.textContent, scale.invert(Number(label.getAttribute('x')))] as const);
    expect(new Set(labels.map((label) => label.textContent))).toEqual(
      new Set(['feeders leave', 'bikes start', 'second wave']),
    );
    for (const [label, time] of spots) if (label !== 'feeders leave') expect(Math.floor(time / DAY)).toBe(1);
  });

  test('names the first day at every width, and says where there is room that it is the warm-up', () => {
    for (const width of [300, 370, 700, 1140]) {
      const { svg } = drawActivity(anActivity(5), { width }, aDocument(), 'light');
      const words = [...svg.querySelectorAll('.axis text')].map((text) => text.textContent);
      expect(words[0]).toMatch(/^Mon/);
      expect(words.filter((text) => text === 'warm-up')).toHaveLength(width < 700 ? 0 : 1);
      const grounds = [...svg.querySelectorAll('.unmeasured rect')];
      expect(grounds).toHaveLength(2);
      expect(grounds[0]?.textContent).toContain('Warm-up');
    }
  });
});
