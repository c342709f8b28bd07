// The load of a tour: the times under it.
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { SMALL } from '../../src/charts/chart-frame.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { drawTourLoad } from '../../src/charts/tour-load.ts';
import { aDocument } from './picture.ts';

const WHERE = { start: 0, middle: 0.5, end: 1 } as const;

test('at least two times are written under a tour of any length, and none on another', () => {
  const document = aDocument();
  for (const width of [300, 340, 460]) {
    for (let minutes = 12; minutes < 720; minutes += 7) {
      const departs = 10 * HOUR + 48 * MINUTE;
      const ends = departs + minutes * MINUTE;
      const steps = [
        { time: departs, aboard: 8 },
        { time: ends - 5 * MINUTE, aboard: 0 },
      ];
      const { svg } = drawTourLoad({ name: 'Van 1, tour 1', departs, ends, steps }, { width }, document, 'light');
      const spans = [...svg.querySelectorAll('.axis text')]
        .filter((text) => text.textContent?.includes(':'))
        .map((text) => {
          const wide = textWidth(text.textContent ?? '', SMALL);
          const anchor = (text.getAttribute('text-anchor') ?? 'start') as keyof typeof WHERE;
          const from = Number(text.getAttribute('x')) - WHERE[anchor] * wide;
          return [from, from + wide] as const;
        });
      const which = `${minutes} min, ${width} px`;
      expect(spans.length, which).toBeGreaterThan(1);
      const overlaps = spans.filter(([from], row) => row > 0 && from < (spans[row - 1]?.[1] ?? 0));
      expect(overlaps, which).toEqual([]);
    }
  }
});
