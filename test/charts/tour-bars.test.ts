// The bars of the vehicles' day: the hours over them.
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { SMALL } from '../../src/charts/chart-frame.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { drawTourBars } from '../../src/charts/tour-bars.ts';
import { aDocument } from './picture.ts';

test('the hours over the bars keep apart, wherever the day ends and however wide the panel is', () => {
  const document = aDocument();
  for (let width = 300; width <= 700; width += 9) {
    for (let end = 0; end < 60; end += 7) {
      const pieces = [{ what: 'driving' as const, from: 8 * HOUR, until: 16 * HOUR + end * MINUTE }];
      const vehicles = [{ vehicle: 0, name: 'Van 1', kind: 'van' as const, tours: [{ tour: 0, pieces }] }];
      const { svg } = drawTourBars({ day: 'Tue, day 2', vehicles, chosen: -1 }, { width }, document, 'light');
      const spans = [...svg.querySelectorAll('.axis text')].map((text) => {
        const wide = textWidth(text.textContent ?? '', SMALL);
        const x = Number(text.getAttribute('x'));
        const from = text.getAttribute('text-anchor') === 'end' ? x - wide : x - wide / 2;
        return [from, from + wide] as const;
      });
      expect(spans.length).toBeGreaterThan(2);
      const overlaps = spans.filter(([from], row) => row > 0 && from < (spans[row - 1]?.[1] ?? 0));
      expect(overlaps, `${width} px, until 16:${end}`).toEqual([]);
    }
  }
});
