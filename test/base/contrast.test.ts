// Marks that stand out from their ground, as WCAG 2.2 counts it.
import { expect, test } from 'vitest';
import { contrastOf, edgeOf, LEAST_CONTRAST } from '../../src/base/contrast.ts';
import { paletteOf } from '../../src/base/palette.ts';

test('contrast is 21 between black and white, 1 with itself, and the same both ways', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#86abd4', '#86abd4')).toBe(1);
  // By the formula's own example for a grey.
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test.each(['light', 'dark'] as const)(
  'every colour of a chart has an edge that stands out from the %s paper',
  (theme) => {
    const { tier, facility, vehicle, paper, land, ink, accent, grey } = {
      ...paletteOf(theme),
      ...paletteOf(theme).ground,
    };
    const colours = [...Object.values(tier), ...Object.values(facility), ...Object.values(vehicle), accent, grey[1]];
    for (const ground of [paper, land]) {
      for (const colour of colours) {
        expect(contrastOf(edgeOf(colour, { ground, ink }), ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }
    }
  },
);

test('a colour that stands out is its own edge', () => {
  const { facility, paper, ink } = paletteOf('light');
  expect(edgeOf(facility.depot, { ground: paper, ink })).toBe(facility.depot);
  expect(edgeOf(facility.locker, { ground: paper, ink })).not.toBe(facility.locker);
});
