import { expect, test } from 'vitest';
import { DARK, LIGHT } from '../../src/base/palette.ts';
import { colourVariables } from '../../src/ui/theme.ts';

test('every colour of the palette becomes a variable, the same ones in light and dark', () => {
  const light = colourVariables(LIGHT);
  expect(light.map(([name]) => name)).toEqual(colourVariables(DARK).map(([name]) => name));
  expect(new Map(light).get('--ink')).toBe(LIGHT.ink);
  expect(new Map(light).get('--parcel-on-the-way')).toBe(LIGHT.parcel.onTheWay);
  expect(new Map(light).get('--tier-between-stops')).toBe(LIGHT.tier['between stops']);
});
